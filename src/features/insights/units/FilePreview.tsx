import type { UnitsPreview } from '#contract/organization/insights.ts';
import { useWords } from '../../../words/words.tsx';
import { PreviewOf } from '../file/PreviewOf.tsx';

export function FilePreview({ name, preview }: { name: string; preview: UnitsPreview }) {
  const { insightsView: words } = useWords();
  const { isUnchanged, units, people, added, gone, problems, moreProblems } = preview;
  const changes = [...(added > 0 ? [words.added(added)] : []), ...(gone > 0 ? [words.gone(gone)] : [])];
  const sums = [words.sums(units, people), ...changes].filter(Boolean).join(' · ');
  return (
    <PreviewOf name={name} problems={problems} moreProblems={moreProblems} canTake={canTake(preview)}>
      {isUnchanged ? words.unchanged : units === 0 ? words.nothingToTake : sums}
    </PreviewOf>
  );
}

export function canTake({ isUnchanged, units }: UnitsPreview): boolean {
  return !isUnchanged && units > 0;
}
