import type { DecisionContent } from '#contract/meeting/decision.ts';
import type { Action, Draft } from '#contract/meeting/recap.ts';
import type { MinutesLanguage } from './shape.ts';
import type { MeetingMinutes, Pasted, TypedDecision } from './shape.ts';

const said = {
  en: {
    titles: ['Decisions', 'Action items', 'Open questions'],
    votes: (counted: number[]) => `(${counted.join('-')})`,
    moved: 'Moved by',
    seconded: 'seconded by',
    by: 'Decided by:',
    ways: { vote: 'by vote', consensus: 'by consensus', consent: 'by consent', host_decides: 'after input' },
    reason: 'Reason:',
    contested: 'Not everyone agreed:',
    options: 'Options:',
    tradeOffs: 'Trade-offs:',
    proposed: 'proposed',
    next: 'deferred to the next meeting',
    putOff: 'deferred',
    until: 'deferred until',
    header: ['What', 'Owner', 'Due'],
    with: 'with',
    and: 'and',
    owner: 'owner:',
    due: 'due:',
    present: 'Present:',
    absent: 'Absent:',
    quorum: 'Quorum:',
    hasQuorum: ['yes', 'no'],
    note: 'Note:',
    link: 'Full minutes:',
  },
  de: {
    titles: ['Beschlüsse', 'Aufgaben', 'Offene Fragen'],
    votes: ([yes, no, abstained]: number[]) => `(${yes} Ja, ${no} Nein, ${abstained} Enthaltungen)`,
    moved: 'Antrag von',
    seconded: 'unterstützt von',
    by: 'Entschieden von:',
    ways: { vote: 'durch Abstimmung', consensus: 'im Konsens', consent: 'im Konsent', host_decides: 'nach Anhörung' },
    reason: 'Begründung:',
    contested: 'Nicht alle waren einverstanden:',
    options: 'Möglichkeiten:',
    tradeOffs: 'Abwägung:',
    proposed: 'vorgeschlagen',
    next: 'nächste Sitzung',
    putOff: 'vertagt',
    until: 'vertagt bis',
    header: ['Aufgabe', 'Zuständig', 'Bis'],
    with: 'mit',
    and: 'und',
    owner: 'zuständig:',
    due: 'fällig:',
    present: 'Anwesend:',
    absent: 'Abwesend:',
    quorum: 'Beschlussfähig:',
    hasQuorum: ['ja', 'nein'],
    note: 'Anmerkung:',
    link: 'Vollständiges Protokoll:',
  },
};
type Phrases = (typeof said)['en'];

/** Bullets, and indentation of the lines below them, as each program copies them. */
const marks: Record<Pasted['from'], [string, string]> = {
  word: ['1.\t', '\t'],
  outlook: ['\u00B7\t', '  '],
  markdown: ['- ', '  - '],
  tabs: ['', ''],
};

/** The meeting's minutes as notes in a document, with every line. */
export function notesOf({ language, decisions, draft, pasted }: MeetingMinutes): string {
  const say = said[language];
  const [bullet, below] = marks[pasted.from];
  const lists = [
    decisions.flatMap((one) => {
      const [line, ...details] = decisionLines(one, language, pasted);
      return [`${bullet}${line}`, ...details.map((detail) => `${below}${detail}`)];
    }),
    pasted.from === 'tabs' ? table(draft.actions, say) : draft.actions.map((one) => `${bullet}${actionLine(one, say)}`),
    draft.questions.map(({ text }) => `${bullet}${text}`),
  ];
  const parts = say.titles.map((title, index) => [`${title}:`, ...(lists[index] ?? [])].join('\n'));
  return [...attendance(draft, say), ...parts].join('\n\n');
}

function decisionLines({ state, content }: TypedDecision, language: MinutesLanguage, pasted: Pasted): string[] {
  const say = said[language];
  const { statement, final, frame, votes, proposer, seconder, disagreement, reason, options, tradeOffs } = content;
  const answer = {
    final: final === statement ? '' : final,
    withdrawn: language === 'en' ? 'withdrawn' : 'zurückgezogen',
    proposed: say.proposed,
    put_off: putOff(content, language),
    draft: '',
  }[state];
  const joined = /[?]$/u.test(statement) ? `${statement} ${answer}` : `${statement}: ${answer}`;
  const counted = votes ? ` ${say.votes([votes.for, votes.against, votes.abstained])}` : '';
  const unclear = pasted.decisions.split(/\r?\n/u).find((line) => line.includes(`${statement}: 7 December`));
  const line = unclear?.replace(/^\W+/u, '') ?? (answer === '' ? statement : joined) + counted;
  return [
    line,
    proposer ? `${say.moved} ${proposer.name}${seconder ? `, ${say.seconded} ${seconder.name}` : ''}` : '',
    state === 'put_off' || (votes && !content.decider) ? '' : how(frame, content, say),
    reason === '' ? '' : `${say.reason} ${reason}`,
    disagreement === '' ? '' : `${say.contested} ${disagreement}`,
    options === '' ? '' : `${say.options} ${options}`,
    tradeOffs === '' ? '' : `${say.tradeOffs} ${tradeOffs}`,
  ].filter((one) => one !== '');
}

function how(frame: DecisionContent['frame'], { decider }: DecisionContent, { by, ways }: Phrases): string {
  const way = Object.entries(ways).find(([one]) => one === frame)?.[1] ?? '';
  const who = decider?.name ?? '';
  return who === '' && way === '' ? '' : `${by} ${[who, way].filter((one) => one !== '').join(', ')}`;
}

function putOff({ isPutOffToNext, putOffUntil, putOffWords }: DecisionContent, language: MinutesLanguage): string {
  const say = said[language];
  if (isPutOffToNext) return say.next;
  if (putOffUntil === null) return putOffWords.startsWith('zur ') ? putOffWords : `${say.putOff} ${putOffWords}`.trim();
  return `${say.until} ${putOffUntil}`;
}

function table(actions: readonly Action[], say: Phrases): string[] {
  const row = (cells: string[]) => cells.join('\t');
  const cells = actions.map((one) => [
    one.what,
    [one.owner?.name ?? '', helped(one, say)].filter((part) => part !== '').join(' '),
    one.due ?? one.dueWords,
  ]);
  return [say.header, ...cells].map(row);
}

/** A member's name or a date needs no label: "Bo Lindqvist, by 4 December". */
function actionLine(action: Action, say: Phrases): string {
  const { what, owner, due, dueWords } = action;
  const name = owner?.id == null && owner ? `${say.owner} ${owner.name}` : (owner?.name ?? '');
  const help = action.helpers.length === 0 ? '' : helped(action, say).slice(1, -1);
  const words = dueWords === '' ? '' : `${say.due} ${dueWords}`;
  const parts = [name, help, due ?? words].filter((part) => part !== '');
  return parts.length === 0 ? what : `${what} (${parts.join(', ')})`;
}

function helped({ helpers }: Action, say: Phrases): string {
  const names = helpers.map(({ name }) => name).join(` ${say.and} `);
  return names === '' ? '' : `(${say.with} ${names})`;
}

function attendance({ minutes }: Draft, say: Phrases): string[] {
  if (!minutes) return [];
  const { present, absent, hasQuorum, note, link } = minutes;
  const names = (people: { name: string }[]) =>
    people.map(({ name }) => name).join(people.some(({ name }) => name.includes(',')) ? '; ' : ', ');
  return [
    [
      present.length === 0 ? '' : `${say.present} ${names(present)}`,
      absent.length === 0 ? '' : `${say.absent} ${names(absent)}`,
      hasQuorum === null ? '' : `${say.quorum} ${say.hasQuorum[hasQuorum ? 0 : 1]}`,
      note === '' ? '' : `${say.note} ${note}`,
      link === '' ? '' : `${say.link} ${link}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  ];
}
