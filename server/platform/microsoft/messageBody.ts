import type { ChatMessage, ChatMessageMention } from '@microsoft/microsoft-graph-types';
import { isBlankText } from '#contract/rules/text.ts';
import { escapeHtml, isolate, withoutLoneIsolates } from '#contract/rules/typedText.ts';
import type { CardMessage, Sentence } from './microsoft.ts';

/** Graph requires `content` as a string, and the attachment named in the body. */
export function messageOf({ marker, card, summary }: CardMessage): ChatMessage {
  const { html, mentions } = htmlOf(summary);
  return {
    body: { contentType: 'html', content: `<p>${html}</p><attachment id="${marker}"></attachment>` },
    attachments: [
      {
        id: marker,
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: card,
        name: null,
        thumbnailUrl: null,
      },
    ],
    mentions,
  };
}

function htmlOf(sentence: Sentence): { html: string; mentions: ChatMessageMention[] } {
  const mentions: ChatMessageMention[] = [];
  const html = sentence.map((part) => {
    if (typeof part === 'string') return escapeHtml(part);
    const mentionText = plainOf(part.name);
    // Graph would refuse the message, and with it everybody's mentions.
    if (isBlankText(mentionText)) return escapeHtml(isolate(part.name));
    const user = { id: part.id, displayName: mentionText, userIdentityType: 'aadUser' } as const;
    mentions.push({ id: mentions.length, mentionText, mentioned: { user } });
    // Isolated outside the tag: Graph compares its text with `mentionText`.
    return isolate(mentionText).replace(mentionText, (text) => `<at id="${mentions.length - 1}">${text}</at>`);
  });
  return { html: html.join(''), mentions };
}

/** Whether a mention's text is compared before or after escaping isn't documented (microsoft-graph-docs#18584). */
function plainOf(name: string): string {
  return withoutLoneIsolates(name.replaceAll(/[<>&"]+/g, ' ')).trim();
}
