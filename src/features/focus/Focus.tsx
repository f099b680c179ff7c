import { Field, makeStyles, Select, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { Focus as FocusNow } from '#contract/meeting/focus.ts';
import { fewestMeetings } from '#contract/rules/meeting/focus.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { useBehaviours } from '../../api/behaviours.ts';
import { explain } from '../../api/explain.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { ProblemError } from '../../api/problem.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { useOptimisticSwitch } from '../../ui/useOptimisticSwitch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useEndFocus, useFocus, useShowFocus, useStartFocus } from './queries.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    outlineStyle: 'none',
  },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
  shown: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Focus({ series, you }: { series: string; you: string }) {
  const { focus: words, problems } = useWords();
  const styles = useStyles();
  const focus = useFocus(series);
  const behaviours = useBehaviours(series);
  const place = useRef<HTMLDivElement>(null);
  const failed = [focus, behaviours].find(({ isLoadingError }) => isLoadingError);
  const stay = () => {
    keepFocusAt(place.current);
  };
  return (
    <Section title={words.title}>
      <div ref={place} tabIndex={-1} className={styles.root}>
        <ListState
          isPending={focus.isPending || behaviours.isPending}
          problem={failed ? explain(failed.error, problems) : undefined}
          onTryAgain={() => {
            void focus.refetch();
            void behaviours.refetch();
          }}
        >
          {focus.data && behaviours.data && (
            <>
              {focus.data.focus ? (
                <CurrentFocus
                  key={focus.data.focus.id}
                  series={series}
                  focus={focus.data.focus}
                  isYours={focus.data.focus.by.id === you}
                  known={behaviours.data}
                  onDone={stay}
                />
              ) : (
                <Choose series={series} known={behaviours.data} onDone={stay} />
              )}
            </>
          )}
        </ListState>
      </div>
    </Section>
  );
}

interface PartProps {
  series: string;
  known: readonly Behaviour[];
  onDone: () => void;
}

function Choose({ series, known, onDone }: PartProps) {
  const words = useWords().focus;
  const { language } = useFormat();
  const styles = useStyles();
  const start = useStartFocus(series);
  const [id] = useState(() => crypto.randomUUID());
  const [behaviour, setBehaviour] = useState('');
  return (
    <>
      <p className={styles.quiet}>{words.hint(fewestMeetings)}</p>
      <Field>
        <Select
          aria-label={words.which}
          select={{ className: styles.select }}
          value={behaviour}
          onChange={(_, { value }) => {
            setBehaviour(value);
          }}
        >
          <option value="">{words.choose}</option>
          {known
            .filter(({ isRetired }) => !isRetired)
            .map((one) => (
              <option key={one.id} value={one.id} dir="auto">
                {one.texts[language].name}
              </option>
            ))}
        </Select>
      </Field>
      <div>
        <QuietButton
          appearance="secondary"
          disabledFocusable={behaviour === '' || start.isPending}
          onClick={() => {
            if (behaviour === '' || start.isPending) return;
            // A callback of `mutate` is dropped when this form unmounts.
            start.mutateAsync({ id, behaviour, isShown: true }).then(onDone, () => undefined);
          }}
        >
          {start.isPending ? words.starting : words.start}
        </QuietButton>
      </div>
      <Refusal error={start.error} />
    </>
  );
}

function CurrentFocus({ series, focus, isYours, known, onDone }: PartProps & { focus: FocusNow; isYours: boolean }) {
  const all = useWords();
  const words = all.focus;
  const { language } = useFormat();
  const styles = useStyles();
  const show = useShowFocus(series);
  const end = useEndFocus(series);
  const practised = known.find(({ id }) => id === focus.behaviour);
  const texts = practised?.texts[language];
  return (
    <>
      <p className={styles.name} dir="auto">
        {texts?.name ?? focus.behaviour}
        <FallbackMark of={texts} />
      </p>
      {isYours && practised?.isRetired === true && <p className={styles.quiet}>{words.retired}</p>}
      <p className={styles.quiet}>
        <Sentence
          text={words.standing(focus.meetings, fewestMeetings, called(focus.by, all))}
          of={[called(focus.by, all)]}
        />
      </p>
      {isYours && (
        <ShownSwitch isShown={focus.isShown} onShow={(isShown) => show.mutateAsync({ focus: focus.id, isShown })} />
      )}
      <EndFocus
        isEarly={focus.meetings < fewestMeetings}
        isBusy={end.isPending}
        onEnd={(why) => {
          end.mutateAsync({ focus: focus.id, why }).then(onDone, () => undefined);
        }}
      />
      <Refusal error={show.error ?? end.error} />
    </>
  );
}

function ShownSwitch({ isShown, onShow }: { isShown: boolean; onShow: (isShown: boolean) => Promise<unknown> }) {
  const words = useWords().focus;
  const styles = useStyles();
  const [shows, setShows] = useOptimisticSwitch(isShown, onShow);
  return (
    <Switch
      className={styles.shown}
      checked={shows}
      label={words.show}
      onChange={(_, { checked }) => {
        setShows(checked);
      }}
    />
  );
}

interface EndFocusProps {
  isEarly: boolean;
  isBusy: boolean;
  onEnd: (why: string) => void;
}

function EndFocus({ isEarly, isBusy, onEnd }: EndFocusProps) {
  const words = useWords().focus;
  const styles = useStyles();
  const [isEnding, setEnding] = useState(false);
  const [why, setWhy] = useState('');
  const isReady = !isEarly || !isBlankText(why);
  return (
    <>
      {isEnding && (
        <LineArea label={isEarly ? words.whyEarly : words.why} value={why} onChange={setWhy} hint={words.whyHint} />
      )}
      <div className={styles.buttons}>
        <QuietButton
          appearance={isEnding ? 'secondary' : 'subtle'}
          disabledFocusable={isBusy || (isEnding && !isReady)}
          onClick={() => {
            if (!isEnding) setEnding(true);
            else if (isReady && !isBusy) onEnd(why.trim());
          }}
        >
          {isBusy ? words.ending : words.end}
        </QuietButton>
        {isEnding && (
          <QuietButton
            onClick={() => {
              setEnding(false);
            }}
          >
            {words.stay}
          </QuietButton>
        )}
      </div>
    </>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { focus: words, problems } = useWords();
  const isStale = error instanceof ProblemError && error.code === 'stale';
  return (
    <div role="alert">
      {error != null && <WarningText>{isStale ? words.stale : explain(error, problems)}</WarningText>}
    </div>
  );
}
