import { useEffect, useState } from 'react';
import type { Guide } from '#contract/organization/guide.ts';
import type { GuideMoment } from '#contract/rules/organization/guide/limits.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import type { StoreEntry } from '../../storage/personStore.ts';
import { usePersonStore } from '../../storage/usePersonStore.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Fold } from '../../ui/lists/Fold.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { GuideBody } from './GuideBody.tsx';
import { useGuidesHere, useNoteUse, useTailored } from './queries.ts';
import { shownText } from './shownGuide.ts';

interface GuideAtMomentProps {
  series: string;
  /** `opening`: the kickoff at a series' first meeting, one-to-one between two people. */
  moment: GuideMoment | 'opening';
  isHost: boolean;
}

/** One folded line with the guide's name, where it helps. Nothing if there is none, or the reader put it away. */
export function GuideAtMoment({ series, moment, isHost }: GuideAtMomentProps) {
  const { data } = useGuidesHere(series);
  const wanted = moment === 'opening' ? data?.atOpening : moment;
  // An organization's own comes after the shipped ones.
  const guide = data?.guides.findLast((one) => one.moment === wanted && !one.isRetired);
  if (!data || !guide) return null;
  return <GuideFold key={guide.id} series={series} guide={guide} isHost={isHost} canTailor={data.canTailor} />;
}

interface GuideFoldProps {
  series: string;
  guide: Guide;
  isHost: boolean;
  canTailor: boolean;
}

function GuideFold({ series, guide, isHost, canTailor }: GuideFoldProps) {
  const { guide: words } = useWords();
  const { language } = useFormat();
  const announce = useAnnounce();
  const tailored = useTailored(series).data?.find((one) => one.guide === guide.id);
  const noteUse = useNoteUse();
  const [isOpen, setOpen] = useState(false);
  const { isHidden, hide } = useHidden(`${series} ${guide.id}`);
  if (isHidden) return null;
  const turn = () => {
    // Once is enough, and the server counts no more.
    if (!isOpen && isHost && noteUse.isIdle) noteUse.mutate({ series, guide: guide.id });
    setOpen(!isOpen);
  };
  return (
    <Fold
      isOpen={isOpen}
      onTurn={turn}
      onFocus={() => {
        if (!isOpen) turn();
      }}
      summary={words.offered(shownText(guide, tailored, language).text.title)}
    >
      <GuideBody
        guide={guide}
        series={series}
        tailored={tailored}
        canTailor={canTailor}
        more={
          <QuietButton
            onClick={() => {
              hide();
              announce(words.hidden);
            }}
          >
            {words.notNow}
          </QuietButton>
        }
      />
    </Fold>
  );
}

const hiddenMs = 365 * 86_400_000;

/** Only this browser knows, under a name that reveals nothing. Until that is read, nothing is shown. */
function useHidden(of: string): { isHidden: boolean; hide: () => void } {
  const store = usePersonStore(usePerson());
  const [tag, setTag] = useState<string>();
  const [isHidden, setHidden] = useState(true);
  useEffect(() => {
    let isOver = false;
    void store?.tag(`guide ${of}`).then((made) => {
      if (isOver) return;
      setTag(made);
      setHidden(store.read<StoreEntry>('guide', made) !== undefined);
    });
    return () => {
      isOver = true;
    };
  }, [of, store]);
  return {
    isHidden,
    hide: () => {
      if (tag !== undefined) store?.write<StoreEntry>('guide', tag, { until: Date.now() + hiddenMs });
      setHidden(true);
    },
  };
}
