import type { IAdaptiveCard, IContainer, IRichTextBlock, ITextBlock, ITextRun, Spacing } from '@microsoft/teams.cards';
import { directionOf } from '#contract/rules/languages.ts';
import { targetLink, tabId, type AcknowledgingTarget, type PanelTarget } from '#contract/rules/panel.ts';
import { isolate, linksIn } from '#contract/rules/typedText.ts';
import { literalParts } from './literal.ts';

/** Graph refuses a user's message over 28 KB; this leaves room for the rest of the message. */
const bytesAllowed = 24 * 1024;

/** The card is sent as a string inside JSON, where every quotation mark takes two bytes. */
function fits(card: string): boolean {
  return new TextEncoder().encode(JSON.stringify(card)).length <= bytesAllowed;
}

/** The first serialized card that fits; the measures go from most to least detailed. If none fits, the last. */
export function fitting<Measure>(measures: readonly Measure[], buildCard: (measure: Measure) => IAdaptiveCard): string {
  let card = '';
  for (const measure of measures) {
    card = JSON.stringify(buildCard(measure));
    if (fits(card)) break;
  }
  return card;
}

interface Parts extends Pick<IAdaptiveCard, 'msteams' | 'fallbackText'> {
  /** Decides the card's direction, whatever language its reader's Teams has. */
  language: string;
  body: readonly (CardElement | null)[];
  buttons: readonly { title: string; url: string }[];
}

export function adaptiveCard({ language, body, buttons, ...set }: Parts): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    rtl: directionOf(language) === 'rtl',
    ...set,
    body: body.filter((element) => element !== null),
    actions: buttons.map((button) => ({ type: 'Action.OpenUrl', ...button })),
  };
}

interface PanelPlace {
  chat: string;
  tenant: string;
  /** Not the manifest's: once published, Teams opens only the catalogue's id (msteams-docs, deep-link-application.md). */
  catalogAppId: string;
  publicUrl: string;
}

export interface CardPlace extends PanelPlace {
  marker: string;
}

export type Run = string | ITextRun;

type TextLook = Pick<ITextRun, 'size' | 'weight' | 'isSubtle'>;

/** Text runs hold what people typed; a text block is parsed as Markdown on desktops and phones. */
export function line(runs: readonly Run[], look: TextLook = {}, spacing: Spacing = 'Small'): IRichTextBlock {
  const hasLook = Object.keys(look).length > 0;
  const looking = (run: Run): Run => {
    if (typeof run === 'string') return hasLook ? { type: 'TextRun', text: run, ...look } : run;
    return { ...run, ...look, ...(run.weight && { weight: run.weight }) };
  };
  return { type: 'RichTextBlock', spacing, inlines: merged(runs).flatMap(cut).map(looking) };
}

function cut(run: Run): Run[] {
  if (typeof run === 'string') return literalParts(run);
  return literalParts(run.text).map((text) => ({ ...run, text }));
}

export function quiet(runs: readonly Run[], spacing: Spacing = 'None'): IRichTextBlock | null {
  return runs.some((run) => run !== '') ? line(runs, { isSubtle: true, size: 'Small' }, spacing) : null;
}

export function merged<Part>(parts: readonly (string | Part)[]): (string | Part)[] {
  const all: (string | Part)[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = `${last}${part}`;
    else if (part !== '') all.push(part);
  }
  return all;
}

/**
 * A text block is parsed as Markdown, which is safe for Bookend's own text only. With Teams' host config (AdaptiveCards,
 * samples/HostConfig/microsoft-teams-light.json) a heading without a size is as large as the purpose.
 */
export const heading = (text: string): ITextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  size: 'Default',
  weight: 'Bolder',
  separator: true,
  spacing: 'Medium',
  style: 'heading',
});

export type CardElement = ITextBlock | IRichTextBlock | IContainer;

export function block(lines: (CardElement | null)[]): IContainer {
  return { type: 'Container', spacing: 'Small', items: lines.filter((item) => item !== null) };
}

export function dotted(parts: readonly (readonly Run[])[]): Run[] {
  return parts
    .filter((runs) => runs.some((run) => run !== ''))
    .flatMap((runs, index) => (index === 0 ? runs : ['\u00A0· ', ...runs]));
}

export function around<Part>(
  sentence: (inner: string) => string,
  parts: readonly (string | Part)[],
): (string | Part)[] {
  const [before = '', after = ''] = sentence('\0').split('\0');
  return [before, ...parts, after];
}

export interface TypedLook {
  letters: number;
  /** Of the card, whose words are around the text. */
  language: string;
  isLinked?: boolean;
}

/** Truncated to `letters` characters, URLs as links. A truncated URL still links to the full one. */
export function typed(text: string, { letters, language, isLinked = true }: TypedLook): Run[] {
  const addresses = isLinked ? linksIn(text).flatMap(({ href }) => href ?? []) : [];
  const shown = isolate(shorten(text, letters), language);
  if (addresses.length === 0) return [shown];
  return linksIn(shown).map(({ text: words, href }): Run => {
    const url = href && addresses.find((one) => one.startsWith(href));
    if (url === undefined || url === '') return words;
    return { type: 'TextRun', text: words, color: 'Accent', selectAction: { type: 'Action.OpenUrl', url } };
  });
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function shorten(words: string, letters: number): string {
  const whole = words.trim().replaceAll(/\s+/g, ' ');
  if (whole.length <= letters) return whole;
  const start = whole.slice(0, letters);
  const space = start.lastIndexOf(' ');
  if (space > 0) return `${start.slice(0, space)} …`;
  const seen = [...graphemes.segment(start)].slice(0, -1);
  return `${seen.map(({ segment }) => segment).join('')}…`;
}

/**
 * Opens the side panel in the meeting and the chat tab afterwards. Source: Microsoft's "deep links to a tab". Only links in a
 * card carry a marker.
 */
export function linkInto(
  { marker, chat, tenant, catalogAppId, publicUrl }: PanelPlace & Partial<CardPlace>,
  place?: PanelTarget | AcknowledgingTarget,
): string {
  const tab = marker === undefined ? `${publicUrl}/tab` : `${publicUrl}/tab?share=${marker}`;
  const context = { chatId: chat, contextType: 'chat', ...(place && { subEntityId: targetLink(place) }) };
  const query = [
    `tenantId=${encodeURIComponent(tenant)}`,
    `webUrl=${encodeURIComponent(tab)}`,
    `label=${encodeURIComponent('Bookend')}`,
    `context=${encodeURIComponent(JSON.stringify(context))}`,
  ];
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(catalogAppId)}/${tabId}?${query.join('&')}`;
}
