import type { Decision, DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import type { Opening } from '#contract/meeting/meeting.ts';
import type { Person } from '#contract/wire/people.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { merge, replaceAt, type Conflict } from '../../drafts/merge.ts';

export interface DecisionEdit {
  /** `correct` and `withdraw` are sent only by their button; the rest is autosaved. */
  act: 'new' | 'decide' | 'replace' | 'correct' | 'withdraw';
  id: string;
  version: number;
  state: DecisionState;
  content: DecisionContent;
  supersedes: string | null;
}

/** Starts with the opening's way to decide, or that of the last decision. */
export function newDecision({ frame, decider }: Opening, soFar: readonly Decision[] = []): DecisionEdit {
  const isOpen = frame === null || frame === 'no_decision';
  return begin('new', { ...blank, frame: isOpen ? lastFrame(soFar) : frame, decider }, null);
}

/** A shared decision is never edited: a new one replaces it. */
export function replacement(older: Decision, meeting: string): DecisionEdit {
  return begin('replace', carriedOver(older, meeting), older.id);
}

export function decisionNow(older: Decision, meeting: string): DecisionEdit {
  return begin('decide', withProposal(carriedOver(older, meeting)), older.id);
}

/** Why, how and by whom start empty: the old ones don't explain the withdrawal. */
export function withdrawal(older: Decision, meeting: string): DecisionEdit {
  return begin('withdraw', { ...carriedOver(older, meeting), reason: '', frame: null, decider: null }, older.id);
}

export function goOn({ id, version, state, content, supersedes }: Decision): DecisionEdit {
  const shown = state === 'proposed' ? withProposal(content) : content;
  return { id, version, state, content: shown, supersedes, act: supersedes === null ? 'new' : 'replace' };
}

export function correction({ id, version, state, content, supersedes }: Decision): DecisionEdit {
  return { id, version, state, content, supersedes, act: 'correct' };
}

export function goOnOr(begin: () => DecisionEdit, older: Decision, soFar: readonly Decision[]): DecisionEdit {
  const begun = soFar.find(({ state, supersedes }) => state === 'draft' && supersedes === older.id);
  return begun ? goOn(begun) : begin();
}

export interface DecisionAct {
  label: 'goOn' | 'makeFinal' | 'correct' | 'replace' | 'decideNow' | 'withdraw';
  begin: () => DecisionEdit;
}

export function actOn(decision: Decision, soFar: readonly Decision[], isShared: boolean): DecisionAct | undefined {
  const { state, supersededBy, meeting } = decision;
  if (supersededBy !== null) return undefined;
  if (state === 'draft') return { label: 'goOn', begin: () => goOn(decision) };
  if (state === 'proposed') return { label: 'makeFinal', begin: () => goOn(decision) };
  if (!isShared) return { label: 'correct', begin: () => correction(decision) };
  if (state === 'withdrawn') return undefined;
  return { label: 'replace', begin: () => goOnOr(() => replacement(decision, meeting), decision, soFar) };
}

export function actsOnEarlier(decision: Decision, meeting: string, soFar: readonly Decision[]): DecisionAct[] {
  const { state, supersededBy } = decision;
  if (supersededBy !== null || state === 'draft' || state === 'withdrawn') return [];
  const over = (make: (older: Decision, meeting: string) => DecisionEdit) => () =>
    goOnOr(() => make(decision, meeting), decision, soFar);
  return [
    ...(state === 'final' ? [] : [{ label: 'decideNow' as const, begin: over(decisionNow) }]),
    { label: 'replace', begin: over(replacement) },
    { label: 'withdraw', begin: () => withdrawal(decision, meeting) },
  ];
}

export function shownOf(content: DecisionContent, state: DecisionState): DecisionContent {
  return {
    ...content,
    ...(content.isContested ? {} : { disagreement: '' }),
    ...(content.isFromAi ? {} : notFromAi),
    ...(state === 'put_off' ? {} : notPutOff),
  };
}

export function hasMore(content: DecisionContent): boolean {
  const { isContested, isFromAi, options, tradeOffs, reason } = content;
  return (
    isContested || isFromAi || hasMotion(content) || [options, tradeOffs, reason].some((text) => !isBlankText(text))
  );
}

export function hasMotion({ votes, proposer, seconder }: DecisionContent): boolean {
  return votes !== null || proposer !== null || seconder !== null;
}

export function isSomebodysCall({ frame }: Pick<DecisionContent, 'frame'>): boolean {
  return frame === 'host_decides' || frame === 'delegated';
}

/** A person as decider is cleared if the new way has none; a body stays. */
export function withFrame(
  { frame: before, decider }: Pick<DecisionContent, 'frame' | 'decider'>,
  frame: DecisionContent['frame'],
  host: Person,
): Pick<DecisionContent, 'frame' | 'decider'> {
  if (frame === 'host_decides') return { frame, decider: decider ?? { id: host.id, name: host.name } };
  const isTheirs = decider?.id != null && isSomebodysCall({ frame: before });
  return { frame, decider: isTheirs ? null : decider };
}

export interface UnsentDecision {
  version: number;
  base: DecisionContent;
  content: DecisionContent;
}

/** Three-way merge with what another window has saved since. */
export function rebase(
  { version, base, content }: UnsentDecision,
  server: Pick<Decision, 'version' | 'content'>,
): Pick<UnsentDecision, 'version' | 'content'> & { conflicts: Conflict[] } {
  if (server.version <= version) return { version, content, conflicts: [] };
  return { version: server.version, ...merge(base, content, server.content) };
}

export function settle(
  typed: UnsentDecision,
  { path, theirs }: Conflict,
  choice: 'mine' | 'theirs',
): Pick<UnsentDecision, 'base' | 'content'> {
  const { base, content } = typed;
  return choice === 'theirs'
    ? { base, content: replaceAt(content, path, theirs) }
    : { base: replaceAt(base, path, theirs), content };
}

function begin(act: DecisionEdit['act'], content: DecisionContent, supersedes: string | null): DecisionEdit {
  return { id: crypto.randomUUID(), version: 0, state: 'draft', content, supersedes, act };
}

/** Drops fields that were true only of the earlier meeting. */
function carriedOver({ meeting: at, content }: Decision, meeting: string): DecisionContent {
  return { ...content, ...notPutOff, ...(at === meeting ? {} : { ...undisputed, ...uncounted }) };
}

function withProposal(content: DecisionContent): DecisionContent {
  if (!isBlankText(content.final) || isQuestion(content.statement)) return content;
  return { ...content, final: content.statement.trim() };
}

/** A proposal that is a question isn't copied as its own answer. */
function isQuestion(text: string): boolean {
  return (
    /[?？]\s*$/u.test(text) ||
    /^\s*(wh(o|om|ose|at|en|ere|ich|y|ether)|how|if|ob|w(er|as|ann|o|ie|arum|em|en)|welch\w*)\s/iu.test(text)
  );
}

/** A way to decide that names one person isn't copied: next time it may be somebody else. */
function lastFrame(decisions: readonly Decision[]): DecisionContent['frame'] {
  const last = decisions.findLast(({ state }) => state !== 'draft')?.content;
  return last && !isSomebodysCall(last) ? last.frame : null;
}

const undisputed = { isContested: false, disagreement: '' };
const uncounted = { votes: null, proposer: null, seconder: null };
const notPutOff = { putOffUntil: null, isPutOffToNext: false, putOffWords: '' };
const notFromAi = { isFromAi: false, aiMissing: '', aiWrong: '', aiDisagree: '' };

export const blank: DecisionContent = {
  statement: '',
  frame: null,
  decider: null,
  options: '',
  tradeOffs: '',
  final: '',
  reason: '',
  ...undisputed,
  ...uncounted,
  ...notFromAi,
  ...notPutOff,
};
