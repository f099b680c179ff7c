import { building } from './building.ts';
import { consensus } from './consensus.ts';
import { deferred } from './deferred.ts';
import { fair } from './fair.ts';
import { motions } from './motions.ts';
import { noQuorum } from './noQuorum.ts';
import { owners } from './owners.ts';
import { questions } from './questions.ts';
import { revoked } from './revoked.ts';
import type { MeetingMinutes } from './shape.ts';
import { standUp } from './standUp.ts';

/** Ten fictional meetings that cover everything found in real minutes. */
export const tenMeetings = {
  motions,
  owners,
  deferred,
  fair,
  questions,
  revoked,
  noQuorum,
  consensus,
  standUp,
  building,
} satisfies Record<string, MeetingMinutes>;

export type MinutesName = keyof typeof tenMeetings;
