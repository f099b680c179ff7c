import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { targetIn, tabId } from '#contract/rules/panel.ts';
import { expect } from 'vitest';
import { drawMarkdown } from '../../../src/sandbox/chat/markdown.ts';
import { markdownOnPhone, runOnPhone, withDates } from '../../../src/sandbox/chat/phoneText.ts';
import type { TestServer } from '../server/server.ts';

// Microsoft's browser bundle, because the renderer's modules don't load in Node.
const bundle = 'adaptivecards/dist/adaptivecards.js';
const { AdaptiveCard, SerializationContext, Version } = createRequire(import.meta.url)(bundle) as typeof AdaptiveCards;

/** The card as Microsoft's parser reads it; parse warnings fail the test. */
export function readCard(json: string) {
  const card: unknown = JSON.parse(json);
  const context = new SerializationContext(new Version(1, 5));
  const parsed = new AdaptiveCard();
  parsed.parse(card as object, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  expect(events).toEqual([]);
  return {
    card,
    lines: linesOf(card).map(({ runs }) => plain(runs.map(({ text }) => text).join(''))),
    /** Text that phones and desktops parse as Markdown; it must not contain what people typed. */
    blocks: linesOf(card).flatMap(({ type, runs }) => (type === 'TextBlock' ? runs.map(({ text }) => text) : [])),
    links: linesOf(card).flatMap(({ runs }) =>
      runs.flatMap(({ text, url }) => (url === undefined ? [] : [[text, url]])),
    ),
    actions: [...json.matchAll(/"(Action\.\w+)"/g)].map(([, type]) => type),
  };
}

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

const devices = ['desktop', 'ios', 'android'] as const;

/** The lines as Teams shows them, by device. */
export function drawnOn(json: string): Record<(typeof devices)[number], string[]> {
  const lines = linesOf(JSON.parse(json));
  const drawn = devices.map((device) => [
    device,
    lines.map(({ type, runs }) => plain(runs.map(({ text }) => shownOn(device, type, text)).join(''))),
  ]);
  return Object.fromEntries(drawn);
}

function shownOn(device: (typeof devices)[number], type: string, text: string): string {
  if (type === 'RichTextBlock') return device === 'desktop' ? withDates(text) : runOnPhone(text, device);
  const dated = withDates(text);
  return device === 'desktop' ? textOf(drawMarkdown(dated)) : markdownOnPhone(dated);
}

function textOf(html: string): string {
  const named = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' } as const;
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => named[entity as '&amp;']);
}

export function placesIn(json: string): unknown[] {
  return [...json.matchAll(/"(https:[^"]+\/l\/entity\/[^"]+)"/g)].map(([, url = '']) => {
    const link = new URL(url);
    expect([link.hostname, link.pathname.endsWith(`/${tabId}`), url.length < 1900]).toEqual([
      'teams.microsoft.com',
      true,
      true,
    ]);
    return targetIn(JSON.parse(link.searchParams.get('context') ?? '{}').subEntityId);
  });
}

interface Line {
  type: string;
  runs: { text: string; url?: string | undefined }[];
}

function linesOf(node: unknown): Line[] {
  if (Array.isArray(node)) return node.flatMap(linesOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, inlines, body, items } = node as Record<string, unknown>;
  if (type === 'TextBlock') return [{ type, runs: [{ text: String(text) }] }];
  if (type === 'RichTextBlock' && Array.isArray(inlines)) return [{ type, runs: inlines.map(runOf) }];
  return [...linesOf(body), ...linesOf(items)];
}

function runOf(inline: string | { text: string; selectAction?: { url: string } }) {
  return typeof inline === 'string' ? { text: inline } : { text: inline.text, url: inline.selectAction?.url };
}

export function posted({ microsoft }: Pick<TestServer, 'microsoft'>): { from: string | undefined; text: string }[] {
  return microsoft.messages().map(({ from, attachments }) => ({
    from: from?.user?.id ?? undefined,
    text: attachments?.[0]?.content ?? '',
  }));
}
