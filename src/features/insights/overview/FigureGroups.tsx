import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { FigureSubject } from '#contract/organization/insights.ts';
import { bareList } from '../../../ui/bare.ts';
import { figureTexts, subjectName, wordingMark } from '#words/lines/figureTexts.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { Direction } from './Direction.tsx';
import { figureIn, groupOf, groups, isByKind, subjectKey, type QuarterFigures } from './figures.ts';

export function figureLineId(key: string): string {
  return `figure-${key.replaceAll(' ', '-')}`;
}

const useStyles = makeStyles({
  // Several columns while no figure is open beside them.
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
  const words = useWords().insightsView;
  const styles = useStyles();
  const subjects = props.quarter.figures.map(({ subject }) => subject);
  return (
    <div className={styles.root}>
      {groups
        .map((group) => ({ group, own: subjects.filter((subject) => groupOf(subject) === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => {
          const byKind = own.filter(isByKind);
          return (
            <Section key={group} title={words.groups[group]}>
              <Figures {...props} shown={own.filter((one) => !isByKind(one))} subjects={subjects} />
              {byKind.length > 0 && (
                <Disclosure summary={words.byKind} isCalledFor={byKind.some((one) => subjectKey(one) === props.opened)}>
                  <Figures {...props} shown={byKind} subjects={subjects} />
                </Disclosure>
              )}
            </Section>
          );
        })}
    </div>
  );
}

interface FiguresProps extends FigureGroupsProps {
  shown: readonly FigureSubject[];
  /** All subjects of the quarter. */
  subjects: readonly FigureSubject[];
}

function Figures({ shown, ...props }: FiguresProps) {
  const styles = useStyles();
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shown.map((subject) => (
        <li key={subjectKey(subject)} className={styles.figure}>
          <Figure {...props} subject={subject} />
        </li>
      ))}
    </ul>
  );
}

interface FigureProps extends Omit<FiguresProps, 'shown'> {
  subject: FigureSubject;
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
        {joined(
          wording,
          texts.days,
          texts.spread,
          texts.number,
          texts.hosts,
          figure.isWhole ? undefined : words.notWhole,
        )}
      </p>
    </>
  );
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
