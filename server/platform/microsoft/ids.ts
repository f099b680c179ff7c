export const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Group and meeting chats, chats of two, and channels. Sources: the samples of Microsoft Graph's "List chats" (`thread.v2`,
 * `unq.gbl.spaces`) and "List channels" (`thread.tacv2`), and Teams' "Deep link to an application" (`thread.skype`, `17:`).
 */
export const chatId = /^1[79]:[\w-]{1,200}@(?:thread\.(?:v2|tacv2|skype)|unq\.gbl\.spaces)$/;

/** Graph's message ids are numbers today; a wider shape that is still a single path segment. */
export const messageId = /^[\w-]{1,200}$/;

/** A GUID in lower case; null for anything else, such as an anonymous guest's id. */
export function personId(id: string | null | undefined): string | null {
  return typeof id === 'string' && guid.test(id) ? id.toLowerCase() : null;
}
