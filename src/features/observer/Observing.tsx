import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { explain } from '../../api/explain.ts';
import { useAnnounceNew } from '../../ui/useAnnounceNew.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/called.ts';
import { useWords } from '../../words/words.tsx';
import { HandedSheets } from './HandedSheets.tsx';
import { useObserver, useStep, type Step } from './queries.ts';
import { SheetForm } from './SheetForm.tsx';
import { Swap } from './Swap.tsx';

export interface ObservingProps {
  series: string;
  meeting: string;
  isOver: boolean;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
    outlineStyle: 'none',
  },
  // Invisible, but the focus can return to it.
  none: { position: 'absolute', outlineStyle: 'none' },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
});

export function Observing({ series, meeting, isOver }: ObservingProps) {
  const all = useWords();
  const { observer: words, problems } = all;
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { data } = useObserver({ series, meeting });
  const step = useStep({ series, meeting });
  const askedBy = data?.askedBy ? called(data.askedBy, all) : null;
  const asksMe = !isOver && (data?.you === 'proposed' || askedBy !== null);
  const title = askedBy === null ? words.title : words.askedBy(askedBy);
  useAnnounceNew(data && (asksMe ? 'asked' : ''), title, [askedBy ?? '']);

  if (!data) return null;
  const take = (next: Step) => {
    if (step.isPending) return;
    step.mutate(next, { onSuccess: () => keepFocusAt(place.current) });
  };
  const press = (label: string, next: Step, appearance?: 'secondary') => (
    <QuietButton
      {...(appearance ? { appearance } : {})}
      disabledFocusable={step.isPending}
      onClick={() => {
        take(next);
      }}
    >
      {label}
    </QuietButton>
  );
  const isQuiet = !asksMe && !data.sheet && data.handed.length === 0 && (isOver || !data.isOut);
  return (
    <div ref={place} tabIndex={-1} className={isQuiet ? styles.none : styles.root}>
      {asksMe && (
        <Section title={title}>
          <p className={styles.text}>{words.what}</p>
          {data.asked && (
            <p className={styles.quiet}>
              <Sentence text={words.asked(called(data.asked, all))} of={[called(data.asked, all)]} />
            </p>
          )}
          <div className={styles.answers}>
            {press(words.yes, { to: 'answer', isYes: true }, 'secondary')}
            {press(words.no, { to: 'answer', isYes: false }, 'secondary')}
          </div>
          {data.you === 'proposed' && data.others.length > 0 && (
            <Swap
              key={data.asked?.id}
              series={series}
              people={data.others}
              isBusy={step.isPending}
              error={step.error}
              onAsk={(person) => {
                take({ to: 'swap', person });
              }}
            />
          )}
          <div className={styles.line}>{press(words.never, { to: 'rota', isOut: true })}</div>
        </Section>
      )}
      {data.sheet && <SheetForm place={{ series, meeting }} sheet={data.sheet} about={called(data.sheet.about, all)} />}
      {data.sheet && data.you === 'observes' && data.sheet.handedAt === null && !isOver && (
        <div className={styles.line}>{press(words.giveBack, { to: 'answer', isYes: false })}</div>
      )}
      <HandedSheets series={series} meeting={meeting} />
      {data.isOut && !isOver && (
        <div className={styles.line}>
          <p className={styles.quiet}>{words.isOut}</p>
          {press(words.again, { to: 'rota', isOut: false })}
        </div>
      )}
      <div role="alert">{step.error && <WarningText>{explain(step.error, problems)}</WarningText>}</div>
    </div>
  );
}
