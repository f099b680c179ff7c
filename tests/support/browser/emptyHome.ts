import { readAsides } from '#contract/aside.ts';
import { readMyBehaviours } from '#contract/behaviour.ts';
import { readMyGrants } from '#contract/coach.ts';
import { readCommitments } from '#contract/commitment.ts';
import { readDigests } from '#contract/digest.ts';
import { readMyWeek } from '#contract/home.ts';
import { readMySeries } from '#contract/meeting.ts';
import { readMyActions } from '#contract/ownership.ts';
import { readMyResults } from '#contract/pulse.ts';
import { readReflections } from '#contract/reflection.ts';
import { readRehearsals } from '#contract/rehearsal.ts';
import { readMyStories, readNominations } from '#contract/story.ts';
import { readThanks } from '#contract/thanks.ts';
import { readHiddenWhatWorked, readWhatWorked } from '#contract/whatWorked.ts';

const neverAsked = { weekday: null, manager: null, countsForInsights: false };

/** Each response that the personal tab reads, for a person who has nothing yet. */
export const emptyHome: readonly [path: string, answer: unknown][] = [
  [readMyWeek.path, { meetings: [] }],
  [readMySeries.path, { series: [] }],
  [readMyResults.path, { results: [] }],
  [readMyActions.path, { actions: [], noLonger: [] }],
  [readCommitments.path, { commitments: [] }],
  [readRehearsals.path, { rehearsals: [] }],
  [readAsides.path, { asides: [] }],
  [readThanks.path, { drafts: [] }],
  [readDigests.path, { digests: [] }],
  [readReflections.path, { setting: neverAsked, isExpected: false, mine: [], asks: [], written: [] }],
  [readMyBehaviours.path, { behaviours: [] }],
  [readHiddenWhatWorked.path, { notes: [] }],
  [readWhatWorked.path, { notes: [] }],
  [readMyStories.path, { now: 0, asked: [], told: [] }],
  [readNominations.path, { sent: [] }],
  [readMyGrants.path, { grants: [] }],
];
