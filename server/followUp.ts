import { daysToChange, type MeetingFigure } from '#contract/rules/organization/insights.ts';
import type { MeetingRow, Page } from './features/insights/compute.ts';
import type { Figure, FigureCount } from './features/insights/sums.ts';
import type { TenantAt } from './core/scope.ts';
import type { Database } from './platform/database/database.ts';

const dayMs = 86_400_000;
const waitMs = Math.max(...daysToChange) * dayMs;

/**
 * A page of results, and whether and when their hosts said what changed. Ordered by the end of each result's four weeks,
 * returned as `at`, so that a result from the end of a quarter gets as much time as any other.
 */
export async function changesAfter(
  db: Database,
  { tenant }: TenantAt,
  { after, until, limit }: Page,
): Promise<MeetingRow[]> {
  const from = after.at - waitMs;
  const rows = await db
    .selectFrom('release')
    .select(['host', 'at', 'id', 'changed_at'])
    .where('tenant', '=', tenant)
    .where('at', '>=', from)
    .where('at', '<', until - waitMs)
    .where((eb) => eb.or([eb('at', '>', from), eb('id', '>', after.id)]))
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ host, at, id, changed_at }) => {
    const isTold = changed_at !== null && changed_at < at + waitMs;
    const told: FigureCount = isTold ? [name('told_change'), 1, 1, (changed_at - at) / dayMs] : none;
    return { host, at: at + waitMs, id, counts: [told] };
  });
}

const none: FigureCount = [name('told_change'), 0, 1];

/**
 * People whose support could get lighter in a quarter, and whether it did, counted for the host who set it: once per
 * person, host and chat, however many kinds of work there are. Pages are of chats; `after.at` is the quarter's beginning.
 */
export async function supportAfter(
  db: Database,
  { tenant }: TenantAt,
  { after, until, limit }: Page,
): Promise<MeetingRow[]> {
  const counted = db
    .selectFrom('support')
    .where('tenant', '=', tenant)
    .where('set_by', 'is not', null)
    .where('set_at', '<', until);
  const chats = await counted
    .select('series')
    .distinct()
    .where('series', '>', after.id)
    .orderBy('series')
    .limit(limit)
    .execute();
  if (chats.length === 0) return [];
  const series = chats.map((chat) => chat.series);
  const rows = await counted
    .select(['series', 'person', 'set_by', 'level', 'lighter_at'])
    .where('series', 'in', series)
    .orderBy('series')
    .execute();
  const pairs = Map.groupBy(rows, ({ series: chat, person, set_by }) => [chat, person, set_by].join(' '));
  return [...pairs.values()].flatMap((levels) => {
    const [first] = levels;
    if (!first) return [];
    const isLighter = levels.some(({ lighter_at: at }) => at !== null && at >= after.at && at < until);
    // Support that was already free can't get lighter.
    const isCounted = isLighter || levels.some(({ level }) => level !== 'free');
    const counts: FigureCount[] = isCounted ? [[name('lighter_support'), isLighter ? 1 : 0, 1]] : [];
    return [{ host: first.set_by ?? '', at: after.at, id: first.series, counts }];
  });
}

function name(figure: MeetingFigure): Figure {
  return `meeting ${figure}`;
}
