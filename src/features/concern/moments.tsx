import type { Concern } from '#contract/meeting/concern.ts';
import { explain } from '../../api/explain.ts';
import type { MomentSource } from '../../ui/lists/moments.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { OwnConcern } from './OwnConcern.tsx';
import { useConcerns } from './queries.ts';
import { Reply } from './Reply.tsx';
import { useConcernText } from './concernText.ts';
import { Thank } from './Thank.tsx';

/**
 * The host sees all signed concerns, others only their own. Anonymous ones have no moment and are read at the close.
 */
export function useConcernMoments(
  series: string,
  meeting: string,
  host?: { onThank: (concern: Concern) => void },
): MomentSource {
  const { concern: words, problems } = useWords();
  const format = useFormat();
  const said = useConcernText();
  const { data, isPending, error, refetch } = useConcerns({ series, meeting });
  const moments = (data?.concerns ?? []).flatMap((concern) => {
    const { id, at } = concern;
    if (at === null) return [];
    return {
      id,
      at,
      time: format.time(at),
      line: host ? said.line(concern) : said.ownLine(concern),
      theirs: said.theirs(concern),
      isOwn: host === undefined,
      action: host && !concern.reply.isThanked && (
        <Thank series={series} meeting={meeting} concern={concern} onThank={host.onThank} />
      ),
      more: host ? (
        <Reply series={series} meeting={meeting} concern={concern} />
      ) : (
        <OwnConcern series={series} meeting={meeting} concern={concern} />
      ),
    };
  });
  return {
    moments,
    total: moments.length,
    isPending,
    problem: error && !data ? `${words.failed} ${explain(error, problems)}` : undefined,
    onTryAgain: () => void refetch(),
  };
}
