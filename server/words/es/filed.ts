import type { filed as english } from '../en/filed.ts';
import { count, plural } from './count.ts';

export const filed: typeof english = {
  headings: { final: 'Decidido', proposed: 'Propuesto', put_off: 'Aplazado', withdrawn: 'Retirado' },
  until: (day) => `hasta el ${day}`,
  toNext: 'a la próxima reunión',
  votes: (votes) =>
    `${votes.for} a favor, ${votes.against} en contra${votes.abstained > 0 ? `, ${count(votes.abstained, 'abstención', 'abstenciones')}` : ''}`,
  proposedBy: (name) => `la propuso ${name}`,
  secondedBy: (name) => `la secundó ${name}`,
  withHelpers: (names) => `con ${names}`,
  doneSince: 'Hecho desde la última vez',
  stillOpen: 'Aún abierto',
  overdue: (day) => `vencida desde el ${day}`,
  minutes: 'Acta',
  present: (names) => `Presentes: ${names}`,
  absent: (names) => `Ausentes: ${names}`,
  quorum: 'Con quórum',
  noQuorum: 'Sin quórum',
  fullMinutes: 'Acta completa',
  corrected: (day) => `Corregido: ${day}`,
  gaps: {
    no_words: 'Sin texto',
    no_owner: 'Sin responsable',
    vague_owner: 'Sin responsable concreto',
    group_owner: 'A cargo de un grupo, no de una persona',
    two_owners: 'Dos responsables',
    unknown_owner: 'Responsable fuera de este chat',
    no_date: 'Sin fecha',
    past_date: 'Fecha pasada',
    no_purpose: 'Para qué era la reunión',
    no_frame: 'Cómo se decidió',
    no_final_decision: 'Una decisión, aunque se dijo cómo se tomaría',
    decision_open: 'Propuesto y sin decidir',
    contested_without_reason: 'Sin motivo, aunque hubo desacuerdo',
    decision_without_reason: 'Sin motivo',
  },
  ofActions: (n, of) =>
    n === of
      ? plural(of, { one: 'la tarea', other: `las ${count(of, 'tarea', 'tareas')}` })
      : `${n} de ${count(of, 'tarea', 'tareas')}`,
  ofDecisions: (n) => count(n, 'decisión', 'decisiones'),
};
