import { isDue, weekOf } from '#contract/rules/person/reflection.ts';
import type { AsksToRead } from '#contract/person/reflection.ts';
import type { Person } from '#contract/wire/people.ts';
import { readState } from '../../api/readState.ts';
import { useReflections } from './queries.ts';

export type ReflectionItem =
  | { kind: 'asks'; asks: AsksToRead }
  | { kind: 'unread'; count: number }
  | { kind: 'due'; week: string }
  | { kind: 'manager'; state: 'declined' | 'ended'; person: Person };

/** What asks for something: a due week, somebody who asks, something unread, and a manager who declined. */
export function useReflectionItems(today: string) {
  const reflections = useReflections();
  const { data } = reflections;
  const items: (ReflectionItem & { key: string })[] = [];
  const week = weekOf(today);
  const ofWeek = data?.mine.find((one) => one.week === week);
  const isDone = ofWeek !== undefined && (ofWeek.sent !== null || ofWeek.skipped !== null);
  for (const asks of data?.asks ?? [])
    if (asks.state === 'asked') items.push({ kind: 'asks', key: `asks ${asks.id}`, asks });
  const count = (data?.written ?? []).filter(({ readAt }) => readAt === null).length;
  if (count > 0) items.push({ kind: 'unread', key: 'written', count });
  if (data?.isExpected && !isDone && isDue(today, data.setting.weekday))
    items.push({ kind: 'due', key: 'reflection', week });
  const manager = data?.setting.manager;
  if (manager?.state === 'declined' || manager?.state === 'ended')
    items.push({ kind: 'manager', key: 'manager', state: manager.state, person: manager.person });
  return { items, ...readState(reflections) };
}
