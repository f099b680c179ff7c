import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTexts } from './Texts.tsx';
import { bareGroup } from './bare.ts';
import { addDays, nextFriday } from './days.ts';
import { Labelled, type LabelledProps, nameOf } from './Labelled.tsx';
import { QuietButton } from './QuietButton.tsx';
import { touch, touchSize } from './touch.ts';

export interface DueInputProps extends LabelledProps {
  /** `2026-11-21`, like every day here. */
  value: string | null;
  onChange: (value: string | null) => void;
  today: string;
  /** The meeting's own day: the next one is taken to be a week later. Absent: it is about no meeting. */
  meetingDay?: string;
  /** Two cells of the grid it stands in: the day, and below it, across, the chips. */
  isInGrid?: boolean;
}

const useStyles = makeStyles({
  root: { minWidth: 0 },
  input: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
  inGrid: { display: 'contents' },
  // Half a panel is just wide enough for a written-out day.
  narrow: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  chips: {
    ...bareGroup,
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
  },
});

/** Years have four digits. */
const lastDay = '9999-12-31';

/** A day, by the system's own calendar. The chips are there until there is a day. */
export function DueInput({ value, onChange, today, meetingDay, isInGrid = false, ...field }: DueInputProps) {
  const { texts } = useTexts();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const chips = [
    { text: texts.tomorrow, day: addDays(today, 1) },
    { text: texts.friday, day: nextFriday(today) },
    ...(meetingDay === undefined ? [] : [{ text: texts.nextMeeting, day: addDays(meetingDay, 7) }]),
  ];
  // On a Thursday, tomorrow is Friday.
  const different = chips.filter((chip, index) => chips.findIndex(({ day }) => day === chip.day) === index);

  return (
    <div className={mergeClasses(styles.root, isInGrid && styles.inGrid)}>
      <Labelled {...field}>
        <Input
          {...nameOf(field)}
          ref={input}
          className={styles.input}
          {...(isInGrid ? { input: { className: styles.narrow } } : {})}
          type="date"
          // Without it a year may have six digits (HTML, "valid date string"), which no day of the contract has.
          max={lastDay}
          value={value ?? ''}
          onChange={(_, data) => {
            onChange(data.value === '' ? null : data.value);
          }}
        />
      </Labelled>
      {value === null && (
        <fieldset className={styles.chips} aria-label={texts.quickDays(field.label)}>
          {different.map(({ text, day }) => (
            <QuietButton
              key={day}
              onClick={() => {
                onChange(day);
                // The chip goes away; whoever pressed it stays at the date.
                input.current?.focus();
              }}
            >
              {text}
            </QuietButton>
          ))}
        </fieldset>
      )}
    </div>
  );
}
