import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular, Checkmark16Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import type { Cue, readCues } from '#contract/meeting/cue.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import { cues, virtueOf } from '#contract/rules/meeting/cue.ts';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareGroup } from '../../ui/bare.ts';
import { OnwardChevron } from '../../ui/DirectionIcons.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { PreciseComment } from './PreciseComment.tsx';
import { useCues, useTakeBackTick, useTick } from './queries.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  texts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  // Two lines of space, so that the next cue moves nothing below it.
  name: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    minHeight: `calc(2 * ${tokens.lineHeightBase300})`,
  },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

/** One cue at a time. Ticks are counted for the host alone. */
export function CueLine({ series, meeting }: MeetingPath) {
  const styles = useStyles();
  const { data, isPending } = useCues(series, meeting);
  if (isPending) return <div className={styles.name} aria-hidden />;
  return <OneCue series={series} meeting={meeting} ticks={data?.ticks ?? []} />;
}

type Ticks = AnswerOf<typeof readCues>['ticks'];

function OneCue({ series, meeting, ticks }: MeetingPath & { ticks: Ticks }) {
  const { cue: words, problems } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const tick = useTick(series, meeting);
  const takeBack = useTakeBackTick(series, meeting);
  const { shown, turn } = useShownCue(ticks);
  const last = ticks.findLast((one) => one.cue === shown);
  const times = timesOf(shown, ticks);
  const name = words.names[shown];
  const error = tick.error ?? takeBack.error;
  return (
    <fieldset className={styles.root} aria-label={words.title}>
      <div className={styles.line}>
        <CueTexts cue={shown} times={times} />
        {last && (
          <IconButton
            icon={<ArrowUndo16Regular />}
            label={words.takeBack(name)}
            onPress={() => {
              takeBack.mutate(last.id);
            }}
          />
        )}
        <IconButton
          icon={<Checkmark16Regular />}
          label={words.did(name)}
          onPress={() => {
            tick.mutate({ id: crypto.randomUUID(), cue: shown });
            announce(words.counted(name, times + 1));
          }}
        />
        <IconButton
          icon={<OnwardChevron />}
          label={words.next}
          onPress={() => {
            announce(words.names[turn()]);
          }}
        />
      </div>
      {shown === 'comment' && <PreciseComment />}
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </fieldset>
  );
}

function useShownCue(ticks: Ticks) {
  const [shown, setShown] = useState(() => cues.find((cue) => timesOf(cue, ticks) === 0) ?? cues[0]);
  const turn = () => {
    const next = cues[(cues.findIndex((cue) => cue === shown) + 1) % cues.length] ?? cues[0];
    setShown(next);
    return next;
  };
  return { shown, turn };
}

function timesOf(cue: Cue, ticks: Ticks): number {
  return ticks.filter((one) => one.cue === cue).length;
}

function CueTexts({ cue, times }: { cue: Cue; times: number }) {
  const { cue: words, behaviour } = useWords();
  const styles = useStyles();
  return (
    <span className={styles.texts}>
      <span className={styles.name}>{words.names[cue]}</span>
      <span className={styles.quiet}>
        {behaviour.virtues[virtueOf[cue]]}
        {times > 0 && ` · ${words.times(times)}`}
      </span>
    </span>
  );
}

function IconButton({ icon, label, onPress }: { icon: ReactElement; label: string; onPress: () => void }) {
  const styles = useStyles();
  return <QuietButton className={styles.button} icon={icon} aria-label={label} onClick={onPress} />;
}
