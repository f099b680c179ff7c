import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecisionContent } from '#contract/meeting/decision.ts';
import { minutes as contractMinutes } from '#contract/meeting/recap.ts';
import { listLength } from '#contract/rules/text.ts';
import { detailsOf } from '../../../src/features/decision/paste/details.ts';
import { readDecision } from '../../../src/features/decision/paste/readDecision.ts';
import { actionsIn } from '../../../src/features/recap/paste/actions.ts';
import { minutesIn } from '../../../src/features/recap/paste/attendance.ts';
import { place, placedFrom, takeBack } from '../../../src/features/recap/paste/placing.ts';
import { recapIn } from '../../../src/features/recap/paste/recap.ts';
import { itemsWithDetails } from '../../../src/ui/paste/details.ts';
import { isProof } from '../../support/proof.ts';

const people = [
  { id: 'bo', name: 'Bo Lindqvist' },
  { id: 'cai', name: 'Cai Okafor' },
  { id: 'alex1', name: 'Alex Kim' },
  { id: 'alex2', name: 'Alex Kim' },
  { id: 'present', name: 'Present Moyo' },
];
const isDetail = (line: string) => detailsOf(line, people) !== undefined;
const reader = { people, today: '2026-11-23', language: 'en', isDetail };

function shown(value: unknown): unknown {
  const { id, name } = (value ?? {}) as { id?: string | null; name?: string };
  return name === undefined ? value : (id ?? `“${name}”`);
}

/** The details read from a decision's text. */
function told(text: string): string {
  const { state, content } = readDecision(text, { ...reader, hasQuorum: true });
  const { statement, final, votes, ...rest } = content;
  const said = Object.entries(rest).filter(([, value]) => value !== '' && value !== null && value !== false);
  const counted = votes ? [`${votes.for}-${votes.against}-${votes.abstained}`] : [];
  const fields = said.flatMap(([field, value]) => (value === 'not_stated' ? [] : [`${field}=${String(shown(value))}`]));
  return [
    state,
    statement,
    ...(final === statement || final === '' ? [] : [final]),
    ...counted,
    ...fields.toSorted(),
  ].join(' | ');
}

test.each([
  ['Trolley: carried 7–2', 'final | Trolley | carried | 7-2-0 | frame=vote'],
  ['Trolley: carried 7:2:1', 'final | Trolley | carried | 7-2-1 | frame=vote'],
  ['Trolley: carried (7-2)', 'final | Trolley | carried | 7-2-0 | frame=vote'],
  ['Trolley: yes, 7 for, 2 against, 1 abstained', 'final | Trolley | yes | 7-2-1 | frame=vote'],
  ['Trolley: carried, 7 in favour, 2 against and', 'final | Trolley | carried, 7 in favour, 2 against and'],
  ['Beitrag: angenommen, 7 Ja, 2 Nein, 1 Enthaltung', 'final | Beitrag | angenommen | 7-2-1 | frame=vote'],
  ['Beitrag: abgelehnt mit 3:5', 'final | Beitrag | abgelehnt | 3-5-0 | frame=vote'],
  ['Trolley: carried\nVote: 7-2-1', 'final | Trolley | carried | 7-2-1 | frame=vote'],
  ['Beitrag: angenommen\nJa: 16, Nein: 0, Enthaltung: 1', 'final | Beitrag | angenommen | 16-0-1 | frame=vote'],
  ['Trolley: carried unanimously', 'final | Trolley | carried unanimously'],
  ['Trolley: approved 7-2', 'final | Trolley | approved 7-2'],
  ['Trolley: 7 for the fair', 'final | Trolley | 7 for the fair'],
  ['Trolley: 7 for the fair, 2 against the wall', 'final | Trolley | 7 for the fair, 2 against the wall'],
  ['Paint: mixed 6:1:1', 'final | Paint | mixed 6:1:1'],
  ['Fee: carried 2-7', 'final | Fee | carried 2-7'],
])('votes are counted where they can’t be anything else: %j', (text, decision) => {
  expect(told(text)).toBe(decision);
});

test.each([
  ['Fee: ten, moved by Bo, seconded by Cai Okafor', 'final | Fee | ten | proposer=bo | seconder=cai'],
  [
    'Launch date: 12 March. Moved by Bo, seconded by Cai Okafor. Carried 7-2',
    'final | Launch date | 12 March | 7-2-0 | frame=vote | proposer=bo | seconder=cai',
  ],
  ['Fee: ten. Moved by Bo. Lost 2-7', 'final | Fee | ten. Moved by Bo. Lost | 2-7-0 | frame=vote'],
  ['Fee: ten. Carried 2-7', 'final | Fee | ten. Carried 2-7'],
  ['Fee: ten\nMoved by Bo, seconded by Ms Achebe', 'final | Fee | ten | proposer=bo | seconder=“Ms Achebe”'],
  ['Beitrag: zehn\nAntrag von Bo, unterstützt von Cai', 'final | Beitrag | zehn | proposer=bo | seconder=cai'],
  ['Fee: ten\nProposer: the treasurer', 'final | Fee | ten | proposer=“the treasurer”'],
  ['Fee: ten\nMoved by Alex Kim', 'final | Fee | ten | proposer=“Alex Kim”'],
  ['Fee: ten, proposed by those who asked', 'proposed | Fee | ten, proposed by those who asked'],
  ['Fee: ten, moved by three days', 'final | Fee | ten, moved by three days'],
  ['Fee: ten, by consensus', 'final | Fee | ten | frame=consensus'],
  ['Fee: ten (by consent).', 'final | Fee | ten | frame=consent'],
  ['Fee: ten\nDecided by vote', 'final | Fee | ten | frame=vote'],
  ['Beitrag: zehn\nEntschieden im Konsens', 'final | Beitrag | zehn | frame=consensus'],
  ['Fee: ten\nDecided by: Steering board', 'final | Fee | ten | decider=“Steering board”'],
  ['Fee: ten\nDecided by: Steering board, by vote', 'final | Fee | ten | decider=“Steering board” | frame=vote'],
  ['Fee: chosen by vote of the members', 'final | Fee | chosen by vote of the members'],
  ['Fee: ten\nReason: it is fair', 'final | Fee | ten | reason=it is fair'],
  ['Fee: ten. Because it is fair.', 'final | Fee | ten | reason=it is fair'],
  ['Beitrag: zehn\nBegründung: so ist es fair', 'final | Beitrag | zehn | reason=so ist es fair'],
  ['Fee: ten, because it is fair', 'final | Fee | ten, because it is fair'],
  ['We pay ten because it is fair', 'final | We pay ten because it is fair'],
  ['Fee: ten\nNot everyone agreed: Bo', 'final | Fee | ten | disagreement=Bo | isContested=true'],
  ['Fee: ten\nNot everyone agreed.', 'final | Fee | ten | isContested=true'],
  ['Fee: ten\nOptions: ten; twelve\nTrade-offs: less', 'final | Fee | ten | options=ten; twelve | tradeOffs=less'],
  ['Fee: to the next meeting, by vote', 'put_off | Fee | isPutOffToNext=true'],
  ['Fee: deferred\nDecided by: Bo\nReason: Bo is away', 'put_off | Fee | reason=Bo is away'],
  ['Fee: proposed\nMoved by Bo', 'proposed | Fee | proposer=bo'],
])('a decision’s line and those below say how, by whom and why: %j', (text, decision) => {
  expect(told(text)).toBe(decision);
});

test.each([
  'Why not?',
  'Options are few',
  'Reasons were given',
  'Moved by the storm',
  'Decided by the board in 2019 and never since',
  'Because',
  'Votes: many',
  '7 for the fair',
  'Present: Bo',
])('“%s” isn’t a detail and stays a line of its own', (line) => {
  expect(isDetail(line)).toBe(false);
});

test.each([
  ['Present: Bo, Cai Okafor (chair) and Rosalind Achebe', 'present bo, cai, “Rosalind Achebe”'],
  ['Anwesend: Lindqvist, Bo; Müller, Anna', 'present bo, “Müller, Anna”'],
  ['Apologies: Alex Kim', 'absent “Alex Kim”'],
  ['Quorum: yes', 'hasQuorum true'],
  ['Beschlussfähig: nein', 'hasQuorum false'],
  ['Nicht beschlussfähig', 'hasQuorum false'],
  ['Quorum: probably', ''],
  ['Yes', ''],
  ['Note: we began at 6', 'note we began at 6'],
  ['Full minutes: https://a.example/1', 'link https://a.example/1'],
  ['https://a.example/1', 'link https://a.example/1'],
  ['Link: in the folder', ''],
  ['Present: Bo, Cai; apologies: Alex', ''],
  ['Present were many', ''],
  ['Anwesend: (...)', ''],
])('around the lists “%s” says: %s', (line, said) => {
  const [[field, value] = ['', '']] = Object.entries(minutesIn(line, people) ?? {});
  const words = Array.isArray(value) ? value.map(shown).join(', ') : String(value);
  expect(`${field} ${words}`.trim()).toBe(said);
});

test.each([
  ['- Print it (Bo, with Cai, by 4 Dec)', 'Print it | bo | cai | 2026-12-04'],
  ['- Print it – Bo, with Cai and Bo Lindqvist', 'Print it | bo | cai,bo | '],
  ['- Print it (owner: Nordwind Ltd, due: before the fair)', 'Print it | “Nordwind Ltd” |  | before the fair'],
  ['- Print it (zuständig: Bo; fällig: 4. Dezember)', 'Print it | bo |  | 2026-12-04'],
  ['- Talk with Cai', 'Talk with Cai | undefined |  | '],
  ['- Print it, with care', 'Print it, with care | undefined |  | '],
  ['- Print it (with Cai and colour)', 'Print it (with Cai and colour) | undefined |  | '],
  ['- Present: the budget', 'the budget | present |  | '],
])('an action’s helpers and labelled parts are read: %s', (line, action) => {
  const [{ what, owner, helpers, due, dueWords } = { what: '', owner: null, helpers: [], due: null, dueWords: '' }] =
    actionsIn(`${line}\n- Other`, { ...reader, language: 'de' });
  const names = helpers.map((one) => String(shown(one))).join(',');
  expect([what, String(shown(owner ?? undefined)), names, due ?? dueWords].join(' | ')).toBe(action);
});

test('a line of detail joins the decision above it, past blank lines, and starts none of its own', () => {
  const text = '- Trolley: carried\n  Reason: it is cheaper\n\n  Proposed by: Bo\n- Fair: put off\n- Reason for hope';
  expect(itemsWithDetails(text, isDetail).map(([cell]) => cell)).toEqual([
    'Trolley: carried\nReason: it is cheaper\nProposed by: Bo',
    'Fair: put off',
    'Reason for hope',
  ]);
});

test('names that a list has no room for are left out, so that the minutes can be saved', () => {
  const names = Array.from({ length: listLength + 1 }, (_, index) => `Guest ${'x'.repeat((index % 50) + 1)}`);
  const pasted = { ...minutesIn(`Present: ${names.join('; ')}`, people), ...minutesIn('Absent: Ms Achebe', people) };
  const { error } = contractMinutes.safeParse({ hasQuorum: null, note: '', link: '', ...pasted });
  expect([error, pasted.present?.length]).toEqual([undefined, listLength]);
});

const notes = 'Present: Bo\nQuorum: yes\n\nDecisions:\n- Fee: ten\n  Reason: fair\n\nActions:\n- Print it (Bo)\n';

test('attendance is read outside the lists, so that a task called “Present” stays a task', () => {
  const task = recapIn('Decisions:\n- Fee: ten\n\nActions:\nPresent: the budget\nPrint it (Cai)\n', reader);
  expect(task?.minutes).toEqual({});
  expect(task?.actions.map(({ what }) => what)).toEqual(['the budget', 'Print it']);
});

test('undo takes back attendance, actions and questions at once, and keeps later typing', () => {
  const recap = recapIn(notes, reader);
  if (!recap) throw new Error('No recap');
  const draft = { actions: [], questions: [] };
  const placed = placedFrom(draft, { list: 'actions' }, recap);
  const full = place(draft, placed);
  expect(full.minutes).toMatchObject({ present: [{ id: 'bo' }], hasQuorum: true });
  expect(takeBack(full, placed)).toEqual(draft);
  const typed = { ...full, minutes: { present: [], absent: [], hasQuorum: true, note: 'Typed since', link: '' } };
  expect(takeBack(typed, placed).minutes).toMatchObject({ hasQuorum: null, note: 'Typed since' });
  const entered = { ...draft, minutes: { present: [], absent: [], hasQuorum: false, note: '', link: '' } };
  expect(place(entered, placedFrom(entered, { list: 'actions' }, recap)).minutes?.hasQuorum).toBe(false);
});

const labels = [
  'Present: ',
  'Decisions:\n',
  'Actions:\n',
  'Questions:\n',
  'Reason: ',
  'Decided by: ',
  'owner: ',
  'due: ',
];
const links = [
  'Moved by ',
  'seconded by ',
  'with ',
  'by ',
  'because ',
  ', ',
  '; ',
  '. ',
  ' · ',
  ': ',
  '- ',
  '\n',
  '\t',
];
const said = ['Bo', 'Alex Kim', '4 Dec', '7-2-1', '7 for, 2 against', 'carried', '03/04/2027', 'Friday', 'Ärger'];
const pieces = fc.constantFrom(...labels, ...links, ...said, '(', ')', '|', '**', '\u001F', '\u202E');

test('no pasted text throws, or names a member or a day that it doesn’t contain', () => {
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 30 });
  fc.assert(
    fc.property(text, (parts) => {
      const pasted = parts.join('');
      const recap = recapIn(pasted, reader);
      const actions = [...(recap?.actions ?? []), ...actionsIn(pasted, reader)];
      const decisions = (recap?.decisions ?? [pasted]).map((one) => readDecision(one, { ...reader, hasQuorum: true }));
      const named = [
        ...actions.flatMap(({ owner, helpers }) => [owner, ...helpers]),
        ...decisions.flatMap(({ content }) => peopleOf(content)),
        ...(recap?.minutes.present ?? []),
      ];
      const isBoNamed = named.some((one) => one?.id === 'bo');
      expect(!isBoNamed || /bo|lindqvist/iu.test(pasted)).toBe(true);
      expect(named.filter((one) => one?.id === 'alex1' || one?.id === 'alex2')).toEqual([]);
      const days = [...actions.map(({ due }) => due), ...decisions.map(({ content }) => content.putOffUntil)];
      expect(days.every((day) => day === null || pasted.includes(String(Number(day.slice(8)))))).toBe(true);
    }),
    { numRuns: isProof ? 5_000 : 500 },
  );
});

function peopleOf({ decider, proposer, seconder }: DecisionContent) {
  return [decider, proposer, seconder];
}
