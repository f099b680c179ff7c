import type { Legal } from '../legal.ts';

export const legal: Legal = {
  runBy: (operator) =>
    operator === undefined
      ? 'Este Bookend lo administra tu organización. Quien se ocupa allí de Microsoft Teams te dirá quién es responsable de él y responde a tus preguntas.'
      : `Este Bookend lo administra ${operator}, que es responsable de él y responde a tus preguntas.`,
  privacy: {
    title: 'Privacidad',
    sections: [
      {
        title: 'Lo que Bookend conserva',
        paragraphs: ['Conserva lo que la gente escribe en una reunión, y lo que hace falta para volver a mostrarlo:'],
        list: [
          'de cada reunión: el id de su chat, quién la empezó, quién la dirigió y durante cuánto tiempo, cuándo empezó, continuó y terminó, y su propósito y forma de decidir; hasta que empieza la siguiente reunión también, como hash, quién estaba en el chat cuando empezó;',
          'decisiones, tareas, responsables, fechas y preguntas abiertas, qué fue de cada una, cuándo y por medio de quién, con los ids de Entra y los nombres para mostrar de las personas que nombran;',
          'quién reconoció a quién, por qué, cuándo y a qué llevó; quién pidió no aparecer en la tarjeta; en qué reunión del chat estuvo alguien por primera vez, para que quien dirige vea a quién no se ha reconocido desde hace mucho;',
          'de cada chat, los nombres para mostrar de quienes estaban en él cuando empezó su última reunión, para que las demás personas de allí puedan elegirlos en su propia pestaña;',
          'de quien dirige: qué borradores de agradecimiento y agradecimientos del mes copió o dejó de lado, lo que nadie más ve;',
          'el resumen tal como se compartió, y qué mensaje del chat lo muestra;',
          'a quién se pidió que observara una reunión o asumiera una parte de ella, quién pidió que no se le pregunte, y la hoja de quien observa, que solo lee esa persona y, una vez entregada, también la persona sobre la que trata;',
          'las inquietudes que se plantearon, con su nombre cuando se dio, y qué hizo con ellas quien dirige; qué se aprendió de un error, sin el nombre de nadie, y cómo se apoya a las personas implicadas;',
          'de quien dirige: qué conducta practica y por qué lo dejó, cuántas veces marcó una acción que quería practicar y qué se propone para una reunión. Otras personas leen solo la conducta, y solo mientras quien dirige la muestra;',
          'lo que alguien prepara para sí: compromisos y fichas de ensayo, qué fue de ellos y para qué chat son. Nadie más los lee, salvo su coach, si se le muestra una ficha; de un compromiso, quien lo escribió puede poner una línea en el resumen, con su nombre, y retirarla;',
          'de una reflexión semanal: sus líneas, los datos que dejaste en ella, las correcciones y la respuesta, a quién elegiste como mánager, y cuándo se envió y se leyó; y, solo si lo activas, qué conducta practicaste y si la hiciste, sin tus palabras;',
          'de tu ficha, si escribes una: sus líneas y qué chats pueden leerla. Otras personas la ven solo allí, hasta que la retiras;',
          'notas privadas que alguien escribe sobre una persona y que solo lee quien las escribe: durante un año, si no se renuevan, y hasta que una de las dos personas quite su nombre; y quién pidió que no se le sugiera a quien dirige;',
          'a quién se avisó en Teams de una tarea o una respuesta, y en nombre de quién; de una valoración, solo como hash con la clave de la valoración; y qué notificaciones quiere cada persona, lo que nadie más ve;',
          'lo que la gente escribe sobre lo que le funcionó, y a quién ayudó; las historias que alguien propuso sobre quien dirige, y qué aceptó esa persona;',
          'que abriste o imprimiste una guía al dirigir, sin cuándo ni con qué frecuencia; el equipo de comunicación lee solo “5 o más personas que dirigen” y tramos mayores;',
          'a quién permites que te haga coaching, qué puede leer y hasta cuándo, y qué días lo lee, sin hora;',
          'de los dos últimos trimestres, para cada conducta, cuántas respuestas hubo y cuántas personas la habían visto: una suma de al menos cinco personas que dirigen, sin decir cuáles;',
          'contadores de las valoraciones y comentarios, sin nombres (véase más abajo); lo que quien dirige responde sobre sí, hasta que llega el resultado.',
        ],
        after:
          'Todo está en una sola base de datos, que elige y mantiene quien administra este Bookend. También decide cuánto tiempo se conserva.',
      },
      {
        title: 'Qué pide Bookend a Microsoft',
        paragraphs: [
          'Siempre pide en nombre de la persona que lo usa, y solo con su permiso: los nombres e ids de las personas del chat de la reunión y quién la organizó, para saber quién puede leer qué; y publicar el resumen en ese chat, o corregirlo, cuando quien dirige lo comparte; y, si quien dirige lo ha activado, avisar a otras personas en su fuente de actividades de Teams.',
          'Si las personas de recursos humanos nombran grupos de Entra en su archivo de unidades, Bookend pide en su nombre los ids de las personas de esos grupos, cuando ven la vista previa del archivo y cuando lo importan. Conserva a qué unidad pertenece cada persona, y nada de los grupos.',
          'Si decides valorar en cualquiera de tus dispositivos, tu panel pide a Microsoft acceso a la carpeta del propio Bookend en tu OneDrive, y a ninguna otra, y pone allí un archivo con tus tokens de valoración. El archivo nunca llega a este servidor.',
          'Si Microsoft no confirma si se publicó un resumen, Bookend busca su propio mensaje entre los más recientes de ese chat. No conserva ninguno de los demás. Hasta que se publica el resumen, tu inicio de sesión se queda en la memoria del servidor, como máximo mientras sea válido (alrededor de una hora).',
        ],
      },
      {
        title: 'Qué no hace Bookend',
        paragraphs: [
          'No graba ni transcribe nada, no usa IA, no instala cookies, no cuenta visitas y no muestra publicidad. No envía datos a nadie más que a Microsoft, donde está tu chat. De cada solicitud, su registro guarda el tipo, el resultado, cuánto tardó y un número para encontrarla, pero ni nombres ni textos ni inicios de sesión; de una valoración, o de una inquietud sin nombre, no guarda nada.',
        ],
      },
      {
        title: 'Quién puede leerlo',
        paragraphs: [
          'Quien está en el chat de la reunión lee, mientras esté en él, lo que se dijo en la apertura, las decisiones, a quién se reconoció y por qué, y el resumen compartido. Solo quien dirige ve a quién no se ha reconocido últimamente, contado a partir de lo que se marcó.',
          'Un borrador es solo de quien dirige hasta que se comparte; en el cierre, quien figura en una tarea ve esa tarea. Lo que su responsable dice sobre una fecha o una puesta al día lo lee quien dirige; cuánta cercanía quiere de quien dirige lo lee solo la persona que dirige a la que se refiere; con cuánta cercanía se apoya a alguien en un tipo de trabajo lo leen esa persona, quien organiza y quien fijó ese apoyo. Lees tus propias tareas en tu propia pestaña, de todos los chats, incluso después de dejar uno.',
          'Una inquietud con nombre la leen la persona que la planteó, quien organiza y quien dirigía en ese momento. La persona a la que nombra no la lee, salvo que dirigiera en ese momento. Quien asume la dirección más tarde solo la lee si quien la planteó dice que sí. Cuando se comparte el resumen, la lee todo el chat.',
          'Quien dirigió una reunión anterior puede leer y corregir su resumen, y nada más. Cómo se apoya a las personas tras un error lo lee siempre solo quien dirige.',
          'Una reflexión semanal la leen quien la escribe y la persona que eligió como mánager, una vez que acepta y mientras ambas quieran. No la lee nadie más, tampoco la administración, salvo su coach, si se le muestra.',
          'Las notas sobre lo que funcionó las leen todas las personas que han dirigido una reunión en la organización en el último año, y el equipo de comunicación; de una nota sin nombre no se dice a nadie de quién es. Una historia propuesta la leen solo la persona que la propuso y la persona que dirige sobre la que trata, a quien no se dice quién la propuso. El equipo de comunicación la lee solo después de que esa persona diga que sí, con sus palabras, hasta su fecha de fin o hasta que esa persona la retire. El equipo de comunicación también redacta las conductas que lee toda la organización. Se le dice si alguien practica una que archiva, y por cuáles no ha preguntado ningún resultado, pero no quién, dónde ni cuántas personas.',
          'El equipo de comunicación lee, para cada conducta, si claramente más o menos personas la vieron que un trimestre antes, y en cuántas respuestas se basa, en decenas: solo de trimestres completos, y nunca de menos de cinco personas que dirigen en cada uno. No lee de quién eran esas reuniones, ni ningún comentario.',
          'Las personas a las que tu organización ha dado el rol para ello, como las de recursos humanos, leen con qué frecuencia se vieron las conductas, cómo se respondieron las preguntas, qué fue de las reuniones, cuánto tardó quien dirige en decir qué cambió tras un resultado, qué se reconoció y con qué frecuencia el apoyo a las personas pasó a ser más ligero. Lo ven de las unidades que han activado: solo de trimestres completos, redondeado, y nunca de menos de seis personas que dirigen en conjunto. No ven de quién eran esas reuniones, ni ningún texto.',
          'Tu coach, si le das permiso, lee lo que eliges de los resultados sobre ti, la conducta que practicas, tus reflexiones semanales y tus fichas de ensayo, durante 90 días como máximo, y nada anterior a tu permiso, salvo que marques lo contrario. Las reflexiones, las fichas y los comentarios de un resultado se comparten uno a uno. Tu coach no lee ningún nombre de las personas de tus reuniones, salvo los que haya en lo que compartes uno a uno. Puedes terminarlo en cualquier momento. Tu mánager no puede ser tu coach, ni tampoco nadie que lea las cifras de tu organización.',
          'Quien administra este Bookend podría leer la base de datos, como con cualquier programa que administre.',
        ],
      },
      {
        title: 'Cómo las valoraciones siguen siendo anónimas',
        paragraphs: [
          'Se pregunta a todas las personas que estaban en el chat tanto cuando empezó la reunión como cuando terminó, y que nunca la dirigieron. Si nunca podrían responder al menos 5 personas, no se pregunta a nadie.',
          'Una valoración se envía sin decir quién la envía, y se suma a los contadores de su reunión. Con ella no se guarda ningún nombre, ninguna hora ni ninguna entrada propia; un comentario se guarda aparte. Los resultados los ve solo la persona que dirigió más tiempo, y su coach si esa persona lo permite (la organización lee sumas de trimestres completos, también de unidades concretas, de al menos cinco personas que dirigen): no antes de que se cierre la valoración (a las 48 horas; quien dirige puede cerrarla antes, pero no en las primeras 24), y nunca de menos de 5 respuestas de 5 personas distintas.',
          'Si hay menos respuestas, se conservan y se muestran junto con las de otras reuniones de la misma persona en ese chat, cuando hayan respondido en ellas 5 personas distintas. Solo se piden comentarios donde podrían responder 10 personas, y solo se muestran a partir de 10 respuestas de 10 personas distintas; con menos respuestas, esperan al próximo resultado así de la misma persona en ese chat, se muestran entonces con los comentarios de ese resultado, en orden alfabético, y se eliminan sin leer al cabo de un año como máximo.',
          'Para que nadie responda dos veces, el servidor firma un token para cada persona, que su panel ha vuelto ilegible antes. Para poder contar personas en lugar de respuestas, firma también un vale para cada persona y grupo de respuestas en espera; su panel envía el vale una vez, aparte de cualquier valoración. El servidor nunca sabe de quién es cada token o cada vale.',
          'Hasta el cierre conserva, como hash con la clave de la valoración, quién puede responder y quién recibió una firma. Hasta que se muestran las respuestas en espera conserva, como hash con la clave de estas, quién recibió un vale. Durante una semana conserva qué días se preguntó a alguien, para que a nadie se le pregunte más de dos veces. Mientras las respuestas esperan, quien lea la base de datos puede ver quién podría haberlas dado; donde solo pudo ser una persona, la respuesta es suya.',
          'Nadie puede eliminar una reunión mientras se está valorando: si no, quien la eliminara elegiría qué respuestas cuentan. Una vez cerrada su valoración, quien dirige puede eliminarla, y sus respuestas siguen esperando sin ella.',
          'Los límites: tus palabras pueden identificarte. Si todas las demás personas cuentan a quien dirige lo que respondieron, se deduce lo tuyo; en un grupo pequeño, si quien dirige sabe lo que respondieron todas las personas menos una, averigua si la última respuesta fue baja, mixta o alta. En un resultado de varias reuniones, alguien puede enviar su vale sin haber respondido, y entonces trata de menos de 5 personas. Y quien lea el tráfico de la red, o las páginas en bruto y el registro de escritura anticipada de la base de datos, mientras respondes podría cotejar las horas.',
          'Una inquietud sin nombre viaja del mismo modo, con tokens que cada panel recibe al abrir la reunión. Espera sin hora, en orden alfabético, hasta que quien dirige pasa al cierre; entonces se muestran todas a la vez, y se eliminan claves, listas y tokens. Solo se acepta cuando tienen sus tokens cinco personas que estaban en el chat desde el principio, siguen en él y nunca dirigieron.',
          'La página “Cómo tu valoración sigue siendo anónima” explica cómo funciona y cómo comprobarlo.',
        ],
      },
      {
        title: 'Tus derechos',
        paragraphs: [
          'Para saber qué se conserva sobre ti, para que se corrija o se elimine, o para oponerte, dirígete a quien administra este Bookend. Algunas cosas puedes hacerlas tú en la pestaña del chat: exportar la serie, hacer que se quite tu nombre de todo y, si la dirigiste, eliminar una reunión, una vez cerrada su valoración (al cabo de dos días como máximo). Una valoración concreta no se puede encontrar, cambiar ni anular una vez emitida: nada dice cuál era la tuya.',
        ],
      },
    ],
  },
  anonymous: {
    title: 'Cómo tu valoración sigue siendo anónima',
    sections: [
      {
        title: 'Cómo viaja',
        list: [
          'La lista de personas que pueden valorar se fija cuando termina la reunión: todas las que estaban en el chat al principio y al final, y nunca la dirigieron (server/meeting/attendance.ts, server/features/pulse/electorate.ts). Las personas que se agregan o se quitan después no la cambian.',
          'Tu panel genera un token al azar y lo ciega: multiplicado por un número al azar, no revela nada (src/admission/blinding.worker.ts).',
          'Con la sesión iniciada, tu panel pide al servidor que firme el token cegado. El servidor firma uno por persona y solo recuerda que tienes uno (server/features/pulse/admissionRoutes.ts). Tu panel lo pide en un momento al azar, dentro del medio minuto siguiente a ver por primera vez que la valoración está abierta, tanto si respondes como si no, para que pedirlo no diga nada sobre responder.',
          'Tu panel quita el cegado. El resultado es un token con una firma que el servidor nunca ha visto (RFC 9474, firmas RSA ciegas, con claves de 3072 bits).',
          'Tus respuestas salen en un momento al azar dentro de media hora mientras Bookend está abierto, o cuando lo cierras (src/features/pulse/vote/departure.ts). Si lo cierras antes de que tu panel tenga su token, se quedan en este dispositivo, cifradas, y salen pocos minutos después de que vuelvas a abrir Bookend, si la valoración sigue abierta. Se envían con ese token y con nada que diga quién las envía: sin inicio de sesión, sin cookie, con el mismo idioma para todo el mundo, siempre con la misma longitud (src/api/callAnonymously.ts). Una solicitud que sí lo diga se rechaza (server/gate/serve.ts, serveUnnamed).',
          'El servidor comprueba la firma, acepta el token una vez y suma uno a los contadores (server/features/pulse/ballotRoutes.ts). Su registro y sus métricas no lo recogen (server/platform/telemetry/requestLog.ts).',
          'Del mismo modo, tu panel tiene un vale para las respuestas que esperan juntas. Lo envía una vez, después de tu primera respuesta entre ellas, en otro momento al azar y aparte de cualquier respuesta (src/features/pulse/tickets.ts). Al contar vales, el servidor cuenta personas sin saber quiénes son (server/features/pulse/pool.ts).',
          'Si pulsas “Usar mi OneDrive”, tu panel pone además su token y su vale en un archivo de tu propio OneDrive (Aplicaciones › Bookend › rating-tokens.json), para que los encuentren tus otros dispositivos (src/admission/travel/walletFile.ts). Lo hace directamente, no a través de este servidor (src/api/appFolder.ts), y antes de pedir la firma. El archivo no contiene respuestas ni nombres, tiene siempre la misma longitud y no cambia cuando valoras. Después del cierre, lo vacía el primer dispositivo en el que abras Bookend.',
        ],
      },
      {
        title: 'Inquietudes sin nombre',
        list: [
          'Tu panel recibe tres tokens cuando abre la reunión, en un momento propio, tengas o no una inquietud (src/features/concern/tokens.ts). El servidor los firma cegados, una vez por persona (server/features/concern/inboxRoutes.ts).',
          'Una inquietud se envía con uno de ellos y con nada que diga quién la envía, siempre con la misma longitud (src/features/concern/sealed.ts). No le sigue ninguna solicitud en tu nombre.',
          'Se pone entre las demás en orden alfabético, sin hora (server/features/concern/anonymousRoutes.ts, server/features/concern/rules.ts). No se avisa a nadie, porque entonces quien dirige podría ver quién acaba de escribir.',
          'Cuando quien dirige pasa por primera vez al cierre, todas las inquietudes se abren juntas, una vez, y se eliminan la clave, la lista de quién tiene tokens y los tokens usados (server/features/concern/anonymousInbox.ts). Después no se acepta nada más, así que nadie puede mirar dos veces y comparar.',
          'No se acepta nada antes de que los paneles de cinco personas tengan tokens: entre menos, se podría adivinar que fuiste tú. No cuentan las personas que llegaron después del principio, se han ido o han dirigido (server/features/concern/hiding.ts).',
        ],
      },
      {
        title: 'Qué se guarda',
        paragraphs: [
          'Una fila de contadores por reunión, reescrita con cada valoración: cuántas personas dieron cada respuesta, sin fila, hora ni orden propios (server/features/pulse/store.ts, server/features/pulse/tables.ts). Los comentarios se guardan aparte, también en una sola fila, en orden alfabético. Los que esperan están en una sola fila con el resultado de todas sus reuniones.',
          'En el cierre se eliminan la clave, las listas de quién puede responder y quién tiene una firma, y los tokens usados. La clave de las respuestas en espera, la lista de quién tiene un vale y los vales se eliminan cuando se muestran las respuestas.',
          'Mientras las respuestas esperan, quien lea la base de datos puede ver quién podría haberlas dado; donde solo pudo ser una persona, la respuesta es suya. La lista de personas que tienen un vale se guarda junto a la clave con la que se calculó su hash, porque nadie puede recibir un segundo vale en la próxima reunión; y durante una semana se conserva, por días, a quién se preguntó (server/features/pulse/pool.ts, server/features/pulse/invitations.ts).',
        ],
      },
      {
        title: 'Qué se muestra',
        paragraphs: [
          'Nada antes del cierre, ni siquiera cuántas personas han respondido. A partir de 5 respuestas de 5 personas distintas: si fueron bajas, mixtas o altas. A partir de 10 de 10: cuántas dieron un 4 o un 5, donde al menos 5 personas lo hicieron y al menos 5 no, y los comentarios. Si hay menos, las respuestas esperan a otras reuniones de la misma persona, y los comentarios, un año como máximo (server/features/pulse/unread.ts).',
          'No hay dos resultados que se diferencien en menos de 5 respuestas, ninguno trata de menos de 5 personas, y uno que se mostró no cambia nunca (server/features/pulse/batch.ts, batchOf y fewestPeople). Un resultado de varias reuniones solo puede tratar de menos de 5 personas si alguien envía su vale sin haber respondido: lo que envía no dice si lo hizo.',
        ],
      },
      {
        title: 'Cómo comprobarlo',
        list: [
          'Abre las herramientas de desarrollo de tu navegador (Bookend también funciona en Teams en la Web) y mira las solicitudes que terminan en /ballots y /tickets o, en el caso de una inquietud sin nombre, en /concerns bajo /api/boxes.',
          'Compara los caracteres que tu panel muestra en “¿Cómo puedo comprobarlo?” con los de otra persona. Identifican la clave que firma. Los mismos caracteres están en la tarjeta del resumen en el chat, que lee todo el mundo. Si todas las personas ven los mismos, nadie recibió una clave propia que pudiera identificarle.',
          'tests/server/slow/attacks/pulse-attacks.prove.test.ts y tests/server/features/meeting/concern.test.ts intentan averiguar quién respondió qué, incluso con todo lo que contiene la base de datos, y el primero muestra que los mismos ataques tienen éxito contra un servidor descuidado.',
        ],
      },
      {
        title: 'De qué no puede protegerte',
        paragraphs: [
          'Las palabras pueden identificarte. Si todas las demás personas cuentan a quien dirige lo que respondieron, se deduce lo tuyo; y si quien dirige sabe lo que respondieron todas las personas de un grupo pequeño menos una, averigua si la última respuesta fue baja, mixta o alta.',
          'Tu navegador indica su marca y su versión con cada solicitud, también con esta. Quien lea el tráfico de la red, o las páginas en bruto y el registro de escritura anticipada de la base de datos, mientras respondes podría cotejar las horas.',
          'Si guardas tu token en tu OneDrive, cualquiera que pueda leer tu OneDrive, como quienes lo administran, podría valorar una vez en tu lugar, y podría saber qué valoración fue la tuya si además tuviera el tráfico de este servidor. Quien administra este servidor podría usar el mismo permiso para leer ese archivo; el código que se nombra aquí no lo hace. OneDrive conserva durante un tiempo versiones anteriores de los archivos. Para dejar de usarlo, elimina el archivo.',
          'Y, como con cualquier programa, confías en que este servidor ejecute el código que se nombra aquí.',
        ],
      },
    ],
  },
  terms: {
    title: 'Términos de uso',
    sections: [
      {
        title: 'Qué es esto',
        paragraphs: [
          'Bookend es un panel lateral para reuniones en Microsoft Teams. Se ofrece a las personas de las organizaciones que ha admitido quien lo administra. Bookend no es un producto de Microsoft.',
        ],
      },
      {
        title: 'Qué puedes esperar',
        paragraphs: [
          'Se ofrece tal como está, sin promesa de que esté siempre disponible o libre de fallos. Quien lo administra puede cambiarlo, interrumpirlo o ponerle fin. Si algo tiene que perdurar, guarda una copia donde tu organización conserva sus registros.',
        ],
      },
      {
        title: 'Qué se espera de ti',
        list: [
          'Escribe solo lo que pueda aparecer en el chat de la reunión: todas las personas que están en él pueden leerlo.',
          'Lo que compartes se publica en el chat en tu nombre.',
          'No intentes averiguar qué ha respondido otra persona en una valoración.',
          'No intentes acceder a reuniones en cuyo chat no estás.',
        ],
      },
      {
        title: 'De quién son los textos',
        paragraphs: [
          'Lo que escribes es tuyo o de tu organización, igual que antes. Bookend lo usa solo para mostrarlo a las personas de ese chat.',
        ],
      },
    ],
  },
};
