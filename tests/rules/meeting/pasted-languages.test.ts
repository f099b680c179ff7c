import { expect, test } from 'vitest';
import { languages } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import { sixPeople } from '../../../server/sandbox/people.ts';
import { readDecision } from '../../../src/features/decision/paste/readDecision.ts';
import { actionsIn } from '../../../src/features/recap/paste/actions.ts';
import { minutesIn } from '../../../src/features/recap/paste/attendance.ts';
import { recapIn } from '../../../src/features/recap/paste/recap.ts';

const people = Object.values(sixPeople);
const today = '2026-11-23';
const readIn = (language: string) => ({ people, today, language });

test.each(Object.entries(serverWords))('notes under Bookend’s own headings are read: %s', (language, words) => {
  const { headings, present } = words.filed;
  const notes = [
    present('Bo Lindqvist'),
    headings.final,
    '- One',
    '- Two',
    `## ${words.recap.actions}`,
    '- Three',
    `**${words.recap.questions}**`,
    '- Four',
  ].join('\n');
  for (const panel of languages) {
    const recap = recapIn(notes, readIn(panel));
    expect(recap).toMatchObject({ decisions: ['One', 'Two'], questions: ['Four'], language });
    expect(recap?.actions.map(({ what }) => what)).toEqual(['Three']);
    expect(recap?.minutes.present?.map(({ name }) => name)).toEqual(['Bo Lindqvist']);
  }
});

test.each([
  ['fr', 'Présents : Bo, Cai et Léa', 'Décisions :', 'Actions :', 'Questions :'],
  ['fr', 'Absents : Bo ; Cai', 'DECISIONS PRISES', 'Actions à mener', 'Points en suspens'],
  ['es', 'Asistentes: Bo, Cai y Léa', 'Acuerdos', 'Tareas (1)', 'Temas pendientes'],
  ['ja', '出席者：Bo、Cai、Léa', '【決定事項】', '■ タスク', '未決事項：'],
  ['ar', 'الحضور: Bo، Cai، Léa', 'القرارات:', 'المهام', 'الأسئلة المفتوحة:'],
])('notes in %s are read by every panel, and who was there: %s', (language, who, decisions, actions, questions) => {
  const notes = [who, '', decisions, '- A: b', '', actions, '- Print it', '', questions, '- Why?'].join('\n');
  for (const panel of languages) {
    const recap = recapIn(notes, readIn(panel));
    expect(recap).toMatchObject({ decisions: ['A: b'], actions: [{ what: 'Print it' }], questions: ['Why?'] });
    expect([...(recap?.minutes.present ?? []), ...(recap?.minutes.absent ?? [])].map(({ name }) => name[0])).toEqual(
      who.includes('Léa') ? ['B', 'C', 'L'] : ['B', 'C'],
    );
  }
  expect(recapIn(notes, readIn(language))?.language).toBe(language);
});

test.each([
  ['fr', 'Budget : à voir'],
  ['fr', 'Budget : reporté à la prochaine réunion (7-0-1)'],
  ['es', 'Presupuesto: por decidir'],
  ['ja', '予算: 次回に持ち越し'],
  ['ar', 'الميزانية: مؤجلة'],
])('in a language whose verbs Bookend doesn’t know, an answer decides nothing: %s, %s', (language, line) => {
  expect(readDecision(line, { today, language, hasQuorum: true }).state).toBe('proposed');
});

test.each([
  ['fr', 'Quoi\tQui\tÉchéance', '12 décembre'],
  ['fr', 'Tâche\tResponsable\tPour le', '12 déc. 2026'],
  ['es', 'Tarea\tQuién\tFecha límite', '12 de diciembre de 2026'],
  ['ja', '内容\t担当\t期限', '12月12日'],
  ['ja', 'タスク\t担当者\t期日', '2026年12月12日まで'],
  ['ar', 'المهمة\tالمسؤول\tالموعد النهائي', '12 ديسمبر'],
])('a table is read by its columns: %s, %s', (language, columns, due) => {
  expect(actionsIn(`${columns}\nPrint it\tNordwind\t${due}`, readIn(language))).toEqual([
    { what: 'Print it', owner: { id: null, name: 'Nordwind' }, helpers: [], due: '2026-12-12', dueWords: '' },
  ]);
});

test.each([
  ['fr', '- Imprimer (Bo, avec Cai, pour le 12 décembre)'],
  ['fr', '- Bo : Imprimer d’ici le 12 décembre, avec Cai'],
  ['fr', '- Imprimer (avec Cai) (responsable : Bo) – le 12 décembre'],
  ['es', '- Imprimer (Bo, con Cai, para el 12 de diciembre)'],
  ['es', '- Imprimer (responsable: Bo; con Cai; plazo: 12 de diciembre)'],
  ['ja', '- Imprimer（担当：Bo、協力：Cai、期限：12月12日）'],
  ['ar', '- Imprimer (المسؤول: Bo، مع Cai، قبل 12 ديسمبر)'],
])('owner, helpers and day are read from a line: %s, %s', (language, line) => {
  const [{ what, owner, helpers, due } = { what: '', owner: null, helpers: [], due: null }] = actionsIn(
    `${line}\n- Other`,
    readIn(language),
  );
  expect([what, owner?.name, helpers.map(({ name }) => name), due]).toEqual([
    'Imprimer',
    'Bo Lindqvist',
    ['Cai Okafor'],
    '2026-12-12',
  ]);
});

test.each([
  ['Notes sur le budget', undefined],
  ['Présents étaient nombreux', undefined],
  ['Note : on commence à 18 h', { note: 'on commence à 18 h' }],
  ['備考：18時開始', { note: '18時開始' }],
])('around the lists “%s” says no more than that', (line, said) => {
  expect(minutesIn(line, people)).toEqual(said);
});
