import * as z from 'zod/mini';
import { approvals, bridgeStatuses, exchangeTroubles } from './entra/signIn.ts';
import { driveTroubles } from './graph/driveTrouble.ts';
import { feedModes } from './graph/feedState.ts';
import { organizings } from './graph/organizers.ts';
import { guestTenants, meetingAnswers, messageAnswers, readingAnswers } from './graph/reading.ts';
import { troubleModes } from './graph/trouble.ts';
import { panelTroubles } from './page/panelTrouble.ts';

const trouble = z.object({
  mode: z.enum([...troubleModes, 'any']),
  membersFail: z.boolean(),
  organizing: z.enum(organizings),
});

const corrections = z.object({
  deletedAnswer: z.literal([403, 404, 410]),
  tellsDeleted: z.boolean(),
  isDeletedMeanwhile: z.boolean(),
  reactions: z.enum(['wanted', 'refused']),
  mentions: z.enum(['taken', 'refused']),
});

const notifications = z.object({ mode: z.enum(feedModes), refusesGuests: z.boolean() });

const reading = z.object({
  answer: z.enum(readingAnswers),
  messages: z.enum(messageAnswers),
  guestTenant: z.enum(guestTenants),
  hasNames: z.boolean(),
  pageSize: z.number(),
  expansionIsWhole: z.boolean(),
  meetings: z.enum(meetingAnswers),
  isShortAddress: z.boolean(),
});

const signIn = z.object({
  exchange: z.union([z.enum(exchangeTroubles), z.number()]),
  isNested: z.boolean(),
  tokenSeconds: z.number(),
  graphAsks: z.boolean(),
  isConsented: z.boolean(),
  isSignedUp: z.boolean(),
  approval: z.enum(approvals),
  refusal: z.nullable(z.number()),
  bridge: z.nullable(z.enum(bridgeStatuses)),
  isTerse: z.boolean(),
  wantsGuid: z.boolean(),
  losesOpener: z.boolean(),
  windowError: z.nullable(z.string()),
  hasRedirects: z.boolean(),
});

const drive = z.object({ trouble: z.enum(driveTroubles) });

const door = z.object({ isSilent: z.boolean(), inPanel: z.enum(panelTroubles) });

/** What *Trouble* can switch: the page shows it and sets parts of it. */
export const switches = z.object({ trouble, corrections, notifications, reading, signIn, drive, door });
export type Switches = z.infer<typeof switches>;

export const switchesChange = z.object({
  trouble: z.optional(z.partial(trouble)),
  corrections: z.optional(z.partial(corrections)),
  notifications: z.optional(z.partial(notifications)),
  reading: z.optional(z.partial(reading)),
  signIn: z.optional(z.partial(signIn)),
  drive: z.optional(z.partial(drive)),
  door: z.optional(z.partial(door)),
});
export type SwitchesChange = z.infer<typeof switchesChange>;
