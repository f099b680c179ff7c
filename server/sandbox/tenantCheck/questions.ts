import type { Question } from './question.ts';
import { alone } from './questions/alone.ts';
import { appFolder } from './questions/appFolder.ts';
import { deleted } from './questions/deleted.ts';
import { otherMembers, ownMembers } from './questions/members.ts';
import { mention } from './questions/mention.ts';
import { onlineMeeting } from './questions/onlineMeeting.ts';
import { order } from './questions/order.ts';
import { pace } from './questions/pace.ts';
import { reaction } from './questions/reaction.ts';
import { size } from './questions/size.ts';

/** Pace is last, because Graph may want a pause after it. */
export const questions: readonly Question[] = [
  ownMembers,
  otherMembers,
  order,
  reaction,
  mention,
  deleted,
  size,
  onlineMeeting,
  appFolder,
  pace,
];

export const described: readonly Omit<Question, 'probe'>[] = [alone, ...questions];
