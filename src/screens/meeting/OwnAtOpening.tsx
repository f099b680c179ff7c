import { CommitmentsBack } from '../../features/commitment/CommitmentsBack.tsx';
import { RehearsalAtOpening } from '../../features/rehearsal/RehearsalAtOpening.tsx';

/** What somebody prepared for this meeting, shown to nobody else. */
export function OwnAtOpening(opening: { series: string; startedAt: number }) {
  return (
    <>
      <CommitmentsBack {...opening} />
      <RehearsalAtOpening {...opening} />
    </>
  );
}
