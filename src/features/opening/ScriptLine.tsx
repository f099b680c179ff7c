import { visibleText, isBlankText } from '#contract/rules/text.ts';
import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

export interface ScriptLineProps {
  section: string;
  /** Undefined: nothing to say yet. */
  ready: string | undefined;
  theirs: readonly string[];
  hint: string;
  /** The host's own words; null: the ready sentence. */
  script: string | null;
  saidAt: number | null;
  problem: string | undefined;
  onScript: (script: string | null) => void;
  onSay: (isSaid: boolean) => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  sentence: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
  pause: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  end: {
    marginInlineStart: 'auto',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    '& button:focus-visible + span, & button:hover + span': { visibility: 'visible' },
  },
  say: { [touch]: { minHeight: touchSize } },
  time: {
    ...typographyStyles.caption1,
    order: -1,
    color: tokens.colorNeutralForeground2,
    visibility: 'hidden',
  },
});

export function ScriptLine({
  section,
  ready,
  theirs,
  hint,
  script,
  saidAt,
  problem,
  onScript,
  onSay,
}: ScriptLineProps) {
  const words = useWords().opening;
  const styles = useStyles();
  const [isEditing, setEditing] = useState(false);
  const sentence = visibleText(script ?? '') || ready;
  return (
    <div className={styles.root}>
      {isEditing ? (
        <LineArea label={words.yourWords} value={script ?? ready ?? ''} onChange={onScript} problem={problem} />
      ) : sentence === undefined ? (
        <p className={styles.hint}>{hint}</p>
      ) : (
        <p className={styles.sentence} dir={isBlankText(script ?? '') ? undefined : 'auto'}>
          <Quote sentence={sentence} theirs={theirs} />
        </p>
      )}
      <div className={styles.row}>
        <QuietButton
          aria-label={isEditing ? words.readyWords : words.editWordsOf(section)}
          onClick={() => {
            if (isEditing) onScript(null);
            setEditing(!isEditing);
          }}
        >
          {isEditing ? words.readyWords : words.editWords}
        </QuietButton>
        <SayButton section={section} saidAt={saidAt} canSay={sentence !== undefined} onSay={onSay} />
      </div>
    </div>
  );
}

function Quote({ sentence, theirs }: { sentence: string; theirs: readonly string[] }) {
  const words = useWords().opening;
  const styles = useStyles();
  return (
    <q>
      {partsOf(sentence).map(([index, part]) => (
        <Fragment key={index}>
          {index > 0 && <span className={styles.pause}> {words.pause} </span>}
          <Sentence text={part} of={theirs} />
        </Fragment>
      ))}
    </q>
  );
}

/** A question is followed by a pause, unless it ends the sentence. */
function partsOf(sentence: string): [number, string][] {
  return [...sentence.split(/(?<=[?؟])\s+(?=\S)|(?<=？)\s*(?=[^\s」』）])/).entries()];
}

interface SayButtonProps extends Pick<ScriptLineProps, 'section' | 'saidAt' | 'onSay'> {
  canSay: boolean;
}

function SayButton({ section, saidAt, canSay, onSay }: SayButtonProps) {
  const { opening: words, ui } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const isSaid = saidAt !== null;
  return (
    <div className={styles.end}>
      <ToggleButton
        className={styles.say}
        appearance={isSaid ? 'subtle' : 'secondary'}
        size="small"
        icon={isSaid ? <CheckmarkCircle20Filled /> : <Circle20Regular />}
        checked={isSaid}
        disabledFocusable={!canSay && !isSaid}
        aria-label={ui.labelled(isSaid ? words.said : words.sayIt, section)}
        aria-description={isSaid ? words.saidAt(format.time(saidAt)) : undefined}
        onClick={() => {
          onSay(!isSaid);
        }}
      >
        {isSaid ? words.said : words.sayIt}
      </ToggleButton>
      {isSaid && (
        <span className={styles.time} aria-hidden>
          {format.time(saidAt)}
        </span>
      )}
    </div>
  );
}
