import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { bareList } from './bare.ts';
import type { Moment } from './moments.ts';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { Section } from './Section.tsx';
import { Sentence } from '../text/Sentence.tsx';
import { useTexts } from '../text/Texts.tsx';
import { touch, touchSize } from '../touch.ts';
import { useSayNew } from './useSayNew.ts';

export interface FeedProps {
  title: string;
  /** Newest first. */
  moments: readonly Moment[];
  /** How many there are where these aren't all. */
  total: number;
  /** What is said while there are none. */
  empty: string;
}

/** How many are shown at first. */
const newest = 3;

/** A pointer that hasn't moved for so long isn't about to press. */
const restingMs = 2_000;

/** As high as a small field. */
const lineHeight = '32px';

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  // As high with one as with three: what stands below stays where it is.
  list: { ...bareList, minWidth: 0, minHeight: `calc(${newest} * ${lineHeight})` },
  touchList: { [touch]: { minHeight: `calc(${newest} * ${touchSize})` } },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    height: lineHeight,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    [touch]: { height: touchSize },
  },
  time: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  what: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  more: { paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalM}`, minWidth: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  aside: { textTransform: 'none', flexShrink: 0 },
});

/**
 * What happened, newest first: the newest few a line each, the rest behind a button. While a pointer moves in it, or the
 * keyboard or an open line is there, nothing moves: what arrives is counted beside the heading until it is asked for.
 */
export function Feed({ title, moments, total, empty }: FeedProps) {
  const { texts } = useTexts();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isAll, setAll] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(none);
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isAll || moments.some(({ id }) => open.has(id)) || isPointed || isFocused;
  const [kept, setKept] = useState<ReadonlySet<string>>();
  useSayNew(moments);

  // What is there at the moment somebody turns to the list stays, until they turn away.
  if (isHeld && !kept) setKept(idsOf(moments));
  if (!isHeld && kept) setKept(undefined);
  const there = kept ? moments.filter(({ id }) => kept.has(id)) : moments;
  const shown = isAll ? there : there.slice(0, newest);
  const waiting = moments.length - there.length;

  useEffect(() => {
    // What had the focus was taken back, and told nobody that it went.
    if (!isFocused || list.current?.contains(document.activeElement)) return;
    setFocused(false);
    if (document.activeElement === document.body) (list.current?.querySelector('button') ?? list.current)?.focus();
  }, [isFocused, moments]);

  const point = () => {
    setPointed(true);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      setPointed(false);
    }, restingMs);
  };
  useEffect(
    () => () => {
      clearTimeout(resting.current);
    },
    [],
  );
  const turn = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const showWaiting = () => {
    flushSync(() => {
      setKept(idsOf(moments));
    });
    // The button has gone.
    list.current?.querySelector('button')?.focus();
  };

  return (
    <Section
      title={title}
      aside={
        <>
          {waiting > 0 && (
            <QuietButton className={styles.aside} onClick={showWaiting}>
              {texts.newOnes(waiting)}
            </QuietButton>
          )}
          {(total > newest || isAll) && (
            <QuietButton
              className={styles.aside}
              aria-expanded={isAll}
              onClick={() => {
                setAll(!isAll);
              }}
            >
              {isAll ? texts.newestOnly : texts.all(total)}
            </QuietButton>
          )}
        </>
      }
    >
      <div
        ref={list}
        className={styles.place}
        tabIndex={-1}
        onPointerMove={point}
        onPointerDown={point}
        onFocus={({ target }) => {
          setFocused(target.matches(':focus-visible'));
        }}
        onBlur={() => {
          setFocused(false);
        }}
      >
        <ul className={mergeClasses(styles.list, styles.touchList)}>
          {shown.length === 0 && <li className={styles.empty}>{empty}</li>}
          {shown.map(({ id, time, line, theirs = noWords, more, action }) => (
            <li key={id}>
              <div className={styles.row}>
                <button
                  type="button"
                  className={styles.line}
                  aria-expanded={open.has(id)}
                  onClick={() => {
                    turn(id);
                  }}
                >
                  <span className={styles.time}>{time}</span>
                  <span className={styles.what} title={line}>
                    <Sentence text={line} of={theirs} />
                  </span>
                </button>
                {action}
              </div>
              {open.has(id) && <div className={styles.more}>{more}</div>}
            </li>
          ))}
        </ul>
      </div>
      {isAll && total > moments.length && <p className={styles.small}>{texts.latestOf(moments.length, total)}</p>}
    </Section>
  );
}

const noWords: readonly string[] = [];

const none: ReadonlySet<string> = new Set();

function idsOf(moments: readonly Moment[]): ReadonlySet<string> {
  return new Set(moments.map(({ id }) => id));
}
