import { Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DraftField, DraftLine } from '../../../drafts/controls/DraftField.tsx';
import { bareGroup } from '../../../ui/bare.ts';
import { addMonths, dayFrom, lastDay } from '../../../ui/forms/days.ts';
import { Labelled } from '../../../ui/text/Labelled.tsx';
import { isEnter } from '../../../ui/text/line.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { fieldIds } from '../fieldIds.ts';
import type { DecisionText } from './fields.tsx';

export interface PutOffProps {
  text: DecisionText;
  today: string;
  onEnter: () => void;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  title: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    padding: 0,
    paddingBottom: tokens.spacingVerticalXS,
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  day: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
});

export function PutOff({ text, today, onEnter }: PutOffProps) {
  const { decision: words } = useWords();
  const format = useFormat();
  const styles = useStyles();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.title}>{words.putOffLabel}</legend>
      <PutOffChips text={text} today={today} />
      <DraftField draft={text} field="putOffUntil" show={(day) => (day === null ? '' : format.day(day))}>
        {({ value: day, problem }) => (
          <Labelled label={words.putOffDay} problem={problem}>
            <Input
              className={styles.day}
              type="date"
              min={today}
              max={lastDay}
              value={day ?? ''}
              onChange={(_, { value }) => {
                putOffTo(text, dayFrom(value));
              }}
              onKeyDown={(event) => {
                if (isEnter(event)) onEnter();
              }}
            />
          </Labelled>
        )}
      </DraftField>
      <DraftLine
        draft={text}
        field="putOffWords"
        label={words.putOffWords}
        placeholder={words.putOffExample}
        onEnter={onEnter}
      />
    </fieldset>
  );
}

function putOffTo(text: DecisionText, day: string | null): void {
  text.change((now) => ({ ...now, putOffUntil: day, isPutOffToNext: false }));
}

function PutOffChips({ text, today }: Pick<PutOffProps, 'text' | 'today'>) {
  const { decision: words } = useWords();
  const styles = useStyles();
  const { putOffUntil, isPutOffToNext } = text.content;
  return (
    <div className={styles.chips}>
      <Chip
        id={fieldIds.putOff}
        label={words.nextMeeting}
        isChosen={isPutOffToNext}
        onPress={() => {
          text.change((now) => ({ ...now, isPutOffToNext: !isPutOffToNext, putOffUntil: null }));
        }}
      />
      {[1, 3].map((months) => {
        const day = addMonths(today, months);
        const isChosen = putOffUntil === day;
        return (
          <Chip
            key={months}
            label={words.inMonths(months)}
            isChosen={isChosen}
            onPress={() => {
              putOffTo(text, isChosen ? null : day);
            }}
          />
        );
      })}
    </div>
  );
}

interface ChipProps {
  id?: string;
  label: string;
  isChosen: boolean;
  onPress: () => void;
}

function Chip({ label, isChosen, onPress, ...place }: ChipProps) {
  const styles = useStyles();
  return (
    <QuietButton {...place} appearance={isChosen ? 'secondary' : 'outline'} aria-pressed={isChosen} onClick={onPress}>
      <span className={isChosen ? styles.chosen : undefined}>{label}</span>
    </QuietButton>
  );
}
