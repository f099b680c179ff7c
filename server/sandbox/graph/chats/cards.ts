import { badRequest, Refusal } from '../refusal.ts';

/** Graph's limit is about 28 KB, card included. */
const mostBytes = 28 * 1024;

/** No bot owns a user's message, so nothing would receive a submit. */
const allowedActions = new Set(['Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility']);

const cardType = 'application/vnd.microsoft.card.adaptive';

export function refusalOf(message: unknown): Refusal | undefined {
  if (Buffer.byteLength(JSON.stringify(message)) > mostBytes) {
    return new Refusal(413, 'RequestEntityTooLarge', 'MessageSizeTooBig: the message is larger than 28 KB');
  }
  if (!isRecord(message) || !isRecord(message['body'])) return badRequest('The body of the message is required');
  const { contentType, content } = message['body'];
  const attachments = Array.isArray(message['attachments']) ? message['attachments'] : [];
  for (const attachment of attachments) {
    if (!isRecord(attachment) || attachment['contentType'] !== cardType) return badRequest('Unknown attachment');
    if (typeof attachment['content'] !== 'string')
      return badRequest('The content of a card attachment must be a JSON string');
    const tag = `<attachment id="${String(attachment['id'])}"></attachment>`;
    if (contentType !== 'html' || typeof content !== 'string' || !content.includes(tag)) {
      return badRequest('The body has no <attachment> tag with the id of the attachment');
    }
    const card = parse(attachment['content']);
    if (!isRecord(card) || card['type'] !== 'AdaptiveCard')
      return badRequest('The content of the attachment is no Adaptive Card');
    const action = foreignAction(card);
    if (action) return badRequest(`A message sent by a user cannot carry ${action}`);
  }
  return refusalOfMentions(message['mentions'], String(content), contentType);
}

/**
 * The body has each mention's text, letter by letter (microsoft-graph-docs#8832, #18584). Its person isn't looked
 * up: an unknown id is accepted (n8n-io/n8n#37624).
 */
function refusalOfMentions(mentions: unknown, content: string, contentType: unknown): Refusal | undefined {
  for (const mention of Array.isArray(mentions) ? mentions : []) {
    if (!isRecord(mention)) return badRequest('Invalid request body was sent.');
    const { id, mentionText } = mention;
    const tag = `<at id="${String(id)}">${String(mentionText)}</at>`;
    if (contentType !== 'html' || !content.includes(tag)) {
      const words = 'Neither Body nor adaptive card content contains marker for mention with Id';
      return badRequest(`${words} '${String(id)}'. Add '${tag}' to the body or an adaptive card.`);
    }
  }
  return undefined;
}

function foreignAction(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(foreignAction).find((found) => found !== undefined);
  if (!isRecord(value)) return undefined;
  const { type } = value;
  if (typeof type === 'string' && type.startsWith('Action.') && !allowedActions.has(type)) return type;
  return foreignAction(Object.values(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
