import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ObserverView } from '#contract/meeting/observer.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounceNew } from '../../ui/useAnnounceNew.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
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
  const steps: ObserverSteps = {
    isBusy: step.isPending,
    error: step.error,
    take: (next) => {
      if (step.isPending) return;
      step.mutate(next, { onSuccess: () => keepFocusAt(place.current) });
    },
  };
  const mayGiveBack = data.you === 'observes' && data.sheet?.handedAt === null && !isOver;
  const isQuiet = !asksMe && !data.sheet && data.handed.length === 0 && (isOver || !data.isOut);
  return (
    <div ref={place} tabIndex={-1} className={isQuiet ? styles.none : styles.root}>
      {asksMe && <ObservationRequest title={title} series={series} view={data} steps={steps} />}
      {data.sheet && <SheetForm place={{ series, meeting }} sheet={data.sheet} about={called(data.sheet.about, all)} />}
      {mayGiveBack && (
        <div className={styles.line}>
          <StepButton label={words.giveBack} next={{ to: 'answer', isYes: false }} steps={steps} />
        </div>
      )}
      <HandedSheets series={series} meeting={meeting} />
      {data.isOut && !isOver && (
        <div className={styles.line}>
          <p className={styles.quiet}>{words.isOut}</p>
          <StepButton label={words.again} next={{ to: 'rota', isOut: false }} steps={steps} />
        </div>
      )}
      <div role="alert">{step.error && <WarningText>{explain(step.error, problems)}</WarningText>}</div>
    </div>
  );
}

interface ObserverSteps {
  isBusy: boolean;
  error: Error | null;
  take: (next: Step) => void;
}

interface ObservationRequestProps {
  title: string;
  series: string;
  view: ObserverView;
  steps: ObserverSteps;
}

function ObservationRequest({ title, series, view, steps }: ObservationRequestProps) {
  const all = useWords();
  const words = all.observer;
  const styles = useStyles();
  const { asked, others, you } = view;
  return (
    <Section title={title}>
      <p className={styles.text}>{words.what}</p>
      {asked && (
        <p className={styles.quiet}>
          <Sentence text={words.asked(called(asked, all))} of={[called(asked, all)]} />
        </p>
      )}
      <div className={styles.answers}>
        <StepButton appearance="secondary" label={words.yes} next={{ to: 'answer', isYes: true }} steps={steps} />
        <StepButton appearance="secondary" label={words.no} next={{ to: 'answer', isYes: false }} steps={steps} />
      </div>
      {you === 'proposed' && others.length > 0 && (
        <Swap
          key={asked?.id}
          series={series}
          people={others}
          isBusy={steps.isBusy}
          error={steps.error}
          onAsk={(person) => {
            steps.take({ to: 'swap', person });
          }}
        />
      )}
      <div className={styles.line}>
        <StepButton label={words.never} next={{ to: 'rota', isOut: true }} steps={steps} />
      </div>
    </Section>
  );
}

interface StepButtonProps {
  label: string;
  next: Step;
  steps: ObserverSteps;
  appearance?: 'secondary';
}

function StepButton({ label, next, steps, ...look }: StepButtonProps) {
  return (
    <QuietButton
      {...look}
      disabledFocusable={steps.isBusy}
      onClick={() => {
        steps.take(next);
      }}
    >
      {label}
    </QuietButton>
  );
}
