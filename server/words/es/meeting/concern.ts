import type { concern as english } from '../../en/meeting/concern.ts';

export const concern: typeof english = {
  failed: 'No se pudieron cargar las inquietudes.',
  kindLabel: '¿Qué es?',
  kinds: { dissent: 'No estoy de acuerdo', risk: 'Un riesgo', waiting: 'Estoy esperando' },
  textLabels: {
    dissent: '¿Qué ves de otra manera?',
    risk: '¿Qué podría salir mal?',
    waiting: '¿Para qué necesitas permiso o claridad?',
  },
  fromLabel: 'De quién',
  howLabel: 'Cómo',
  named: 'Con mi nombre',
  unnamed: 'Sin mi nombre',
  namedHint: (host, isOrganizer) =>
    `Por ahora solo puede leerla ${host}, y también ${isOrganizer ? 'quien coorganice' : 'quien organiza'} la reunión, salvo si es la persona a la que esperas. Quien asuma la dirección después necesita tu permiso. El resumen compartido la muestra con tu nombre, a la espera de respuesta o con su respuesta.`,
  unnamedHint:
    'Nadie puede averiguar que es tuya, ni quien dirige ni la base de datos. Quien dirige la lee al pasar al cierre, sin hora de envío. Tus palabras pueden identificarte.',
  namedStays: 'Puedes anularla hasta que quien dirige responda.',
  unnamedStays: 'No se puede anular: nadie sabe de quién es.',
  why: {
    too_few:
      'Solo con tu nombre: entre menos de cinco personas, aparte de quien dirige, todo el mundo sabría quién fue.',
    gathering:
      'Por ahora, solo con tu nombre: sin él, hace falta que cinco personas de aquí tengan Bookend abierto, para que nadie destaque.',
    over: 'Solo con tu nombre: quien dirige ya leyó las inquietudes sin nombre, y no se pueden agregar más.',
    not_here: 'Aquí, solo con tu nombre. Para enviarla sin él, ve adonde abriste Bookend primero.',
    spent: 'Solo con tu nombre: en esta reunión ya dijiste tres cosas sin él.',
  },
  closedAt: (time) =>
    `Solo con tu nombre: quien dirige ya recibió las inquietudes sin nombre (${time}), y no se pueden agregar más.`,
  check: '¿Cómo puedo comprobarlo?',
  fingerprint: (letters) => `Todas las personas de aquí deberían ver los mismos caracteres: ${letters}`,
  send: 'Enviar inquietud',
  sending: 'Enviando…',
  back: 'Ahora no',
  received: 'Quien dirige ya la tiene.',
  dropped: 'Va en camino, sin tu nombre. Quien dirige la lee en el cierre.',
  notTaken: {
    over: 'Es demasiado tarde para enviarla sin tu nombre. Aún puedes enviarla con él.',
    gathering:
      'No se envió: alguien se ha ido, y entre tan pocas personas se podría adivinar quién fue. Vuelve a intentarlo más tarde o envíala con tu nombre.',
  },
  raised: {
    dissent: (who) => `${who} no está de acuerdo`,
    risk: (who) => `${who} avisó de un riesgo`,
    waiting: (who) => `${who} está esperando`,
  },
  own: { dissent: 'No estás de acuerdo', risk: 'Avisaste de un riesgo', waiting: 'Estás esperando' },
  line: (what, text) => `${what}: ${text}`,
  nobody: 'Alguien',
  unsigned: 'Sin nombre',
  needs: (name) => `Depende de ${name}`,
  replyOf: (text) => `Tu respuesta a “${text}”`,
  thanked: 'Di las gracias',
  summarised: 'La resumí con mis palabras',
  answered: 'La respondí',
  answerLabel: 'La respuesta, en una frase',
  answerHint: 'Todo el grupo la lee en el resumen cuando marcas “La respondí”.',
  thank: (name) => `Agradecer a ${name} ante todo el grupo`,
  thankShort: 'Agradecer',
  hostTitle: 'Inquietudes',
  hostHint: 'Agradece, resume, responde. Las que no tengan respuesta aparecen en el resumen a la espera de una.',
  hostReads:
    'Hasta ahora solo puede leerla quien dirigía cuando la planteaste, y quien organiza, salvo si es la persona a la que esperas.',
  mayRead: (name) => `Ahora dirige ${name}. ¿Puede ${name} leer tu inquietud?`,
  mayReadHint: (name) => `Hasta que digas que sí, tampoco estará en ningún resumen que comparta ${name}.`,
  letRead: (name) => `Que la lea ${name}`,
  keepFrom: (name) => `Que no la lea ${name}`,
  readsToo: (name) => `${name} también puede leerla.`,
  readsNot: (name) => `${name} no puede leerla.`,
  takeBack: 'Anular',
  tookBack: 'Anulada.',
  hostThanked: 'Quien dirige te dio las gracias.',
  hostAnswered: (answer) => (answer === '' ? 'Quien dirige la ha respondido.' : `La respuesta: ${answer}`),
};
