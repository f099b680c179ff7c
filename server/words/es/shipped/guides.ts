import type { ShippedGuides } from '../../shipped.ts';

export const guides: ShippedGuides = {
  kickoff: {
    title: 'Inicio de proyecto',
    steps: [
      {
        act: 'Di qué será distinto cuando el proyecto termine, para cuándo, y dónde se encontrará lo último. Luego pide a alguien que lo repita con sus palabras: oirás qué no quedó claro.',
        say: 'En una frase: ¿qué hacemos, para quién, y cómo notaremos que funcionó?',
      },
      {
        act: 'Para cada gran cuestión, di quién decide, a quién se pregunta antes y a quién se le cuenta después. Escríbelo donde todo el grupo pueda verlo. Un nombre decide; con dos, no decide nadie.',
        say: '¿Quién decide esto, a quién pregunta antes y quién tiene que enterarse?',
      },
      {
        act: 'Cierra con una promesa y espera diez segundos. Da las gracias a la primera persona que exprese una duda, y di qué harás con ella.',
        say: 'Si ves venir un problema, dímelo pronto. Aquí nadie paga por dar malas noticias.',
      },
    ],
  },
  oneToOne: {
    title: 'Reunión uno a uno',
    steps: [
      {
        act: 'Empieza por la otra persona, no por tu lista. Pregunta y espera: la primera respuesta suele ser la de cortesía.',
        say: '¿Qué te ronda la cabeza? Empecemos por lo tuyo.',
      },
      {
        act: 'Pregunta dónde está atascado el trabajo y qué ha probado. Guárdate tu idea hasta que te la pida.',
        say: '¿Dónde no avanzas, y qué has probado ya?',
      },
      {
        act: 'Nombra una cosa que le viste hacer en las últimas semanas, y a qué llevó.',
        say: 'Llamaste tú a la clienta, y por eso lo supimos una semana antes. Gracias.',
      },
      {
        act: 'Pregunta qué podrías hacer tú de otra manera. No te justifiques. Escríbelo, y di para cuándo responderás.',
        say: '¿Qué podría cambiar yo para que tu trabajo sea más fácil?',
      },
      {
        act: 'Cierra con dos acuerdos como máximo, cada uno con un nombre y un día. Empieza por el tuyo.',
        say: 'Yo haré esto antes del jueves. ¿Qué harás tú?',
      },
    ],
  },
  feedback: {
    title: 'Dar retroalimentación',
    steps: [
      {
        act: 'Pregunta si es buen momento, y habla a solas. Si no lo es, acuerda otro para hoy o mañana.',
        say: 'Me fijé en algo que me gustaría decirte. ¿Es buen momento?',
      },
      {
        act: 'Di lo que viste u oíste, como lo habría grabado una cámara: una situación, sin “siempre” y sin suponer motivos.',
        say: 'En la reunión de ayer respondiste dos veces antes de que Mina terminara.',
      },
      {
        act: 'Di a qué llevó, para el trabajo o para las personas. Es tu visión, así que cuéntala como tuya.',
        say: 'Creo que por eso no dijo nada más, y nos perdimos lo que sabe del proveedor.',
      },
      {
        act: 'Pregunta cómo lo ve la otra persona, y escucha hasta el final. Puede que se te escape algo.',
        say: '¿Cómo lo viste tú?',
      },
      {
        act: 'Deja que elija una cosa para la próxima vez, y di cómo ayudarás. Los mismos pasos sirven para elogiar: eso también es retroalimentación.',
        say: '¿Qué te gustaría probar la próxima vez, y cómo puedo ayudar?',
      },
    ],
  },
  closing: {
    title: 'Cerrar una reunión',
    steps: [
      {
        act: 'Para cinco minutos antes del final, aunque la conversación vaya bien. Lo que no se cierre ahora, cada persona lo recordará de otra manera.',
        say: 'Nos quedan cinco minutos. Vamos a cerrar.',
      },
      {
        act: 'Lee en voz alta cada decisión en una frase, con su motivo. Pregunta si alguien entendió otra cosa.',
        say: 'Decidimos esto, y este es el motivo. ¿Alguien entendió otra cosa?',
      },
      {
        act: 'Da a cada tarea un nombre y un día. La persona dice que sí ella misma; un equipo no es nadie.',
        say: '¿Quién se encarga de esto, y para cuándo?',
      },
      {
        act: 'Pregunta qué sigue abierto, y quién espera un permiso o una respuesta. Di quién se lo dará.',
        say: '¿Alguien se va sin lo que necesita para empezar?',
      },
      {
        act: 'Da las gracias a alguien, por su nombre, por lo que cambió la reunión. Y termina a tiempo.',
        say: 'Gracias por poner en duda la fecha. Nos ahorró un mes.',
      },
    ],
  },
};
