import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useCues, useTakeBackTick, useTick } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sentence: { ...typographyStyles.body1, margin: 0 },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  quiet: { ...typographyStyles.caption1, flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  say: { flexShrink: 0, [touch]: { minHeight: touchSize } },
});

/** Answers are spoken: there is no field, and nothing is stored. */
export function OpeningQuestion({ series, meeting }: MeetingPath) {
  const { cue: words, opening, problems, ui } = useWords();
  const styles = useStyles();
  const { data } = useCues(series, meeting);
  const tick = useTick(series, meeting);
  const takeBack = useTakeBackTick(series, meeting);
  const said = data?.ticks.find(({ cue }) => cue === 'managing');
  const error = tick.error ?? takeBack.error;
  return (
    <Section title={words.managing.title}>
      <div className={styles.root}>
        <p className={styles.sentence}>
          <q>{words.managing.question}</q>
        </p>
        <div className={styles.row}>
          <span className={styles.quiet}>{words.managing.hint}</span>
          <ToggleButton
            className={styles.say}
            appearance={said ? 'subtle' : 'secondary'}
            size="small"
            icon={said ? <CheckmarkCircle20Filled /> : <Circle20Regular />}
            checked={said !== undefined}
            disabledFocusable={!data}
            aria-label={ui.labelled(said ? opening.said : opening.sayIt, words.managing.title)}
            onClick={() => {
              if (!data) return;
              if (said) takeBack.mutate(said.id);
              else tick.mutate({ id: crypto.randomUUID(), cue: 'managing' });
            }}
          >
            {said ? opening.said : opening.sayIt}
          </ToggleButton>
        </div>
        <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
      </div>
    </Section>
  );
}
