import type { NotificationChoices } from '#contract/person/activity.ts';
import type { NotificationKind } from '#contract/rules/person/activity.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';

type Person = TenantAt & { id: string };

export async function readChoices(db: Database, { tenant, id }: Person): Promise<NotificationChoices> {
  const rows = await db
    .selectFrom('notification_choice')
    .select(['choice', 'is_on'])
    .where('tenant', '=', tenant)
    .where('person', '=', id)
    .execute();
  const chosen = new Map(rows.map(({ choice, is_on }) => [choice, is_on === 1]));
  const receives = (kind: NotificationKind) => chosen.get(kind) ?? true;
  return {
    receives: { rate: receives('rate'), action: receives('action'), answer: receives('answer') },
    sends: chosen.get('send') ?? false,
  };
}

export async function choose(
  db: Database,
  { tenant, id: person }: Person,
  { choice, isOn }: { choice: NotificationKind | 'send'; isOn: boolean },
): Promise<void> {
  const is_on = isOn ? (1 as const) : (0 as const);
  await db
    .insertInto('notification_choice')
    .values({ tenant, person, choice, is_on })
    .onConflict((conflict) => conflict.columns(['tenant', 'person', 'choice']).doUpdateSet({ is_on }))
    .execute();
}
