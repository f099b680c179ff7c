import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { firstMeeting } from './migrations/001-first-meeting.ts';
import { deliveryGoesOn } from './migrations/delivery/004-delivery-goes-on.ts';
import { untraceablePulse } from './migrations/pulse/005-untraceable-pulse.ts';
import { secondWall } from './migrations/006-second-wall.ts';
import { ballotsOfAnyTenant } from './migrations/pulse/007-ballots-of-any-tenant.ts';
import { acknowledgements } from './migrations/008-acknowledgements.ts';
import { mistakes } from './migrations/010-mistakes.ts';
import { concerns } from './migrations/011-concerns.ts';
import { behaviours } from './migrations/pulse/012-behaviours.ts';
import { practice } from './migrations/013-practice.ts';
import { ownership } from './migrations/ownership/014-ownership.ts';
import { support } from './migrations/015-support.ts';
import { observer } from './migrations/016-observer.ts';
import { sections } from './migrations/017-sections.ts';
import { notes } from './migrations/delivery/018-notes.ts';
import { foundByTime } from './migrations/019-found-by-time.ts';
import { shareByKind } from './migrations/delivery/020-share-by-kind.ts';
import { whoHosts } from './migrations/021-who-hosts.ts';
import { whomRowsName } from './migrations/022-whom-rows-name.ts';
import { peopleNotAnswers } from './migrations/pulse/023-people-not-answers.ts';
import { helpers } from './migrations/ownership/024-helpers.ts';
import { openItems } from './migrations/ownership/025-open-items.ts';
import { closing } from './migrations/027-closing.ts';
import { ownersWords } from './migrations/ownership/028-owners-words.ts';
import type { Engine } from './migrations/table.ts';

export type Steps = Readonly<Record<string, (db: Kysely<unknown>, engine: Engine) => Promise<void>>>;

/** A step that has run anywhere never changes. */
const steps: Steps = {
  '001-first-meeting': firstMeeting,
  '004-delivery-goes-on': deliveryGoesOn,
  '005-untraceable-pulse': untraceablePulse,
  '006-second-wall': secondWall,
  '007-ballots-of-any-tenant': ballotsOfAnyTenant,
  '008-acknowledgements': acknowledgements,
  '010-mistakes': mistakes,
  '011-concerns': concerns,
  '012-behaviours': behaviours,
  '013-practice': practice,
  '014-ownership': ownership,
  '015-support': support,
  '016-observer': observer,
  '017-sections': sections,
  '018-notes': notes,
  '019-found-by-time': foundByTime,
  '020-share-by-kind': shareByKind,
  '021-who-hosts': whoHosts,
  '022-whom-rows-name': whomRowsName,
  '023-people-not-answers': peopleNotAnswers,
  '024-helpers': helpers,
  '025-open-items': openItems,
  '027-closing': closing,
  '028-owners-words': ownersWords,
};

export function migrationsFor(engine: Engine, ofFeatures: Steps[] = []): Record<string, Migration> {
  const all: Record<string, Migration> = {};
  for (const [name, step] of [steps, ...ofFeatures].flatMap(Object.entries<Steps[string]>)) {
    if (name in all) throw new Error(`Two migrations are called ${name}`);
    all[name] = { up: (db: Kysely<unknown>) => step(db, engine) };
  }
  return all;
}
