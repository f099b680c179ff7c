import type { IContainer, ITextBlock } from '@microsoft/teams.cards';
import { placeLink, tabId, type Place } from '#contract/panel.ts';

/** Graph refuses a user's message over 28 KB; this leaves room for what surrounds the card. */
const bytesAllowed = 24 * 1024;

/** Whether a serialized card can be posted. It is sent as a string inside JSON, where every quotation mark takes two
 * bytes. */
export function fits(card: string): boolean {
  return Buffer.byteLength(JSON.stringify(card)) <= bytesAllowed;
}

/** The chat a card is in, and what its links need. */
export interface CardPlace {
  /** Identifies the share: part of the button's URL, so that the posted message can be found again. */
  marker: string;
  chat: string;
  tenant: string;
  teamsAppId: string;
  publicUrl: string;
}

export const line = (text: string, look: Partial<ITextBlock> = {}): ITextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  spacing: 'Small',
  ...look,
});

export const quiet = (text: string): ITextBlock | null =>
  text === '' ? null : line(text, { isSubtle: true, size: 'Small' });

export const heading = (text: string): ITextBlock =>
  line(text, { weight: 'Bolder', separator: true, spacing: 'Medium', style: 'heading' });

export function block(lines: (ITextBlock | IContainer | null)[]): IContainer {
  return { type: 'Container', spacing: 'Small', items: lines.filter((item) => item !== null) };
}

/**
 * Escapes user text: no Markdown, no mention, no markup, no `{{DATE(…)}}` of the card's template.
 * Teams shows a backslash-escaped character as itself.
 */
export function escape(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!<>~|&]/g, (character, at: number, whole: string) => {
    // Full stops and dashes are Markdown only at the start of a line: `1.`, `- `.
    const isOrdinary = '.-+!'.includes(character) && !/^\s*\d*$/.test(whole.slice(0, at));
    return isOrdinary ? character : `\\${character}`;
  });
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Truncates between words; a single longer word is cut between graphemes. */
export function shorten(words: string, letters: number): string {
  const whole = words.trim().replaceAll(/\s+/g, ' ');
  if (whole.length <= letters) return whole;
  const start = whole.slice(0, letters);
  const space = start.lastIndexOf(' ');
  if (space > 0) return `${start.slice(0, space)} …`;
  const seen = [...graphemes.segment(start)].slice(0, -1);
  return `${seen.map(({ segment }) => segment).join('')}…`;
}

/** Opens the side panel in the meeting and the chat tab afterwards. Source: Microsoft's "deep links to a tab". */
export function linkInto({ marker, chat, tenant, teamsAppId, publicUrl }: CardPlace, place?: Place): string {
  const context = { chatId: chat, contextType: 'chat', ...(place && { subEntityId: placeLink(place) }) };
  const query = [
    `tenantId=${encodeURIComponent(tenant)}`,
    `webUrl=${encodeURIComponent(`${publicUrl}/tab?share=${marker}`)}`,
    `label=${encodeURIComponent('Bookend')}`,
    `context=${encodeURIComponent(JSON.stringify(context))}`,
  ];
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${tabId}?${query.join('&')}`;
}
