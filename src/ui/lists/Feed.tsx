import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { bareList } from '../bare.ts';
import type { Moment } from './moments.ts';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { Section } from './Section.tsx';
import { Sentence } from '../text/Sentence.tsx';
import { useTexts } from '../text/Texts.tsx';
import { touch, touchSize } from '../touch.ts';
import { useHeldMoments } from './useHeldMoments.ts';
import { useSayNew } from './useSayNew.ts';

export interface FeedProps {
  title: string;
  moments: readonly Moment[];
  total: number;
  empty: string;
}

const newest = 3;

const lineHeight = '32px';

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  // Always as high as three lines, so that content below stays in place.
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
 * While the reader points at it, has the focus there or a line open, nothing moves: new items are counted beside the
 * heading.
 */
export function Feed({ title, moments, total, empty }: FeedProps) {
  const { texts } = useTexts();
  const styles = useStyles();
  const held = useHeldMoments(moments);
  useSayNew(moments);
  const { there, waiting, isAll, list, events } = held;
  const shown = isAll ? there : there.slice(0, newest);
  return (
    <Section
      title={title}
      aside={
        <>
          {waiting > 0 && (
            <QuietButton className={styles.aside} onClick={held.showWaiting}>
              {texts.newOnes(waiting)}
            </QuietButton>
          )}
          {(total > newest || isAll) && (
            <QuietButton className={styles.aside} aria-expanded={isAll} onClick={held.toggleAll}>
              {isAll ? texts.newestOnly : texts.all(total)}
            </QuietButton>
          )}
        </>
      }
    >
      <div ref={list} className={styles.place} tabIndex={-1} {...events}>
        <ul className={mergeClasses(styles.list, styles.touchList)}>
          {shown.length === 0 && <li className={styles.empty}>{empty}</li>}
          {shown.map((moment) => (
            <FeedLine
              key={moment.id}
              moment={moment}
              isOpen={held.open.has(moment.id)}
              onToggle={() => {
                held.toggle(moment.id);
              }}
            />
          ))}
        </ul>
      </div>
      {isAll && total > moments.length && <p className={styles.small}>{texts.latestOf(moments.length, total)}</p>}
    </Section>
  );
}

interface FeedLineProps {
  moment: Moment;
  isOpen: boolean;
  onToggle: () => void;
}

function FeedLine({ moment: { time, line, theirs = noWords, more, action }, isOpen, onToggle }: FeedLineProps) {
  const styles = useStyles();
  return (
    <li>
      <div className={styles.row}>
        <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onToggle}>
          <span className={styles.time}>{time}</span>
          <span className={styles.what} title={line}>
            <Sentence text={line} of={theirs} />
          </span>
        </button>
        {action}
      </div>
      {isOpen && <div className={styles.more}>{more}</div>}
    </li>
  );
}

const noWords: readonly string[] = [];
