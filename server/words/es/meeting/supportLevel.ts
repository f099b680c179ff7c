import type { support as english } from '../../en/meeting/supportLevel.ts';

export const support: typeof english = {
  levels: { close: 'cercano', regular: 'habitual', light: 'ligero', free: 'libre' },
  level: (name, work) => `Apoyo para ${name} en “${work}”`,
  nameWork: 'Indica el tipo de trabajo para guardar un nivel de apoyo.',
  review: 'Volver a verlo el',
  reviewSubject: (work) => `Volver a ver el apoyo en “${work}”`,
  mine: (work, level) => `Apoyo en “${work}”: ${level}.`,
  mineUntil: (work, level, day) => `Apoyo en “${work}”: ${level}; se vuelve a ver el ${day}.`,
  reviews: '¿Hora de dar más espacio?',
  proposed: (name, work, from, to) => `${name}, “${work}”: pasar de apoyo ${from} a ${to}.`,
  proposedMine: (work, from, to) => `“${work}”: pasar de apoyo ${from} a ${to}.`,
  agree: 'De acuerdo',
  agreeNamed: (what) => `De acuerdo: ${what}`,
  youAgreed: 'Estás de acuerdo. La otra persona aún no ha respondido.',
  otherAgreed: 'La otra persona está de acuerdo.',
};
