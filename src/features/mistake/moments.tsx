import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import type { MomentSource } from '../../ui/lists/moments.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { MistakeItem } from './MistakeItem.tsx';
import { useMistakes } from './queries.ts';

export function useMistakeMoments(series: string, meeting: string, onWrite: (id: string) => void): MomentSource {
  const { learning: words, problems } = useWords();
  const format = useFormat();
  const { data = [], isPending, error, refetch } = useMistakes({ series, meeting });
  return {
    moments: data.map((mistake) => ({
      id: mistake.id,
      at: mistake.at,
      time: format.time(mistake.at),
      line: isBlankText(mistake.content.learned) ? words.came : words.learnedLine(mistake.content.learned.trim()),
      theirs: [mistake.content.learned.trim()],
      isOwn: true,
      more: (
        <MistakeItem
          mistake={mistake}
          onWrite={() => {
            onWrite(mistake.id);
          }}
        />
      ),
    })),
    total: data.length,
    isPending,
    problem: error && data.length === 0 ? `${words.failed} ${explain(error, problems)}` : undefined,
    onTryAgain: () => void refetch(),
  };
}
