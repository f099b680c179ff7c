import { useCallback, useRef, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { MeetingSummary } from '#contract/meeting/meeting.ts';
import type { Left, TellLeft } from '../../drafts/useLeft.ts';
import { LeftDecisions } from '../../features/decision/list/LeftDecisions.tsx';
import { LeftMistakes } from '../../features/mistake/LeftMistakes.tsx';
import { LeftOpening } from '../../features/opening/LeftOpening.tsx';
import { LeftActions } from '../../features/recap/meeting/LeftActions.tsx';
import { useMeetings } from '../../features/room/queries.ts';
import { keepsTyped } from '../../storage/personStore.ts';
import { usePersonStore } from '../../storage/usePersonStore.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { LeftText } from '../meeting/LeftText.tsx';

export interface LeftoversProps {
  series: string;
  you: string;
  isOf: (meeting: string) => boolean;
  isRecapOpen?: boolean;
}

const useStyles = makeStyles({
  root: { minWidth: 0, outlineStyle: 'none', ':empty': { display: 'none' } },
});

/** Text from earlier meetings that the server never received. Those meetings can't be edited any more. */
export function Leftovers(props: LeftoversProps) {
  const store = usePersonStore(props.you);
  // Most browsers keep nothing, and need no list of meetings.
  const [isKept, setKept] = useState(false);
  if (!isKept && store && keepsTyped(store)) setKept(true);
  return isKept && <EarlierMeetings {...props} />;
}

function EarlierMeetings({ series, you, isOf, isRecapOpen = false }: LeftoversProps) {
  const { data = [] } = useMeetings(series);
  const [left, setLeft] = useState<readonly Left[]>([]);
  const tell = useCallback<TellLeft>((id, one) => {
    setLeft((known) => [...known.filter((other) => other.id !== id), ...(one ? [one] : [])]);
  }, []);
  const earlier = data.filter(({ id }) => isOf(id));
  return (
    <>
      {earlier.map(({ id: meeting }) => {
        const place = { series, meeting, tell };
        return [
          <LeftOpening key={`opening-${meeting}`} {...place} />,
          <LeftDecisions key={`decisions-${meeting}`} {...place} />,
          <LeftMistakes key={`mistakes-${meeting}`} {...place} />,
          <LeftActions key={`actions-${meeting}`} {...place} you={you} isRecapOpen={isRecapOpen} />,
        ];
      })}
      <LeftList left={left} earlier={earlier} />
    </>
  );
}

function LeftList({ left, earlier }: { left: readonly Left[]; earlier: readonly MeetingSummary[] }) {
  const words = useWords().note.left;
  const format = useFormat();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const sorted = earlier.flatMap(({ id, startedAt }) =>
    left.filter(({ meeting }) => meeting === id).map((one) => ({ ...one, startedAt })),
  );
  const isFolded = sorted.length > 1;
  const items = sorted.map(({ id, text, startedAt, remove }) => (
    <LeftText
      key={id}
      name={text.split('\n')[0] ?? text}
      about={isFolded ? format.date(startedAt) : words.unsaved(format.date(startedAt))}
      text={text}
      onRemove={() => {
        keepFocusAt(place.current);
        remove();
      }}
    />
  ));
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      {isFolded ? (
        <Disclosure summary={words.unsavedSeveral} count={items.length}>
          {items}
        </Disclosure>
      ) : (
        items
      )}
    </div>
  );
}
