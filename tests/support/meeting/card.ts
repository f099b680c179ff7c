import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { targetIn, tabId } from '#contract/rules/panel.ts';
import { expect } from 'vitest';
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
    lines: linesOf(card).map(({ runs }) => runs.map(({ text }) => text.replaceAll('\u00A0', ' ')).join('')),
    /** Text that phones and desktops parse as Markdown; it must not contain what people typed. */
    blocks: linesOf(card).flatMap(({ type, runs }) => (type === 'TextBlock' ? runs.map(({ text }) => text) : [])),
    links: linesOf(card).flatMap(({ runs }) =>
      runs.flatMap(({ text, url }) => (url === undefined ? [] : [[text, url]])),
    ),
    actions: [...json.matchAll(/"(Action\.\w+)"/g)].map(([, type]) => type),
  };
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
