import type { problems as english } from '../en/problems.ts';

export const problems: typeof english = {
  codes: {
    offline: 'Sin conexión con Bookend. Lo que escribiste se conserva aquí.',
    malformed: 'Bookend no entendió esto. Vuelve a cargar el panel e inténtalo de nuevo.',
    must_be_unnamed:
      'Bookend no puede aceptar esto porque dice quién lo envía. Vuelve a cargar el panel e inténtalo de nuevo.',
    wrong_length: 'Bookend no entendió esto. Vuelve a cargar el panel e inténtalo de nuevo.',
    signed_out: 'Tu sesión ha terminado. Vuelve a cargar el panel para iniciar sesión.',
    consent_needed: 'Bookend necesita tu permiso una vez para iniciar tu sesión.',
    other_organization:
      'Has iniciado sesión con la cuenta de otra organización. Aquí, Bookend está abierto a las personas de la organización que celebra la reunión y a sus cuentas de invitado. Puedes leer el resumen en el chat de la reunión.',
    not_assigned:
      'Tu organización permite usar Bookend solo a algunas personas, y aún no estás entre ellas. Pide a la administración de Teams que te agregue.',
    blocked:
      'Tu organización no lo permite: tu cuenta está deshabilitada, no tiene licencia de Teams o la bloquea una directiva. Consulta a la administración de Teams.',
    turned_off:
      'Bookend, o un servicio de Microsoft que necesita, está desactivado en tu organización. Consulta a la administración de Teams.',
    chat_elsewhere:
      'Este chat se inició en otra organización, así que Bookend no puede ver quién está en él. Bookend funciona en los chats y reuniones que inicia tu propia organización.',
    host_only: 'Esto solo puede hacerlo quien dirige la reunión.',
    organizer_only: 'Esto solo puede hacerlo quien organiza la reunión.',
    attendee_only: 'Esto no puede hacerlo quien dirige, solo las demás personas de la reunión.',
    role_needed: 'No tienes el rol que esto necesita. Puede asignarlo la administración de tu organización.',
    reads_insights:
      'También lees los análisis de tu organización, así que no puedes hacer coaching en Bookend. Pide a la administración que te quite uno de los dos roles.',
    manager_coaches: 'Quien es mánager de alguien no puede ser su coach.',
    not_found: 'Esto no está aquí, o no estás en este chat.',
    wrong_method: 'Bookend no entendió esto. Vuelve a cargar el panel e inténtalo de nuevo.',
    stale: 'Esto se cambió en otra ventana.',
    already_final: 'Esta decisión es definitiva. Para cambiarla, sustitúyela.',
    already_superseded: 'Otra decisión ya ha sustituido a esta.',
    already_handed: 'Esta hoja ya se entregó. Queda como está.',
    already_answered: 'Quien dirige ya respondió a esto, así que se queda.',
    already_read: 'Ya se ha leído, así que queda como se envió. Puedes agregar una corrección.',
    too_early: 'Todavía no. Una valoración queda abierta al menos un día, para que nadie pueda saber quién respondió.',
    meeting_over: 'Esta reunión ha terminado.',
    chair_moved: 'Ahora dirige otra persona. Comprueba quién lee esto y vuelve a intentarlo.',
    pulse_open:
      'Todavía se está valorando esta reunión. Podrá eliminarse cuando se cierre la valoración, como máximo en dos días.',
    kept_by_another: 'Otra persona fijó el nivel para este tipo de trabajo, y solo ella puede cambiarlo.',
    not_yours: 'Quien dirige le ha dado esto a otra persona. Lo que dijiste antes se conserva, por si vuelve a ti.',
    too_many_here: 'Llegaste al límite. Lo que ya está aquí queda como está.',
    languages_missing: 'Falta uno de tus idiomas.',
    set_full: 'Sería una de más: como máximo hay siete conductas vigentes. Archiva una primero.',
    behaviour_retired: 'Alguien archivó esta conducta. Recupérala primero; lo que escribiste se conserva.',
    practised_now: 'Alguien practica esto ahora.',
    opening_needs_it: 'La apertura se basa en esta conducta. Puedes redactarla de otro modo, pero no archivarla.',
    too_large: 'Es demasiado largo para guardarlo. Acórtalo un poco.',
    invalid: 'Hay algo que no se puede guardar tal como está.',
    too_many_requests:
      'Fue demasiado de una vez. Lo que escribiste se conserva, y Bookend volverá a intentarlo enseguida.',
    busy: 'Muchas personas de tu organización están quitando su nombre o haciendo una copia ahora mismo. Vuelve a intentarlo en un minuto.',
    unexpected: 'Algo salió mal por nuestra parte. Vuelve a intentarlo.',
    not_set_up:
      'Microsoft rechaza el inicio de sesión del propio Bookend: es incorrecto o ha caducado. Quien administra Bookend encontrará el motivo en el registro. Lo que escribiste se conserva aquí.',
    chat_unavailable:
      'Bookend no logra saber por Teams quién está en este chat o quién organiza la reunión. Lo que escribiste se conserva aquí. Vuelve a intentarlo en un minuto.',
    groups_unavailable:
      'Bookend no puede leer ahora en Microsoft los grupos de este archivo. No ha cambiado nada. Vuelve a intentarlo en un minuto.',
    stopping: 'Bookend se está reiniciando. Vuelve a intentarlo en un momento.',
    no_database:
      'Bookend no puede acceder ahora a su base de datos. Lo que escribiste se conserva aquí, y Bookend lo sigue intentando.',
    disk_full:
      'El disco de Bookend está lleno. Lo que escribiste se conserva aquí. Avisa a quien administra Bookend y vuelve a intentarlo.',
  },
  fields: {
    empty: 'Escribe algo aquí.',
    too_long: 'Como máximo 500 caracteres.',
    too_many: 'Como máximo 100 líneas.',
    control_characters: 'Contiene caracteres que no se pueden mostrar. Bórralos o vuelve a escribirlo.',
    wrong_type: 'Esto no se puede guardar tal como está.',
    unknown_field: 'Bookend no conoce esto. Vuelve a cargar el panel.',
    no_such_date: 'Esa fecha no existe.',
    in_the_past: 'Esta fecha ya ha pasado.',
    too_far_ahead: 'Elige un momento dentro del próximo año.',
    not_in_chat: 'Esta persona no está en el chat.',
    oneself: 'Esta persona eres tú. Elige otra.',
    from_outside: 'Esta persona no es de tu organización. Elige a alguien que lo sea.',
    cannot_sign_in: 'Esta persona es de otra organización y no puede dirigir en Bookend.',
    not_to_observe: 'Esta persona no puede observar hoy. Elige otra.',
    not_a_host: 'Esta persona no ha dirigido en este chat. Elige otra.',
    names_member: 'Aquí se nombra a alguien del chat. Cuéntalo sin nombres.',
    declined_lately:
      'Esta persona dijo que no hace menos de 30 días. Pide a otra, o habla con ella y vuelve a pedirlo más adelante.',
    no_such_code: 'Este código no es correcto, ya se usó o es demasiado antiguo. Pide otro a tu coach.',
    needs_purpose: 'Pon {purpose} una vez y nada más entre llaves. Ahí aparecerá el propósito de quien dirige.',
    needs_frame: 'Pon {frame} una vez y nada más entre llaves. Ahí aparecerá cómo se decide.',
    no_placeholder: 'Quita las palabras entre llaves: aquí no se inserta nada.',
  },
  permissions: {
    'Chat.ReadBasic':
      'Bookend necesita tu permiso una vez para leer quién está en este chat. Sin él no puede saber que formas parte, y no muestra nada.',
    'ChatMessage.Send':
      'Bookend necesita tu permiso para publicar el resumen en este chat en tu nombre. Sin él, el resumen se conserva aquí y no se publica ninguna tarjeta.',
    'Chat.ReadWrite':
      'Bookend necesita tu permiso para cambiar la tarjeta que publicó en tu nombre. Sin él, la tarjeta queda en el chat como está.',
    'Chat.Read':
      'Bookend necesita tu permiso para buscar su tarjeta entre los últimos mensajes. Sin él no puede saber si la tarjeta está en el chat, y no publica otra.',
    'TeamsActivity.Send':
      'Bookend necesita tu permiso para avisar a otras personas en Teams en tu nombre. Sin él nadie recibe notificaciones, y todo lo demás funciona como antes.',
    'GroupMember.Read.All':
      'Bookend necesita permiso para leer quién está en los grupos de este archivo. Normalmente tiene que darlo la administración de tu organización. Sin él, nombra a personas en lugar de grupos.',
  },
  signIn: {
    sign_in_again:
      'Microsoft quiere que vuelvas a iniciar sesión antes de que Bookend continúe. Lo que escribiste se conserva aquí.',
    window_blocked:
      'Se bloqueó la ventana de inicio de sesión. Permite aquí las ventanas emergentes y vuelve a intentarlo.',
    approval_needed: 'Antes hay que aprobar Bookend. Envía este enlace a la administración de Teams.',
    not_assigned: 'Aún no tienes acceso a Bookend. Pide a la administración de Teams que te agregue.',
    policy:
      'Una directiva de tu organización te impide iniciar sesión en Bookend en este dispositivo o en esta red. Consulta a la administración de Teams.',
    disabled: 'Tu cuenta está deshabilitada. Consulta a la administración de Teams.',
    not_registered:
      'Bookend no está configurado del todo en tu organización. Avisa, por favor, a la administración de Teams.',
    later: 'Microsoft no puede iniciar tu sesión ahora. Vuelve a intentarlo en unos minutos.',
  },
  confirm:
    'Tu organización quiere que confirmes quién eres antes de que Bookend continúe. Lo que escribiste se conserva aquí.',
  tryAgain: 'Reintentar',
  reload: 'Recargar',
  refused: 'No has dado permiso.',
  orAdministrator:
    'Si la ventana pidió la aprobación de un administrador, envía este enlace a la administración de Teams.',
  allow: 'Dar permiso',
  confirmNow: 'Confirmar quién eres',
  signInNow: 'Iniciar sesión',
  allowing: 'Esperando la ventana de inicio de sesión…',
};
