import type { SeriesExport } from '#contract/data.ts';
import type { Release } from '#contract/pulse.ts';
import { askedOfAi } from '../../words/askedOfAi.ts';
import { allCalled, called } from '../../words/called.ts';
import type { Words } from '../../words/en/catalogue.ts';
import type { Format } from '../../words/format.ts';

type Meeting = SeriesExport['meetings'][number];
type Observation = SeriesExport['observations'][number];
type Answer = SeriesExport['answers'][number];

/** The series for people to read, newest meeting first, in their language. What somebody typed stays plain text. */
export function asMarkdown(
  { at, meetings, results, answers, observations }: SeriesExport,
  words: Words,
  format: Format,
  nameOf: (behaviour: string) => string,
): string {
  return [
    `# ${words.data.exportTitle}`,
    words.data.exportedAt(moment(at, format)),
    ...meetings.toReversed().flatMap((meeting) => meetingOf(meeting, answers, words, format)),
    ...results.toReversed().flatMap((release) => resultOf(release, words, format)),
    ...observations.toReversed().flatMap((one) => observationOf(one, words, format, nameOf)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function meetingOf(meeting: Meeting, answers: Answer[], words: Words, format: Format): string[] {
  const { recap, decisions, done, accepted, moved } = meeting;
  const say = words.recap;
  const name = (person: { id: string | null; name: string } | null) => plain(called(person, words));
  const title = plain(recap?.purpose || meeting.purpose) || words.room.untitled;
  const standing = (recap?.decisions ?? decisions).map(({ state, content, supersededBy }) => {
    const how = {
      draft: '',
      proposed: say.proposed,
      withdrawn: say.withdrawn,
      put_off: content.putOffUntil ? say.putOff(content.putOffUntil) : say.putOffOpen,
      final: say.decidedBy[content.frame ?? 'not_stated'](name(content.decider)),
    }[state];
    const notes = [how, supersededBy === null ? '' : say.replaced, content.isContested ? say.contested : ''];
    const line = `- **${plain(state === 'final' ? content.final : content.statement)}**${joined(notes)}`;
    const reason = plain(content.reason);
    const disagreement = plain(content.disagreement);
    const below = [
      disagreement === '' ? '' : words.decision.contested(disagreement),
      reason === '' ? '' : say.why(reason),
      ...askedOfAi(content, words.decision.ai).map(plain),
    ];
    return [line, ...below.filter((one) => one !== '')].join('\n  ');
  });
  const actions = recap?.actions.map(({ id, what, owner, due }) => {
    const whose = owner && called(owner, words).trim() !== '' ? name(owner) : say.noOwner;
    const move = moved.find((one) => one.action === id);
    const reason = plain(move?.reason ?? '');
    const notes = [
      move?.to ?? due ?? say.noDate,
      accepted.includes(id) ? say.accepted : '',
      move ? (move.from === null ? say.movedNoDate(reason) : say.movedFrom(move.from, reason)) : '',
    ];
    const line = `- [${done.includes(id) ? 'x' : ' '}] ${plain(what) || say.unnamed}${joined([whose, ...notes])}`;
    const own = answers.find((one) => one.meeting === meeting.id && one.action === id);
    return [line, ...(own ? answerOf(own, due, words) : []).map((one) => `  - ${one}`)].join('\n');
  });
  const taken = meeting.sections.map(
    ({ kind, title: what, to }) => `- ${words.section.theirs[kind](name(to), plain(what))}`,
  );
  const concernOf = ({ by, from, text, isAnswered, answer }: NonNullable<Meeting['recap']>['concerns'][number]) => {
    const needs = from ? say.needs(name(from)) : '';
    const answered = isAnswered ? (plain(answer) === '' ? say.answeredAloud : say.answer(plain(answer))) : '';
    return `- ${plain(text)}${joined([needs, by ? say.raisedBy(name(by)) : say.unsigned, answered])}`;
  };
  const concerns = (isAnswered: boolean) =>
    recap?.concerns.filter((concern) => concern.isAnswered === isAnswered).map(concernOf);
  const questions = recap?.questions.map(({ text }) => `- ${plain(text)}`);
  const acknowledged = recap?.acknowledgements.map(({ to, kind, what, outcome, by }) => {
    const said = words.acknowledgement;
    const notes = [said.kinds[kind], outcome.trim() === '' ? '' : said.ledTo(plain(outcome)), said.saidBy(name(by))];
    const text = plain(what);
    return `- **${plain(allCalled(to, words, format))}**${text === '' ? '' : `: ${text}`}${joined(notes)}`;
  });
  const observed = recap?.observed.map(
    ({ strength, growth, by }) =>
      `- ${say.strength(plain(strength))}\n- ${say.growth(plain(growth))}${by ? `\n- ${say.observedBy(name(by))}` : ''}`,
  );
  return [
    `## ${format.dayOf(meeting.startedAt)} · ${title}`,
    words.data.hostedBy(name(meeting.host)),
    ...part(words.section.takenOn, taken),
    ...part(say.decided, standing),
    ...part(say.actions, actions),
    ...part(say.questions, questions),
    ...part(say.concerns, concerns(false)),
    ...part(say.answered, concerns(true)),
    ...part(
      say.learned,
      recap?.learnings.map(({ learned }) => `- ${plain(learned)}`),
    ),
    ...part(words.acknowledgement.acknowledged, acknowledged),
    ...part(say.observed, observed),
    recap?.questionsUntil ? say.questionsWelcome(recap.questionsUntil) : '',
    recap ? say.sharedBy(name(recap.by), moment(recap.at, format)) : say.notShared,
  ];
}

/** What the reader said to an action of theirs. That they took it on, its own line tells. */
function answerOf({ answer, checkIns }: Answer, due: string | null, { data, ownership }: Words): string[] {
  const other = answer !== null && answer.day !== due ? answer.day : null;
  return [
    ...(other === null ? [] : [data.youSuggested(other)]),
    ...checkIns.map(({ kind, day, agreed }) => {
      const how = agreed === null ? ownership.proposed : ownership.suggestedCheckIn(agreed);
      return `${ownership.kinds[kind]} ${day}${joined([agreed === day ? ownership.agreed : how])}`;
    }),
  ];
}

function observationOf(
  { at, by, content }: Observation,
  words: Words,
  format: Format,
  nameOf: (behaviour: string) => string,
): string[] {
  const { observer: say, recap } = words;
  const rows = content.rows.map(
    ({ id, sight, note }) => `- ${plain(nameOf(id))}${joined([sight ? say.sights[sight] : '', plain(note)])}`,
  );
  return [
    `## ${format.dayOf(at)} · ${say.handedTitle}`,
    recap.observedBy(plain(called(by, words))),
    ...part(say.strength, [`- ${plain(content.strength)}`]),
    ...part(say.growth, [`- ${plain(content.growth)}`]),
    ...part(say.sheet, rows),
  ];
}

function resultOf({ batch, change }: Release, words: Words, format: Format): string[] {
  const { at, meetings, answers, scores, seen, comments } = batch;
  const say = words.pulse;
  const lines = [
    ...seen.map(({ texts, band, saw, said, meetings: of, answers: n }) => {
      const what = saw === null ? (band === null ? '' : `${say.seenBands[band]} · ${say.answers(n)}`) : say.saw(saw, n);
      const parts = [said === null ? '' : say.said(said, of), what].filter((one) => one !== '');
      return `${texts[format.language].label}: ${parts.join(' · ')}`;
    }),
    ...scores.map((score) =>
      'band' in score
        ? say.bandSpoken(say.scores[score.question].short, say.bands[score.band], score.answers)
        : `${say.scores[score.question].short}: ${say.favourable(score.favourable, score.answers)}`,
    ),
  ];
  return [
    `## ${say.title} · ${format.dayOf(at)}`,
    say.batch(meetings, answers),
    ...part(
      '',
      lines.map((line) => `- ${line}`),
    ),
    ...part(
      say.comments,
      comments?.map((comment) => `- ${plain(comment)}`),
    ),
    ...(change ? [`${say.changed}: ${plain(change.sentence)}`] : []),
  ];
}

/** With its year and in the order of a calendar: an export is read in other years too. */
function moment(at: number, format: Format): string {
  return `${format.dayOf(at)} ${format.time(at)}`;
}

function part(title: string, lines: string[] | undefined): string[] {
  if (!lines || lines.length === 0) return [];
  return [...(title === '' ? [] : [`### ${title}`]), lines.join('\n')];
}

function joined(parts: string[]): string {
  return parts
    .filter((one) => one !== '')
    .map((one) => ` · ${one}`)
    .join('');
}

/** No markup of any reader's: neither emphasis nor links, headings, HTML or an autolinked address's neighbour. */
function plain(text: string): string {
  return text
    .trim()
    .replaceAll(/[\\`*_{}[\]()#+\-.!<>|~&]/g, (sign, at: number) =>
      '+-.!'.includes(sign) && !/^\s*\d*$/.test(text.trim().slice(0, at)) ? sign : `\\${sign}`,
    );
}
