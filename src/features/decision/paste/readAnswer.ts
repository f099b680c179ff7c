import type { DecisionContent } from '#contract/meeting/decision.ts';
import { endingIn } from './endings.ts';
import { until, type DecisionReader } from './readDecision.ts';

export interface ReadAnswer {
  state: 'put_off' | 'proposed';
  content: DecisionContent;
}

/** A typed decision that says nothing was decided: "next meeting", "put off until 14 December", "only proposed". */
export function readAnswer(
  content: DecisionContent,
  reader: Pick<DecisionReader, 'today' | 'language'>,
): ReadAnswer | undefined {
  // "When do we review it?" "Next meeting."
  if (/^\s*(?:by |bis )?(?:when|wann)(?!\p{L})/iu.test(content.statement)) return undefined;
  const ending = endingIn(content.final.trim().replace(/(?<!\d)\.$/u, ''), 'typed');
  if (ending?.state === 'put_off')
    return {
      state: 'put_off',
      content: { ...content, final: '', ...until(ending.rest, reader), frame: content.frame },
    };
  if (ending?.state === 'proposed') return { state: 'proposed', content: { ...content, final: '' } };
  return undefined;
}
