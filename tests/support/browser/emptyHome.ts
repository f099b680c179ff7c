import { readAsides } from '#contract/person/aside.ts';
import { readMyBehaviours } from '#contract/organization/behaviour.ts';
import { readMyGrants } from '#contract/person/coach.ts';
import { readCommitments } from '#contract/person/commitment.ts';
import { readDigests } from '#contract/person/digest.ts';
import { readMyWeek } from '#contract/person/home.ts';
import { readMySeries } from '#contract/meeting/meeting.ts';
import { readOwnTrends } from '#contract/person/ownTrends.ts';
import { readMyActions } from '#contract/meeting/ownership.ts';
import { readMyResults } from '#contract/meeting/pulse.ts';
import { readReflections } from '#contract/person/reflection.ts';
import { readRehearsals } from '#contract/person/rehearsal.ts';
import { readMyStories, readNominations } from '#contract/organization/story.ts';
import { readThanks } from '#contract/person/thanks.ts';
import { readHiddenWhatWorked, readWhatWorked } from '#contract/organization/whatWorked.ts';

const neverAsked = { weekday: null, manager: null, countsForInsights: false };

/** Each response that the personal tab reads, for a person who has nothing yet. */
export const emptyHome: readonly [path: string, answer: unknown][] = [
  [readMyWeek.path, { meetings: [] }],
  [readMySeries.path, { series: [] }],
  [readMyResults.path, { results: [] }],
  [readOwnTrends.path, { trends: [], canBeChance: false, onTime: null }],
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
