import { readDecisions, saveDecision, type DecisionContent } from '#contract/meeting/decision.ts';
import { readRecap, saveDraft, type Action } from '#contract/meeting/recap.ts';
import type { Person } from '../server/server.ts';
import type { MeetingMinutes, TypedDecision } from './shape.ts';

/**
 * Adds what pasted notes can't say, as a host would by hand: how and why decisions were made, decisions and
 * people that aren't in the notes, the meaning of unclear lines, attendance. What was pasted stays, right or wrong.
 */
export async function fillIn(host: Person, meeting: string, { decisions, draft }: MeetingMinutes): Promise<void> {
  const { decisions: pasted } = await host.ask(readDecisions, { meeting });
  for (const one of decisions) {
    const before = pasted.find(({ content }) => content.statement === one.content.statement);
    const isUnclear = before?.state === 'proposed';
    const body: Pick<TypedDecision, 'state' | 'content'> =
      before && !isUnclear ? { state: before.state, content: filled(before.content, one.content) } : one;
    await host.ask(saveDecision, {
      meeting,
      decision: before?.id ?? one.id,
      body: {
        version: before?.version ?? 0,
        state: body.state,
        content: body.content,
        supersedes: one.supersedes,
        ...(before && { corrects: true }),
      },
    });
  }
  const { draft: taken, version } = await host.ask(readRecap, { meeting });
  if (!taken) throw new Error('Nothing was pasted');
  const actions = taken.actions.map((action) => withPeople(action, draft.actions));
  await host.ask(saveDraft, { meeting, body: { version, content: { ...draft, ...taken, actions } } });
}

/** The notes are a week old or more, so their days move to this week's. */
function withPeople(pasted: Action, expected: readonly Action[]): Action {
  const known = expected.find(({ what }) => what === pasted.what);
  if (!known) return pasted;
  const { owner, helpers, due, dueWords } = known;
  return { ...pasted, owner: pasted.owner ?? owner, helpers, due, dueWords: pasted.dueWords || dueWords };
}

function filled(pasted: DecisionContent, expected: DecisionContent): DecisionContent {
  const unsaid = new Set<unknown>(['', null, false, 'not_stated']);
  return { ...expected, ...Object.fromEntries(Object.entries(pasted).filter(([, value]) => !unsaid.has(value))) };
}
