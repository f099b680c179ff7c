import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AsideHead } from '#contract/person/aside.ts';
import { usePeople } from '../../api/people.ts';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { AsideText } from './AsideText.tsx';
import { Folded } from '../../ui/lists/Folded.tsx';
import { NewAside } from './NewAside.tsx';
import { useAsides } from './queries.ts';

export interface AsidesHereProps {
  series: string;
  you: string;
  /** Also shown where there is none yet. */
  canWrite?: boolean;
}

const mostShown = 10;

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  place: { outlineStyle: 'none', ':empty': { display: 'none' } },
  write: { outlineStyle: 'none' },
});

/** Number of asides on people in the chat. */
export function useAsidesHere(series: string): number {
  const { data: asides = [] } = useAsides();
  const { data: people = [] } = usePeople(series);
  return asides.filter(({ about }) => people.some(({ id }) => id === about.id)).length;
}

/** Before a meeting: what its reader wanted to remember about the people in the chat. */
export function AsidesHere({ series, you, canWrite = false }: AsidesHereProps) {
  const words = useWords().aside;
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { data: asides = [] } = useAsides();
  const { data: people = [] } = usePeople(series);
  const here = asides.filter(({ about }) => people.some(({ id }) => id === about.id));
  if (people.length === 0 || (here.length === 0 && !canWrite)) return null;
  const others = people.filter(
    ({ id, isExternal }) => id !== you && !isExternal && !here.some(({ about }) => about.id === id),
  );
  return (
    <Folded summary={here.length === 0 ? words.write : words.counted(here.length)} folds={words.folds}>
      <div ref={place} tabIndex={-1} className={styles.place}>
        <Shown
          here={here}
          onDeleted={() => {
            keepFocusAt(place.current);
          }}
        />
      </div>
      {others.length > 0 && (
        <Write isOpenAtFirst={here.length === 0} people={others.map((one) => ({ ...one, series }))} />
      )}
    </Folded>
  );
}

function Shown({ here, onDeleted }: { here: readonly AsideHead[]; onDeleted: () => void }) {
  const all = useWords();
  const styles = useStyles();
  if (here.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {here.slice(0, mostShown).map((head) => (
          <li key={head.id}>
            <p className={styles.name}>
              <bdi>{called(head.about, all)}</bdi>
            </p>
            <AsideText head={head} onDeleted={onDeleted} />
          </li>
        ))}
      </ul>
      {here.length > mostShown && <p className={styles.quiet}>{all.aside.more(here.length - mostShown)}</p>}
    </>
  );
}

type WriteProps = Pick<Parameters<typeof NewAside>[0], 'people'> & { isOpenAtFirst: boolean };

function Write({ people, isOpenAtFirst }: WriteProps) {
  const words = useWords().aside;
  const styles = useStyles();
  const [isWriting, setWriting] = useState(isOpenAtFirst);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.write}>
      {isWriting ? (
        <NewAside
          people={people}
          onDone={() => {
            setWriting(false);
            keepFocusAt(place.current);
          }}
        />
      ) : (
        <QuietButton
          onClick={() => {
            setWriting(true);
          }}
        >
          {words.write}
        </QuietButton>
      )}
    </div>
  );
}
