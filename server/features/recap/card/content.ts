import type { Filed } from '#contract/meeting/recap.ts';
import type { Content } from '../../../platform/delivery/attempt.ts';
import type { SharedCard } from '../../../platform/delivery/store.ts';
import type { Chat } from '../../../core/people.ts';
import { AppError } from '../../../core/errors.ts';
import type { Services } from '../../../platform/services.ts';
import { findRecap } from '../store.ts';
import { recapCard } from './recapCard.ts';
import type { Rating } from './setting.ts';
import { recapSummary } from './summary.ts';

export interface CardNeeds {
  acceptedIn: (shown: SharedCard, actions: Filed['actions']) => Promise<ReadonlySet<string>>;
  ratingOf: (shown: SharedCard) => Promise<Rating | null>;
}

export function recapContent(
  { db, config: { catalogAppId, publicUrl } }: Services,
  { acceptedIn, ratingOf }: CardNeeds,
): Content {
  return async (shown, { marker, language }, readMembers) => {
    const stored = await findRecap(db, shown.at);
    if (!stored?.filed) throw new AppError('not_found', 'File the recap before sharing it');
    const { tenant, chat, meeting } = shown.at;
    const outside = await outsiders(stored.filed, readMembers);
    const accepted = await acceptedIn(shown, stored.filed.actions);
    const status = { accepted, outside, rating: await ratingOf(shown) };
    return {
      filing: stored.filing,
      card: recapCard(stored.filed, { tenant, chat, meeting, ...status, language, marker, catalogAppId, publicUrl }),
      summary: recapSummary(stored.filed, language, outside),
    };
  };
}

/** Looked up only where a name doesn't say who it is. */
async function outsiders(
  { actions }: Filed,
  readMembers: () => Promise<Chat['members']>,
): Promise<ReadonlySet<string>> {
  if (!actions.some(({ owner }) => owner?.id != null && owner.name === '')) return new Set();
  const members = [...(await readMembers()).values()];
  return new Set(members.filter(({ isExternal }) => isExternal).map(({ id }) => id));
}
