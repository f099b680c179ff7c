import type { MeetingMinutes } from './shape.ts';

export function notesOf({ language, pasted }: MeetingMinutes): string {
  const titles = {
    en: ['Decisions', 'Action items', 'Open questions'],
    de: ['Beschlüsse', 'Aufgaben', 'Offene Fragen'],
  }[language];
  const lists = [pasted.decisions, pasted.actions, pasted.questions];
  return titles.map((title, index) => `${title}:\n${lists[index] ?? ''}`).join('\n\n');
}
