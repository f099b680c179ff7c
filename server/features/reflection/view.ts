import type * as contract from '#contract/person/reflection.ts';
import { usualWeekday } from '#contract/rules/person/reflection.ts';
import { gone } from '#contract/rules/people.ts';
import type { SettingRow } from './readers.ts';
import type { ReflectionRow, SentReflection } from './store.ts';

export function toReflection(row: ReflectionRow): contract.Reflection {
  const { week, version, skipped, sent_at: at } = row;
  const reader = row.reader_id === null ? null : { id: row.reader_id, name: row.reader_name ?? '' };
  const kept = sentOf(row);
  const sent = kept && at !== null ? { at, text: kept.text, reader, ...answeredOf(row) } : null;
  return { week, version, content: JSON.parse(row.content_json), skipped, sent };
}

/** For its readers: as it was sent, without the draft. */
export function toWritten(row: ReflectionRow): contract.WrittenReflection[] {
  const sent = sentOf(row);
  if (!sent) return [];
  const written = {
    id: row.id,
    week: row.week,
    author: { id: row.author_id, name: row.author_name },
    at: row.sent_at ?? 0,
    sending: row.sendings,
    text: sent.text,
    ...answeredOf(row),
  };
  return [written];
}

export function toSetting(row: SettingRow | undefined): contract.ReflectionSetting {
  return {
    weekday: row ? row.weekday : usualWeekday,
    manager: managerOf(row),
    countsForInsights: row?.counts === 1,
  };
}

function managerOf(row: SettingRow | undefined): contract.ReflectionSetting['manager'] {
  if (!row || row.manager_id === null || row.manager_state === null) return null;
  const { manager_id: id, manager_name: name, manager_state: state } = row;
  return { person: { id, name: name ?? '' }, state: id === gone.id ? 'ended' : state };
}

export function toAsking({ id, author_id, author_name, manager_state }: SettingRow): contract.AsksToRead {
  const state = manager_state === 'accepted' ? 'accepted' : 'asked';
  return { id, author: { id: author_id, name: author_name }, state };
}

export function sentOf({ sent_json }: Pick<ReflectionRow, 'sent_json'>): SentReflection | null {
  return sent_json === null ? null : JSON.parse(sent_json);
}

export function correctionsOf({ corrections_json }: Pick<ReflectionRow, 'corrections_json'>): contract.Correction[] {
  return JSON.parse(corrections_json);
}

function answeredOf(row: ReflectionRow) {
  return { readAt: row.read_at, answer: row.answer ?? '', corrections: correctionsOf(row) };
}
