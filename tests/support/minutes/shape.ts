import type { Decision, DecisionContent } from '#contract/meeting/decision.ts';
import type { Opening } from '#contract/meeting/meeting.ts';
import type { Named } from '#contract/wire/people.ts';
import type { Action, Draft, Filed, Missing } from '#contract/meeting/recap.ts';
import { file } from '../../../server/features/recap/rules.ts';
import { sixPeople } from '../../../server/sandbox/people.ts';

/** The ten are written in two of our languages: pasted notes are recognized in no other. */
export type MinutesLanguage = 'en' | 'de';

export const meetingDay = '2026-11-23';

export interface TypedDecision {
  id: string;
  state: Decision['state'];
  content: DecisionContent;
  supersedes: string | null;
}

export interface Pasted {
  from: 'word' | 'outlook' | 'markdown' | 'tabs';
  decisions: string;
  actions: string;
  questions: string;
  whats: string[];
}

export interface MeetingMinutes {
  language: MinutesLanguage;
  opening: Pick<Opening, 'purpose' | 'frame' | 'decider'>;
  earlier?: TypedDecision[];
  decisions: TypedDecision[];
  draft: Draft;
  pasted: Pasted;
  expected: {
    missing: Partial<Record<Missing['code'], number>>;
    card: string[];
    recap: string[];
    next: { actions: string[]; questions: string[]; decisions: string[] };
  };
}

const nothingSaid: DecisionContent = {
  statement: '',
  frame: null,
  decider: null,
  options: '',
  tradeOffs: '',
  final: '',
  isContested: false,
  disagreement: '',
  reason: '',
  votes: null,
  proposer: null,
  seconder: null,
  isFromAi: false,
  aiMissing: '',
  aiWrong: '',
  aiDisagree: '',
  putOffUntil: null,
  isPutOffToNext: false,
  putOffWords: '',
};

type DecisionDetails = Partial<Omit<DecisionContent, 'statement'>>;

function typed(
  state: Decision['state'],
  statement: string,
  said: DecisionDetails,
  supersedes: string | null,
): TypedDecision {
  return { id: crypto.randomUUID(), state, content: { ...nothingSaid, statement, ...said }, supersedes };
}

export function decided(statement: string, final: string, said: DecisionDetails = {}): TypedDecision {
  return typed('final', statement, { frame: 'consensus', final, ...said }, null);
}

/** Passed or failed by counted votes: for, against, abstained. */
export function voted(
  statement: string,
  final: string,
  [yes, no, abstained]: [number, number, number],
  said: DecisionDetails = {},
) {
  return decided(statement, final, { frame: 'vote', votes: { for: yes, against: no, abstained }, ...said });
}

export function proposed(statement: string, said: DecisionDetails = {}): TypedDecision {
  return typed('proposed', statement, said, null);
}

export function putOff(statement: string, said: DecisionDetails = {}): TypedDecision {
  return typed('put_off', statement, said, null);
}

export function withdrawn(statement: string, supersedes: string, said: DecisionDetails = {}): TypedDecision {
  return typed('withdrawn', statement, said, supersedes);
}

/** Picked from the chat if somebody there has this name, otherwise typed. */
export function who(name: string): Named {
  return { id: Object.values(sixPeople).find((person) => person.name === name)?.id ?? null, name };
}

/** `due`: a day, or free text if it doesn't start with a year. */
export function task(what: string, owner = '', due = '', helpers: string[] = []): Action {
  const when = /^\d{4}-/.test(due) ? { due } : { dueWords: due };
  return {
    id: crypto.randomUUID(),
    what,
    owner: owner === '' ? null : who(owner),
    helpers: helpers.map(who),
    due: null,
    dueWords: '',
    ...when,
  };
}

export function question(text: string) {
  return { id: crypto.randomUUID(), text };
}

export function filedOf({ opening, decisions, draft }: MeetingMinutes): Filed {
  const scripts = { purpose: null, frame: null, dissent: null };
  const at = Date.UTC(2026, 10, 23, 12);
  const made = decisions.map((one) => ({ ...one, meeting: crypto.randomUUID(), version: 1, at, supersededBy: null }));
  const said = { decisions: made, acknowledgements: [], observed: [], learnings: [], concerns: [] };
  const filing = { by: sixPeople.ada, at, today: meetingDay, day: meetingDay, asksForReasons: false };
  return file(draft, said, { ...filing, opening: { ...opening, scripts } });
}
