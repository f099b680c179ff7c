import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Guide, Tailored } from '#contract/organization/guide.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { GuideSteps } from './GuideSteps.tsx';
import { PrintButton } from './PrintButton.tsx';
import { shownText } from './shownGuide.ts';
import { TailoredChanges } from './TailoredChanges.tsx';
import { TailorForm } from './TailorForm.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

export interface GuideBodyProps {
  guide: Guide;
  /** Undefined: the organization's text, outside any chat. */
  series: string | undefined;
  tailored: Tailored | undefined;
  canTailor: boolean;
  /** Beside the other buttons. */
  more?: ReactNode;
}

export function GuideBody({ guide, series, tailored, canTailor, more }: GuideBodyProps) {
  const { behaviour, guide: words } = useWords();
  const { language: readers } = useFormat();
  const styles = useStyles();
  const [isTailoring, setTailoring] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const { text, language, isTailored } = shownText(guide, tailored, readers);
  const mayTailor = series !== undefined && canTailor && (tailored !== undefined || !guide.isRetired);
  if (isTailoring && mayTailor)
    return (
      <TailorForm
        place={{ series, guide: guide.id }}
        stored={tailored}
        first={{ language, ...text }}
        about={guide}
        onClose={() => {
          flushSync(() => {
            setTailoring(false);
          });
          start.current?.focus();
        }}
      />
    );
  const notes = [
    words.about(words.moments[guide.moment], guide.minutes),
    ...guide.virtues.map((virtue) => behaviour.virtues[virtue]),
    ...(guide.isRetired ? [words.retired] : []),
    ...(isTailored ? [words.seriesText] : []),
    ...(language === readers ? [] : [words.onlyIn(words.languages[language])]),
  ];
  return (
    <div className={styles.root}>
      <p className={styles.quiet}>{notes.join(' · ')}</p>
      {mayTailor && tailored && <TailoredChanges series={series} guide={guide} tailored={tailored} />}
      <GuideSteps steps={text.steps} language={language} />
      <div className={styles.ways}>
        <PrintButton series={series} guide={guide.id} />
        {mayTailor && (
          <QuietButton
            ref={start}
            onClick={() => {
              setTailoring(true);
            }}
          >
            {words.tailor}
          </QuietButton>
        )}
        {more}
      </div>
    </div>
  );
}
