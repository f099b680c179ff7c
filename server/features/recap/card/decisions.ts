import type { Decision, DecisionContent } from '#contract/meeting/decision.ts';
import { questionAndAnswer } from '#contract/rules/meeting/recap/questionAndAnswer.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { around, block, dotted, line, quiet } from '../../../platform/delivery/card.ts';
import type { CardElement, Run } from '../../../platform/delivery/card.ts';
import type { SectionOf } from '#contract/rules/meeting/recap/outline.ts';
import { frameLine } from '#words/lines/howDecided.ts';
import type { CardWriter } from './writer.ts';

export function decisionLines({ items }: SectionOf<'decisions'>, writer: CardWriter): (CardElement | null)[] {
  const { shown, more } = writer.cut(items);
  return [...shown.map((one) => decisionBlock(one, writer)), more];
}

function decisionBlock({ state, content }: Decision, writer: CardWriter): CardElement {
  const { say, text, brief, measure } = writer;
  const { reason, disagreement } = content;
  const isWhole = measure.detail === 'whole';
  const shownReason = isWhole ? text : brief;
  const hasReason = !isBlankText(reason) && (measure.detail !== 'least' || content.isContested);
  return block([
    line(
      dotted([
        titleOf(state, content, writer),
        ...(state === 'put_off' ? untilOf(content, writer) : []),
        ...howOf(state, content, writer).map(small),
      ]),
    ),
    hasReason ? line(around(say.recap.why, shownReason(reason)), {}, 'None') : null,
    isBlankText(disagreement) ? null : line(around(say.decision.contested, text(disagreement)), {}, 'None'),
    quiet(
      dotted(
        (isWhole ? (['options', 'tradeOffs'] as const) : [])
          .filter((field) => !isBlankText(content[field]))
          .map((field) => around(say.decision[field], brief(content[field]))),
      ),
    ),
    ...(content.isFromAi && isWhole ? (['aiMissing', 'aiWrong', 'aiDisagree'] as const) : []).map((asked) =>
      isBlankText(content[asked]) ? null : quiet(around(say.decision.ai.sentences[asked], text(content[asked]))),
    ),
  ]);
}

function titleOf(state: Decision['state'], content: DecisionContent, { text }: CardWriter): Run[] {
  const { question, answer } = questionAndAnswer(state, content);
  const bold = (runs: Run[]) =>
    runs.map((run): Run => (typeof run === 'string' ? { type: 'TextRun', text: run, weight: 'Bolder' } : run));
  if (answer === '') return bold(text(question));
  return [...text(question), question === '' ? '' : ' ', ...bold(text(answer))];
}

function small(runs: Run[]): Run[] {
  return runs
    .filter((run) => run !== '')
    .map((run) => (typeof run === 'string' ? { type: 'TextRun', text: run, size: 'Small', isSubtle: true } : run));
}

function howOf(state: Decision['state'], content: DecisionContent, writer: CardWriter): Run[][] {
  const { say, name, measure } = writer;
  const { frame, decider, votes, proposer, seconder } = content;
  const how = frameLine({ frame, votes }, decider ? name(decider) : '', say);
  const motion = [
    proposer ? say.filed.proposedBy(name(proposer)) : '',
    seconder ? say.filed.secondedBy(name(seconder)) : '',
  ];
  return [
    [state === 'put_off' ? '' : how],
    [votes ? say.filed.votes(votes).replaceAll(/(?<=\d) /gu, '\u00A0') : ''],
    ...(measure.detail === 'least' ? [] : motion.map((part) => [part])),
  ];
}

export function untilOf(
  { putOffUntil, isPutOffToNext, putOffWords }: DecisionContent,
  { say, brief, day }: CardWriter,
): Run[][] {
  return [
    [putOffUntil ? say.filed.until(day(putOffUntil)) : ''],
    [isPutOffToNext ? say.filed.toNext : ''],
    isBlankText(putOffWords) ? [] : brief(putOffWords),
  ];
}
