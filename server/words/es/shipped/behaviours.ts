import type { ShippedBehaviours } from '../../shipped.ts';

export const behaviours: ShippedBehaviours = {
  purpose: {
    name: 'Abrir con el propósito',
    sentence: 'Estamos aquí para esto: {purpose}',
    question: '¿Se dijo por qué estamos aquí?',
    label: 'Se dijo por qué estamos aquí',
    guide:
      'Di en una frase qué será distinto después de la reunión. Quien sabe para qué es puede ayudar, y nota cuándo se ha terminado. Si no puedes decirlo, quizá no haga falta la reunión.',
  },
  frame: {
    name: 'Decir cómo decidimos',
    sentence: 'Así decidimos: {frame}',
    question: '¿Se dijo cómo decidimos?',
    label: 'Se dijo cómo decidimos',
    guide:
      'Di antes de hablar quién decide y cómo. La gente habla de otra manera cuando sabe si aconseja, vota o da su acuerdo, y después nadie siente que se le pasó por alto.',
  },
  dissent: {
    name: 'Invitar a discrepar',
    sentence: '¿Qué se nos escapa? Prefiero oírlo ahora.',
    question: '¿Se pidieron otras opiniones?',
    label: 'Se invitó a discrepar',
    guide:
      'Pregunta qué hay en contra antes de decir qué hay a favor, y luego espera. Da las gracias a quien hable, también cuando lo veas de otro modo: las demás personas miran qué le pasa a la primera.',
  },
  names: {
    name: 'Reconocer por el nombre',
    sentence: 'Gracias por eso. Cambia lo que haremos ahora.',
    question: '¿Se dijo, con su nombre, qué aportó alguien?',
    label: 'Se reconoció por el nombre',
    guide:
      'Nombra a la persona, lo que hizo y a qué llevó, en el momento en que pasa. Repártelo: mira de vez en cuando a quién no ha nombrado nadie todavía.',
  },
  curiosity: {
    name: 'Recibir los errores con curiosidad',
    sentence: '¿Qué aprendimos, y qué cambiaremos la próxima vez?',
    question: '¿Se recibieron los errores con curiosidad?',
    label: 'Se recibieron los errores con curiosidad',
    guide:
      'Pregunta qué aprendimos, qué cambiaremos y cómo apoyamos a las personas implicadas, en este orden. No preguntes quién fue. Un error que se cuenta pronto es el que menos cuesta.',
  },
  reasons: {
    name: 'Explicar la decisión',
    sentence: 'Esto es lo que decidimos, y este es el motivo.',
    question: '¿Se explicó por qué decidimos así?',
    label: 'Se explicó la decisión',
    guide:
      'Di qué se decidió, qué había a favor de la otra opción y por qué fue esta. Quien quería otra cosa solo puede sumarse si conoce el motivo.',
  },
  owners: {
    name: 'Cerrar con responsables y fechas',
    sentence: 'Antes de terminar: ¿quién hace qué, y para cuándo?',
    question: '¿Terminamos con quién hace qué y para cuándo?',
    label: 'Se cerró con responsables y fechas',
    guide:
      'Dedica los últimos cinco minutos a leer en voz alta cada tarea con un nombre y una fecha, y pregunta si alguien espera un permiso o una aclaración. Lo que no tiene nombre ni fecha no se hará.',
  },
};
