import type { Choice, CoachItem, Grant } from '#contract/person/coach.ts';
import { coachKinds, kindsToGrant, type CoachKind } from '#contract/rules/person/coach.ts';
import type { Self } from '../../core/scope.ts';
import type { Services } from '../../platform/services.ts';
import { choicesOf, readingsOf } from './rules.ts';
import * as store from './store.ts';

/** A leader's own things, latest first, from a time on. */
type ReadItems = (leader: Self, from: number) => Promise<CoachItem[]>;

export interface CoachNeeds {
  coachReaders: Readonly<Record<CoachKind, ReadItems>>;
  /** Null: they named none. */
  managerOf: (self: Self) => Promise<string | null>;
}

/** Kinds that only another version knows are left out, during a rolling update. */
export function toGranted({ id, kinds_json, granted_at, expires_at }: store.GrantRow) {
  const stored: unknown = JSON.parse(kinds_json);
  const kinds = kindsToGrant.filter((kind) => Array.isArray(stored) && stored.includes(kind));
  return { id, kinds, grantedAt: granted_at, expiresAt: expires_at };
}

export async function toGrant(context: Services & CoachNeeds, self: Self, row: store.GrantRow): Promise<Grant> {
  const { db, now } = context;
  const isOver = row.expires_at <= now();
  const readings = await store.listReadings(db, self, row.id);
  const isKnown = (kind: string): kind is CoachKind => Object.hasOwn(coachKinds, kind);
  return {
    ...toGranted(row),
    coach: { id: row.coach_id, name: row.coach_name },
    isEarlierToo: row.is_earlier_too === 1,
    isOver,
    choices: isOver ? [] : await listChoices(context, self, row),
    readings: readingsOf(
      readings.flatMap(({ kind, read_on }) => (isKnown(kind) ? [{ kind, read_on: Number(read_on) }] : [])),
    ),
  };
}

/** Things that can be shared separately under this grant. */
export async function listChoices(
  { db, coachReaders }: Services & CoachNeeds,
  self: Self,
  row: store.GrantRow,
): Promise<Choice[]> {
  const shared = await store.listShared(db, self, row.id);
  const from = row.is_earlier_too === 1 ? 0 : row.granted_at;
  const lists = toGranted(row).kinds.map(async (kind) => choicesOf(kind, await coachReaders[kind](self, from), shared));
  return (await Promise.all(lists)).flat();
}
