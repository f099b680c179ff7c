import type { PasteWords } from '../../pasteWords.ts';

export const pasteWords: PasteWords = {
  headings: {
    decisions: '(?:principales )?decisiones(?: tomadas)?|decidido|acuerdos|resoluciones',
    actions: 'acciones(?: a realizar)?|tareas|pr[óo]ximos pasos|por hacer|qui[ée]n hace qu[ée]',
    questions: 'preguntas(?: abiertas| pendientes)?|(?:temas|puntos|asuntos) (?:abiertos|pendientes)|dudas',
  },
  columns: {
    what: 'qu[ée]|tareas?|acci[óo]n|acciones|por hacer',
    owner: 'qui[ée]n|responsables?|encargad[oa]|asignad[oa] a',
    due: 'cu[áa]ndo|plazo|fecha(?: l[íi]mite)?|vencimiento|para el|hasta',
  },
  labels: { owner: 'responsable|encargad[oa]', due: 'plazo|fecha(?: l[íi]mite)?' },
  attendance: {
    present: 'presentes?|asistentes?|asistencia',
    absent: 'ausentes?|excusad[oa]s?',
    note: 'nota|observaci[óo]n',
    link: 'enlace(?: al acta(?: completa)?)?|acta completa',
  },
  by: 'para(?: el)?|antes del?|hasta(?: el)?|a m[áa]s tardar el|el|vence(?: el)?',
  with: 'con',
  and: 'y',
};
