/** Entra's ids of tenants and people, in any case. */
export const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Group and meeting chats, chats of two, and channels. Sources: the samples of Microsoft Graph's "List chats" (`thread.v2`,
 * `unq.gbl.spaces`) and "List channels" (`thread.tacv2`, `thread.skype`); Teams' "deep link to an application" shows a 17.
 */
export const chatId = /^1[79]:[\w-]{1,200}@(?:thread\.(?:v2|tacv2|skype)|unq\.gbl\.spaces)$/;

/** Graph's ids of messages are numbers; whatever they become, they are one segment of an address. */
export const messageId = /^[\w-]{1,200}$/;

/** A person's id as Bookend keeps it; null for what is none, such as an anonymous guest's. */
export function personId(id: string | null | undefined): string | null {
  return typeof id === 'string' && guid.test(id) ? id.toLowerCase() : null;
}
