import type { minutes as english } from '../../en/meeting/minutes.ts';

export const minutes: typeof english = {
  title: 'Acta: quién estuvo, quórum, enlace',
  present: 'Quién estuvo',
  absent: 'Quién faltó',
  everybody: 'Todo el grupo',
  everybodyElse: 'El resto',
  find: 'Buscar a alguien',
  addPresent: 'Alguien más que estuvo',
  addAbsent: 'Alguien más que faltó',
  name: 'Nombre',
  unnamed: 'un nombre',
  remove: (name) => `Quitar: ${name}`,
  quorum: '¿Hubo quórum?',
  hasQuorum: { yes: 'Sí', no: 'No', not_said: 'No consta' },
  note: 'Nota',
  link: 'Enlace al acta completa',
  linkHint: 'Por ejemplo https://…',
  notLinked: 'No es una dirección web, así que queda como texto.',

  aiWrote: 'Parte de esto lo escribió una IA',
  aiWhat: 'Léelo como un borrador de alguien que no estuvo aquí.',
  aiNotSo: 'No lo escribió ninguna IA',
  aiChecked: 'Escrito con una IA',
};
