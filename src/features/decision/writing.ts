import type { Decision, DecisionContent } from '#contract/decision.ts';
import type { Opening } from '#contract/meeting.ts';
import type { Writing } from './queries.ts';

/** A new decision begins with how the meeting was opened. */
export function newDecision({ frame, decider }: Opening): Writing {
  const isOpen = frame === null || frame === 'no_decision';
  return begin({ ...blank, frame: isOpen ? null : frame, decider }, null);
}

/** A decision that stands isn't rewritten: another one takes its place. */
export function replacement({ id, content }: Decision): Writing {
  return begin({ ...content, final: '', ...undisputed, ...uncounted, ...notFromAi, ...notPutOff }, id);
}

/** A draft or a proposed decision goes on as it is. */
export function goOn({ id, version, state, content, supersedes }: Decision): Writing {
  return { id, version, state, content, supersedes };
}

/** Whether it can still become final. */
export function isUnderWay({ state, supersededBy }: Decision): boolean {
  return supersededBy === null && (state === 'draft' || state === 'proposed');
}

/** Whether another one can take its place. */
export function isStanding({ state, supersededBy }: Decision): boolean {
  return supersededBy === null && (state === 'final' || state === 'put_off');
}

function begin(content: DecisionContent, supersedes: string | null): Writing {
  return { id: crypto.randomUUID(), version: 0, state: 'draft', content, supersedes };
}

const undisputed = { isContested: false, disagreement: '', reason: '' };
const uncounted = { votes: null, proposer: null, seconder: null };
const notPutOff = { putOffUntil: null, isPutOffToNext: false, putOffWords: '' };
const notFromAi = { isFromAi: false, aiMissing: '', aiWrong: '', aiDisagree: '' };

const blank: DecisionContent = {
  statement: '',
  frame: null,
  decider: null,
  options: '',
  tradeOffs: '',
  final: '',
  ...undisputed,
  ...uncounted,
  ...notFromAi,
  ...notPutOff,
};
