import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Filed } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { outline, standingOnly, type RecapSection } from '#contract/rules/meeting/recap/outline.ts';
import {
  adaptiveCard,
  dotted,
  fitting,
  line,
  linkInto,
  quiet,
  shorten,
  type CardElement,
} from '../../../platform/delivery/card.ts';
import { cardHeight } from './height.ts';
import { sectionParts } from './section.ts';
import type { RecapCardContext } from './setting.ts';
import { cardWriter, type CardWriter, type Measure } from './writer.ts';

/**
 * From full recap to outline; the first that fits is posted. Links on actions go first, then long texts and gaps;
 * decisions and actions last.
 */
const measures = [
  { items: 100, letters: 500, links: 'all', leftOver: 6, hasAsides: true },
  { items: 100, letters: 500, links: 'addresses', leftOver: 6, hasAsides: true },
  { items: 100, letters: 160, links: 'none', leftOver: 6, hasAsides: true },
  { items: 100, letters: 160, links: 'none', leftOver: 3, hasAsides: false },
  { items: 40, letters: 160, links: 'none', leftOver: 3, hasAsides: false },
  { items: 20, letters: 120, links: 'none', leftOver: 3, hasAsides: false },
  { items: 10, letters: 100, links: 'none', leftOver: 3, hasAsides: false },
  { items: 5, letters: 80, links: 'none', leftOver: 2, hasAsides: false },
  { items: 3, letters: 60, links: 'none', leftOver: 1, hasAsides: false },
] as const satisfies readonly Omit<Measure, 'detail'>[];

/**
 * From full to short; the first that needs little scrolling is posted, otherwise `least`. Open items of earlier
 * meetings are shortened before the decisions' reasons are left out, and only counted as a last step.
 */
const extents = [
  { detail: 'whole', leftOver: 6, hasAsides: true },
  { detail: 'short', leftOver: 6, hasAsides: true },
  { detail: 'short', leftOver: 3, hasAsides: true },
  { detail: 'least', leftOver: 3, hasAsides: true },
  { detail: 'least', leftOver: 3, hasAsides: false },
  { detail: 'least', leftOver: 1, hasAsides: false },
] as const satisfies readonly Extent[];

const least: Extent = { detail: 'least', leftOver: 0, hasAsides: false };

/** The recap as an Adaptive Card 1.5, serialised. Texts are shortened at word boundaries until it fits. */
export function recapCard(filed: Filed, setting: RecapCardContext): string {
  const extent = extentFor(filed, setting);
  return fitting(measures, (measure) => layOutRecap(filed, setting, within(measure, extent)));
}

type Extent = Pick<Measure, 'detail' | 'leftOver' | 'hasAsides'>;

function extentFor(filed: Filed, setting: RecapCardContext): Extent {
  const [measure] = measures;
  return (
    extents.find((extent) => cardHeight(layOutRecap(filed, setting, within(measure, extent))) <= mostHeight) ?? least
  );
}

function within(measure: Omit<Measure, 'detail'>, { detail, leftOver, hasAsides }: Extent): Measure {
  return {
    ...measure,
    detail,
    leftOver: Math.min(measure.leftOver, leftOver),
    hasAsides: measure.hasAsides && hasAsides,
  };
}

/** In pixels, on a phone. */
const mostHeight = 1200;

function layOutRecap(filed: Filed, setting: RecapCardContext, measure: Measure): IAdaptiveCard {
  const writer = cardWriter(setting, measure, filed.day?.slice(0, 4));
  const { say } = writer;
  const sections = outline(standingOnly(filed));
  const isEmpty = sections.every(({ kind, items }) => items.length === 0 || isAside(kind) || kind === 'minutes');
  return adaptiveCard({
    language: setting.language,
    msteams: { width: 'full' },
    fallbackText: shorten(filed.purpose, 200) || say.card.title,
    body: [
      ...head(filed, writer),
      ...(isEmpty ? [line([say.card.nothing])] : []),
      ...sectionParts(
        sections.filter(({ kind }) => measure.hasAsides || !isAside(kind)),
        writer,
      ),
      filed.questionsUntil ? quiet([say.recap.questionsWelcome(writer.day(filed.questionsUntil))], 'Small') : null,
      // Everybody reads the same card: a panel that shows another fingerprint was given a key of its own.
      setting.rating?.key ? quiet([say.card.ratingKey(setting.rating.key)], 'Small') : null,
    ],
    buttons: [
      { title: say.card.open, url: linkInto(setting, { to: 'recap', meeting: setting.meeting }) },
      ...(setting.rating?.isOpen
        ? [{ title: say.card.rate, url: linkInto(setting, { to: 'rating', meeting: setting.meeting }) }]
        : []),
    ],
  });
}

function isAside(kind: RecapSection['kind']): boolean {
  return kind === 'missing' || kind === 'aiCheck';
}

function head(filed: Filed, { say, text, wholeDay }: CardWriter): (CardElement | null)[] {
  const about = [
    say.card.title,
    filed.day ? wholeDay(filed.day) : '',
    filed.correctedAt === undefined ? '' : say.filed.corrected(wholeDay(new Date(filed.correctedAt).toISOString())),
    filed.minutes?.hasQuorum === false ? say.filed.noQuorum : '',
  ];
  return [
    quiet(dotted(about.map((part) => [part]))),
    isBlankText(filed.purpose) ? null : line(text(filed.purpose), { size: 'Large', weight: 'Bolder' }, 'None'),
  ];
}
