import { Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DraftField, DraftLine } from '../../../drafts/DraftField.tsx';
import { bareGroup } from '../../../ui/lists/bare.ts';
import { addMonths, dayFrom, lastDay } from '../../../ui/forms/days.ts';
import { Labelled } from '../../../ui/text/Labelled.tsx';
import { isEnter } from '../../../ui/text/line.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { fieldIds } from './fieldIds.ts';
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
  const { putOffUntil, isPutOffToNext } = text.content;
  const until = (day: string | null) => {
    text.change((now) => ({ ...now, putOffUntil: day, isPutOffToNext: false }));
  };
  const chip = (label: string, isChosen: boolean, onPress: () => void, id?: string) => (
    <QuietButton
      {...(id === undefined ? {} : { id })}
      appearance={isChosen ? 'secondary' : 'outline'}
      aria-pressed={isChosen}
      onClick={onPress}
    >
      <span className={isChosen ? styles.chosen : undefined}>{label}</span>
    </QuietButton>
  );
  const months = (count: number) => {
    const day = addMonths(today, count);
    const isChosen = putOffUntil === day;
    return chip(words.inMonths(count), isChosen, () => {
      until(isChosen ? null : day);
    });
  };
  return (
    <fieldset className={styles.root}>
      <legend className={styles.title}>{words.putOffLabel}</legend>
      <div className={styles.chips}>
        {chip(
          words.nextMeeting,
          isPutOffToNext,
          () => {
            text.change((now) => ({ ...now, isPutOffToNext: !isPutOffToNext, putOffUntil: null }));
          },
          fieldIds.putOff,
        )}
        {months(1)}
        {months(3)}
      </div>
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
                until(dayFrom(value));
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
