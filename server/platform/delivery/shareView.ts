import type { Share } from '#contract/meeting/recap.ts';
import type { Admitted } from '../../core/admitted.ts';
import type { ShareRow } from './store.ts';

export function shareOf(
  { state, because, at, filing, posted_filing, sharer, message, poster }: ShareRow,
  caller: Admitted['caller'],
  people: Admitted['people'],
): Share {
  return {
    state,
    because,
    at,
    isCurrent: state === 'posted' && filing === posted_filing,
    sharer: people.get(sharer)?.name ?? '',
    isMine: sharer === caller.id,
    changesCard: message === null || poster === caller.id,
  };
}
