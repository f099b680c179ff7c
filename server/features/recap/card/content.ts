import type { Filed } from '#contract/recap.ts';
import type { Content } from '../../../platform/delivery/attempt.ts';
import type { SharedCard } from '../../../platform/delivery/store.ts';
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
  return async (shown, { marker, language }) => {
    const stored = await findRecap(db, shown.at);
    if (!stored?.filed) throw new AppError('not_found', 'File the recap before sharing it');
    const { tenant, chat, meeting } = shown.at;
    const told = { accepted: await acceptedIn(shown, stored.filed.actions), rating: await ratingOf(shown) };
    return {
      filing: stored.filing,
      card: recapCard(stored.filed, { tenant, chat, meeting, ...told, language, marker, catalogAppId, publicUrl }),
      summary: recapSummary(stored.filed, language),
    };
  };
}
