import * as z from 'zod/mini';
import { behaviourId } from './behaviour.ts';
import { storyChannels, storyLength } from '../rules/organization/story.ts';
import { endpoint, wakingCost } from '../wire/endpoint.ts';
import { person, personId } from '../wire/people.ts';
import { chosenInstant, done, id, instant, line, nothing } from '../wire/values.ts';

const storyText = line.check(z.maxLength(storyLength));
const channels = z.array(z.enum(storyChannels)).check(z.maxLength(storyChannels.length));

/** People whom the caller can tell a story about: hosts of this chat, and members who had the chair lately. */
export const readStoryHosts = endpoint({
  method: 'get',
  path: '/api/series/:series/stories/hosts',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ hosts: z.array(person) }),
});

/**
 * The panel generates the id. Only the leader is asked. Refuses a text that names a member of the chat other than the
 * leader (`names_member`).
 */
export const nominate = endpoint({
  method: 'put',
  path: '/api/series/:series/stories/:story',
  audience: 'member',
  body: z.strictObject({ to: personId, behaviour: behaviourId, text: storyText }),
  response: done,
  cost: wakingCost,
});

export const nomination = z.strictObject({ id, to: person, behaviour: behaviourId, text: z.string(), at: instant });
export type Nomination = z.infer<typeof nomination>;

/** The caller's nominations of the last 14 days, without what became of them. */
export const readNominations = endpoint({
  method: 'get',
  path: '/api/me/nominations',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ sent: z.array(nomination) }),
});

/** The leader is no longer asked, unless they have said yes: the story is theirs then. The answer doesn't tell which. */
export const takeBackNomination = endpoint({
  method: 'delete',
  path: '/api/me/nominations/:story',
  audience: 'self',
  body: nothing,
  response: done,
  cost: wakingCost,
});

export const askedStory = z.strictObject({
  id,
  behaviour: behaviourId,
  text: z.string(),
  /** Silence until then means no. */
  until: instant,
});
export type AskedStory = z.infer<typeof askedStory>;

export const toldStory = z.strictObject({ id, behaviour: behaviourId, text: z.string(), channels, until: instant });
export type ToldStory = z.infer<typeof toldStory>;

/** About the caller. Who nominated isn't part of it. */
export const readMyStories = endpoint({
  method: 'get',
  path: '/api/me/stories',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ now: instant, asked: z.array(askedStory), told: z.array(toldStory) }),
});

/** Yes, in these words. Refuses with `stale` if another window has said yes in others. */
export const agreeToStory = endpoint({
  method: 'put',
  path: '/api/me/stories/:story',
  audience: 'self',
  body: z.strictObject({ text: storyText, channels, until: chosenInstant }),
  response: done,
});

/** No, or no longer: the story is deleted. */
export const refuseStory = endpoint({
  method: 'delete',
  path: '/api/me/stories/:story',
  audience: 'self',
  body: nothing,
  response: done,
});

export const agreedStory = z.extend(toldStory, { name: z.string() });
export type AgreedStory = z.infer<typeof agreedStory>;

/** For internal communications: only stories whose leader said yes, until their end. Nothing tells that others exist. */
export const readStories = endpoint({
  method: 'get',
  path: '/api/organization/stories',
  audience: 'comms',
  body: nothing,
  response: z.strictObject({ now: instant, stories: z.array(agreedStory) }),
});
