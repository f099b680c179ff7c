import type { data as english } from '../en/lifecycle.ts';
import { count } from './count.ts';

export const data: typeof english = {
  title: 'Lo que se conserva',

  copy: 'Copiar como',
  download: 'Descargar como',
  kinds: { markdown: 'Markdown', json: 'JSON' },
  take: { copy: (kind) => `Copiar como ${kind}`, download: (kind) => `Descargar como ${kind}` },
  copied: (n) => `Copiado, con ${count(n, 'reunión', 'reuniones')}.`,
  downloaded: 'Enviado a tu navegador. Si no llega ningún archivo, Teams lo bloquea aquí: copia en su lugar.',
  byHand: 'Teams no deja usar aquí el portapapeles. Cópialo de este campo:',
  exportTitle: 'Reuniones conservadas por Bookend',
  exportedAt: (time) => `Fecha: ${time}`,
  youSuggested: (day) => `Propusiste el ${day}.`,
  hostedBy: (name) => `Dirigió: ${name}`,

  delete: 'Eliminar esta reunión',
  deleteSure: '¿Eliminar esta reunión para todo el mundo? No se puede recuperar.',
  deleteWhat:
    'Se eliminan la apertura, las decisiones, el resumen y las tareas. Las valoraciones se quedan sin la reunión: nadie puede sacarlas de un resultado.',
  deleteLater: (closesAt, mayCloseAt) =>
    `Todavía se está valorando esta reunión. Podrá eliminarse cuando se cierre la valoración: el ${closesAt}, o cuando la cierre quien dirige, lo que es posible desde el ${mayCloseAt}. Hasta entonces puedes corregir el resumen, y cualquiera puede quitar su propio nombre al momento.`,
  deleteCard: 'La tarjeta del chat se queda. Puedes eliminarla allí.',
  deleteYes: 'Eliminar',
  deleteNo: 'Conservar',
  deleting: 'Eliminando…',
  deleted: 'Esta reunión ya no se conserva. La eliminó quien la dirigió, o se le acabó el plazo.',

  remove: 'Quitar mi nombre de Bookend',
  removeSure: [
    '¿Quitar tu nombre de todas las reuniones de tu organización?',
    'Donde diriges, decides o tienes una tarea pasas a ser “alguien a quien ya no se nombra”. No se puede deshacer, y ya no podrás leer los resultados de las reuniones que dirigiste.',
    'Se queda donde alguien lo escribió en una frase y en las tarjetas de los chats. Las valoraciones no se pueden encontrar: nadie sabe de quién son. Lo que escribiste sin tu nombre sobre lo que funcionó se queda y no es de nadie: elimínalo antes si no lo quieres. Si vuelves a dirigir o se te vuelve a nombrar, tu nombre se conserva otra vez.',
  ],
  removeYes: 'Quitar mi nombre',
  removeNo: 'Dejarlo',
  removing: 'Quitando…',
  removed: (n) =>
    n === 0
      ? 'Tu nombre no estaba en ninguna reunión.'
      : `Tu nombre se ha quitado de ${count(n, 'reunión', 'reuniones')}.`,
};
