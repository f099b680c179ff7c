import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { Observation } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { around, block, dotted, line, quiet } from '../../../platform/delivery/card.ts';
import type { CardElement, Run } from '../../../platform/delivery/card.ts';
import type { ConcernSummary } from '#contract/meeting/concern.ts';
import type { SectionOf } from '#contract/rules/meeting/recap/outline.ts';
import { bullets } from './bullets.ts';
import type { CardWriter } from './writer.ts';

export function concernLines(concerns: readonly ConcernSummary[], writer: CardWriter): (CardElement | null)[] {
  return bullets(
    concerns.map((one) => concern(one, writer)),
    writer,
  );
}

function concern(
  { by, text: words, from, isAnswered, answer }: ConcernSummary,
  { say, text, name }: CardWriter,
): Run[] {
  const { needs, raisedBy, unsigned, answeredAloud, answer: answered } = say.recap;
  const reply = isBlankText(answer) ? [answeredAloud] : around(answered, text(answer));
  return dotted([
    text(words),
    [from ? needs(name(from)) : ''],
    [by ? raisedBy(name(by)) : unsigned],
    isAnswered ? reply : [],
  ]);
}

export function acknowledgementLines(
  { items }: SectionOf<'acknowledgements'>,
  writer: CardWriter,
): (CardElement | null)[] {
  const { shown, more } = writer.cut(items);
  return [...shown.map((said) => acknowledged(said, writer)), more];
}

function acknowledged({ to, kind, what, outcome }: Acknowledgement, { say, text, names }: CardWriter): CardElement {
  return block([
    line([to.length === 0 ? say.acknowledgement.wholeTeam : names(to)], { weight: 'Bolder' }),
    isBlankText(what) ? null : line(text(what), {}, 'None'),
    quiet(
      dotted([
        [kind === 'contribution' ? '' : say.acknowledgement.kinds[kind]],
        isBlankText(outcome) ? [] : around(say.acknowledgement.ledTo, text(outcome)),
      ]),
    ),
  ]);
}

export function observedLines({ items }: SectionOf<'observed'>, writer: CardWriter): CardElement[] {
  return items.map((one) => seen(one, writer));
}

function seen({ strength, growth, by }: Observation, { say, text, name }: CardWriter): CardElement {
  return block([
    line(around(say.recap.strength, text(strength))),
    line(around(say.recap.growth, text(growth)), {}, 'None'),
    by ? quiet([say.recap.observedBy(name(by))]) : null,
  ]);
}
