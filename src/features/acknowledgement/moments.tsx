import type { ReactNode } from 'react';
import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import { visibleText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import type { MomentSource } from '../../ui/lists/moments.ts';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { AcknowledgementItem } from './AcknowledgementItem.tsx';
import { useAcknowledgements } from './queries.ts';

export function useAcknowledgementMoments(
  series: string,
  meeting: string,
  you: string,
  next: (said: Acknowledgement) => ReactNode,
): MomentSource {
  const all = useWords();
  const { acknowledgement: words, problems } = all;
  const format = useFormat();
  const { data, isPending, error, refetch } = useAcknowledgements(series, meeting);
  const briefly = ([first, ...others]: Acknowledgement['to']) => {
    if (!first) return words.wholeTeam;
    return others.length === 0 ? called(first, all) : words.andMore(called(first, all), others.length);
  };
  const lineOf = ({ to, what, kind }: Acknowledgement) =>
    words.line(briefly(to), visibleText(what) || words.kinds[kind]);
  return {
    moments: (data?.acknowledgements ?? []).map((said) => ({
      id: said.id,
      at: said.at,
      time: format.time(said.at),
      line: lineOf(said),
      theirs: [said.what.trim(), called(said.to[0], all)],
      isOwn: said.by.id === you,
      more: (
        <AcknowledgementItem
          series={series}
          meeting={meeting}
          said={said}
          you={you}
          isLeftOff={data?.isLeftOff === true}
        >
          {next(said)}
        </AcknowledgementItem>
      ),
    })),
    total: data?.total ?? 0,
    isPending,
    problem: error && !data ? `${words.failed} ${explain(error, problems)}` : undefined,
    onTryAgain: () => void refetch(),
  };
}
