import type { Reading } from './reading.ts';
import { missingScope, Refusal } from './refusal.ts';

/** `page`: 0 for the chat itself and for the first page of its members. */
export function refuseReading(
  { answer, retryAfterSeconds }: Pick<Reading, 'answer' | 'retryAfterSeconds'>,
  page = 0,
): void {
  const after = { 'Retry-After': String(retryAfterSeconds) };
  switch (answer) {
    // Graph's throttling guidance; the limit of chats and members: graph/throttling-limits, "Other GET API calls".
    case 'throttled':
      throw new Refusal(429, 'TooManyRequests', 'Too many requests.', after);
    // graph/errors: 503 may carry Retry-After.
    case 'unavailable':
      throw new Refusal(503, 'ServiceUnavailable', 'The service is unavailable.', after);
    case 'half':
      if (page > 0) throw new Refusal(502, 'BadGateway', 'Failed to execute backend request.');
      return;
    case 'no_scope':
      throw missingScope(['Chat.Read']);
    // Reported for people without a licence; Microsoft documents no words.
    case 'no_licence':
      throw new Refusal(403, 'Forbidden', 'Failed to get license information for the user.');
    case 'policy':
      throw new Refusal(403, 'Forbidden', 'Chat is turned off by policy for this user.');
    // microsoft-graph-docs#7206, #14677.
    case 'bare':
      throw new Refusal(403, 'Forbidden', 'Forbidden');
    case 'unheard_of':
      throw new Refusal(403, 'Forbidden', 'The moon is in the wrong phase for this chat.');
    default:
  }
}

export function refuseMessages({ messages, retryAfterSeconds }: Reading): void {
  refuseReading({ answer: messages, retryAfterSeconds });
}

/** chat-list-members: "the chat must be initiated by a user in the tenant the request initiates from". */
export function refuseMembers({ answer }: Reading): void {
  if (answer === 'elsewhere') throw new Refusal(403, 'Forbidden', 'The chat is not available in this tenant.');
}
