import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { FigureSubject } from '#contract/organization/insights.ts';
import { bareList } from '../../../ui/bare.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { Direction } from './Direction.tsx';
import { figureIn, figureTexts, subjectKey, subjectName, type QuarterFigures } from './figures.ts';

const kinds = ['seen', 'item', 'score', 'meeting'] as const;

export function figureLineId(key: string): string {
  return `figure-${key.replaceAll(' ', '-')}`;
}

const useStyles = makeStyles({
  // Side by side while they have the page to themselves.
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  figure: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1, alignSelf: 'flex-start', maxWidth: '100%' },
  opened: { fontWeight: tokens.fontWeightSemibold },
  first: { ...typographyStyles.body1Strong, margin: 0 },
  second: {
    ...typographyStyles.body1,
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FigureGroupsProps {
  quarter: QuarterFigures;
  unit: string;
  opened: string | undefined;
  onOpen: (key: string) => void;
}

export function FigureGroups(props: FigureGroupsProps) {
  const { groups } = useWords().insightsView;
  const styles = useStyles();
  const subjects = props.quarter.figures.map(({ subject }) => subject);
  return (
    <div className={styles.root}>
      {kinds
        .filter((kind) => subjects.some((subject) => subject.kind === kind))
        .map((kind) => (
          <Section key={kind} title={groups[kind]}>
            <ul className={styles.list}>
              {subjects
                .filter((subject) => subject.kind === kind)
                .map((subject) => (
                  <li key={subjectKey(subject)} className={styles.figure}>
                    <Figure {...props} subject={subject} subjects={subjects} />
                  </li>
                ))}
            </ul>
          </Section>
        ))}
    </div>
  );
}

interface FigureProps extends FigureGroupsProps {
  subject: FigureSubject;
  /** All of the quarter. */
  subjects: readonly FigureSubject[];
}

function Figure({ quarter, unit, opened, onOpen, subject, subjects }: FigureProps) {
  const words = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const key = subjectKey(subject);
  return (
    <>
      <QuietButton
        id={figureLineId(key)}
        className={mergeClasses(styles.name, key === opened && styles.opened)}
        aria-current={key === opened ? 'true' : undefined}
        dir="auto"
        onClick={() => onOpen(key)}
      >
        {subjectName(subject, words, language)}
      </QuietButton>
      <FigureLines
        subject={subject}
        wording={wordingMark(subject, subjects, words.insightsView.wording)}
        figure={figureIn(quarter, key, unit)}
      />
    </>
  );
}

/** Only if a behaviour or an item was reworded during the quarter: otherwise there is nothing to tell apart. */
function wordingMark(
  subject: FigureSubject,
  subjects: readonly FigureSubject[],
  say: (version: number) => string,
): string | undefined {
  if (subject.kind !== 'seen' && subject.kind !== 'item') return undefined;
  const same = subjects.filter((one) => wordedId(one) === wordedId(subject));
  return same.length > 1 ? say(subject.version) : undefined;
}

function wordedId(subject: FigureSubject): string | undefined {
  if (subject.kind === 'item') return subject.item;
  return subject.kind === 'seen' ? subject.behaviour : undefined;
}

interface FigureLinesProps {
  subject: FigureSubject;
  wording: string | undefined;
  figure: ReturnType<typeof figureIn>;
}

function FigureLines({ subject, wording, figure }: FigureLinesProps) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  if (!figure) return <p className={styles.quiet}>{joined(wording, words.tooSmall)}</p>;
  const texts = figureTexts(figure, subject, words);
  return (
    <>
      {texts.consistency !== undefined && <p className={styles.first}>{texts.consistency}</p>}
      <p className={styles.second}>
        <span>{texts.shareAndInterval}</span>
        <Direction of={figure} />
      </p>
      <p className={styles.quiet}>
        {joined(wording, texts.spread, texts.number, texts.hosts, figure.isWhole ? undefined : words.notWhole)}
      </p>
    </>
  );
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
