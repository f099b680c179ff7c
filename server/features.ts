import { acknowledgement } from './features/acknowledgement/feature.ts';
import { activity } from './features/activity/feature.ts';
import { aside } from './features/aside/feature.ts';
import { behaviour } from './features/behaviour/feature.ts';
import { chatNote } from './features/chatNote/feature.ts';
import { coach } from './features/coach/feature.ts';
import { commitment } from './features/commitment/feature.ts';
import { concern } from './features/concern/feature.ts';
import { cue } from './features/cue/feature.ts';
import { decision } from './features/decision/feature.ts';
import { digest } from './features/digest/feature.ts';
import { extraQuestion } from './features/extraQuestion/feature.ts';
import { focus } from './features/focus/feature.ts';
import { guide } from './features/guide/feature.ts';
import { handover } from './features/handover/feature.ts';
import { insights } from './features/insights/feature.ts';
import { itemBank } from './features/itemBank/feature.ts';
import { lifecycle } from './features/lifecycle/feature.ts';
import { meeting } from './features/meeting/feature.ts';
import { mistake } from './features/mistake/feature.ts';
import { notLately } from './features/notLately/feature.ts';
import { observer } from './features/observer/feature.ts';
import { ownTrends } from './features/ownTrends/feature.ts';
import { ownership } from './features/ownership/feature.ts';
import { preferenceCard } from './features/preferenceCard/feature.ts';
import { pulse } from './features/pulse/feature.ts';
import { recap } from './features/recap/feature.ts';
import { reflection } from './features/reflection/feature.ts';
import { rehearsal } from './features/rehearsal/feature.ts';
import { story } from './features/story/feature.ts';
import { supportLevel } from './features/supportLevel/feature.ts';
import { thanks } from './features/thanks/feature.ts';
import { whatWorked } from './features/whatWorked/feature.ts';
import type { Schema } from './platform/database/database.ts';
import type { Lifecycles } from './platform/database/lifecycle.ts';
import { nameIndexTables } from './platform/database/nameIndex.ts';
import type { Tables } from './platform/database/schema.ts';
import type { Upkeep } from './platform/database/upkeep.ts';
import { deliveryTables } from './platform/delivery/tables.ts';
import { httpTables } from './platform/http/tables.ts';

export const features = [
  meeting,
  decision,
  acknowledgement,
  observer,
  handover,
  mistake,
  commitment,
  rehearsal,
  concern,
  behaviour,
  focus,
  extraQuestion,
  guide,
  cue,
  ownership,
  supportLevel,
  recap,
  chatNote,
  preferenceCard,
  pulse,
  ownTrends,
  coach,
  thanks,
  digest,
  activity,
  whatWorked,
  story,
  itemBank,
  insights,
  aside,
  notLately,
  reflection,
  lifecycle,
];

/** Doesn't compile if a table has no lifecycle, or its feature isn't listed above. */
const tables: Lifecycles<Tables> = merged([
  nameIndexTables,
  deliveryTables,
  httpTables,
  ...features.flatMap(({ tables: own }): OwnTables[] => (own ? [own] : [])),
]);

type OwnTables = NonNullable<(typeof features)[number]['tables']>;

export const schema: Schema = {
  tables,
  migrations: features.flatMap(({ migrations }) => (migrations ? [migrations] : [])),
};

export const upkeep: Upkeep = {
  tables: schema.tables,
  deleteWithMeeting: features.flatMap(({ deleteWithMeeting = [] }) => deleteWithMeeting),
  deleteBefore: features.flatMap(({ deleteBefore = [] }) => deleteBefore),
  deleteWithName: features.flatMap(({ deleteWithName = [] }) => deleteWithName),
};

type Merged<Parts> = (Parts extends unknown ? (part: Parts) => void : never) extends (merged: infer All) => void
  ? All
  : never;

function merged<Part extends object>(parts: Part[]): Merged<Part> {
  return Object.assign({}, ...parts);
}
