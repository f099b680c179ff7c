import type { Acknowledgement } from '#contract/acknowledgement.ts';
import type { Filed, Observation } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import {
  around,
  block,
  dotted,
  heading,
  line,
  quiet,
  type CardElement,
  type Run,
} from '../../../platform/delivery/card.ts';
import type { CardWriter } from './writer.ts';

export function questionsPart({ questions }: Filed, writer: CardWriter): (CardElement | null)[] {
  return bullets(writer.say.recap.questions, questions, ({ text }) => writer.text(text), writer);
}

export function learningsPart({ learnings }: Filed, writer: CardWriter): (CardElement | null)[] {
  return bullets(writer.say.recap.learned, learnings, ({ learned }) => writer.text(learned), writer);
}

/** Concerns that nobody has answered yet. */
export function concernsPart({ concerns }: Filed, writer: CardWriter): (CardElement | null)[] {
  const { say, text, name } = writer;
  const open = concerns.filter(({ isAnswered }) => !isAnswered);
  return bullets(
    say.recap.concerns,
    open,
    ({ by, text: words, from }) =>
      dotted([
        text(words),
        [from ? say.recap.needs(name(from)) : ''],
        [by ? say.recap.raisedBy(name(by)) : say.recap.unsigned],
      ]),
    writer,
  );
}

function bullets<Item>(title: string, items: readonly Item[], runsOf: (item: Item) => Run[], { cut }: CardWriter) {
  if (items.length === 0) return [];
  const { shown, more } = cut(items);
  const lines = shown.map((item, index) => line(['• ', ...runsOf(item)], {}, index === 0 ? 'Small' : 'None'));
  return [heading(title), ...lines, more];
}

export function acknowledgementsPart({ acknowledgements }: Filed, writer: CardWriter): (CardElement | null)[] {
  if (acknowledgements.length === 0) return [];
  const { shown, more } = writer.cut(acknowledgements);
  return [heading(writer.say.acknowledgement.acknowledged), ...shown.map((said) => acknowledged(said, writer)), more];
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

export function observedPart({ observed }: Filed, writer: CardWriter): (CardElement | null)[] {
  if (observed.length === 0) return [];
  return [heading(writer.say.recap.observed), ...observed.map((one) => seen(one, writer))];
}

function seen({ strength, growth, by }: Observation, { say, text, name }: CardWriter): CardElement {
  return block([
    line(around(say.recap.strength, text(strength))),
    line(around(say.recap.growth, text(growth)), {}, 'None'),
    by ? quiet([say.recap.observedBy(name(by))]) : null,
  ]);
}
