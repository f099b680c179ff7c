import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../text/Texts.tsx';
import { bareGroup } from '../bare.ts';
import { dayFrom, lastDay, nextFriday, nextMeeting, nextWorkday } from './days.ts';
import { Labelled, type LabelledProps, labelProps } from '../text/Labelled.tsx';
import { isLetter, lineLimit, oneLine, pasteLine } from '../text/line.ts';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { SeriesGap } from './seriesGap.ts';
import { touch, touchSize } from '../touch.ts';

export interface DueInputProps extends LabelledProps {
  value: string | null;
  onChange: (value: string | null) => void;
  /** Free text such as "before the fair". Absent: only a date is allowed. */
  inWords?: { value: string; onChange: (words: string) => void };
  today: string;
  /** The next meeting is computed from it. Absent outside meetings. */
  meetingDay?: string;
  isInGrid?: boolean;
}

const useStyles = makeStyles({
  root: { minWidth: 0 },
  input: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
  inGrid: { display: 'contents' },
  // Half a panel is just wide enough for a written-out date.
  narrow: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  words: { textOverflow: 'ellipsis' },
  chips: {
    ...bareGroup,
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
  },
});

export function DueInput({ value, onChange, inWords, today, meetingDay, isInGrid = false, ...field }: DueInputProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const chips = useChips(today, meetingDay);
  const [isWriting, setWriting] = useState(false);
  const words = inWords?.value ?? '';
  const isInWords = value === null && inWords !== undefined && (isWriting || words !== '');
  // The chip disappears, so the focus moves to the field.
  const press = (change: () => void) => {
    flushSync(change);
    input.current?.focus();
  };
  const toggleWriting = () => {
    press(() => {
      setWriting(!isWriting);
    });
  };
  return (
    <div className={mergeClasses(styles.root, isInGrid && styles.inGrid)}>
      <Labelled {...field}>
        {isInWords ? (
          <WordsInput key="words" ref={input} field={field} inWords={inWords} isInGrid={isInGrid} />
        ) : (
          <DayInput
            key="day"
            ref={input}
            field={field}
            value={value}
            onChange={onChange}
            onLetter={inWords && toggleWriting}
            isInGrid={isInGrid}
          />
        )}
      </Labelled>
      {value === null && words === '' && (
        <Chips
          label={field.label}
          chips={chips}
          onDay={(day) => {
            press(() => {
              setWriting(false);
              onChange(day);
            });
          }}
          isWriting={isWriting}
          onWriting={inWords && toggleWriting}
        />
      )}
    </div>
  );
}

interface ControlProps {
  field: LabelledProps;
  isInGrid: boolean;
  ref: Ref<HTMLInputElement>;
}

function WordsInput({
  field,
  inWords,
  isInGrid,
  ref,
  ...own
}: ControlProps & Required<Pick<DueInputProps, 'inWords'>>) {
  const { texts } = useTexts();
  const styles = useStyles();
  return (
    <Input
      {...own}
      {...labelProps(field)}
      ref={ref}
      className={styles.input}
      input={{ className: mergeClasses(styles.words, isInGrid && styles.narrow) }}
      title={inWords.value}
      dir="auto"
      placeholder={texts.inWordsHint}
      maxLength={lineLimit}
      autoComplete="off"
      value={inWords.value}
      onPaste={pasteLine}
      onChange={(_, data) => {
        inWords.onChange(oneLine(data.value));
      }}
    />
  );
}

interface DayInputProps extends ControlProps, Pick<DueInputProps, 'value' | 'onChange'> {
  /** Date fields ignore letters. Called before the letter is typed, so the field that takes the focus receives it. */
  onLetter: (() => void) | undefined;
}

function DayInput({ field, value, onChange, onLetter, isInGrid, ref, ...own }: DayInputProps) {
  const styles = useStyles();
  return (
    <Input
      {...own}
      {...labelProps(field)}
      ref={ref}
      className={styles.input}
      {...(isInGrid ? { input: { className: styles.narrow } } : {})}
      type="date"
      max={lastDay}
      value={value ?? ''}
      onChange={(_, data) => {
        onChange(dayFrom(data.value));
      }}
      onKeyDown={(event) => {
        // A day begun but not finished has no value, only `badInput`.
        if (value === null && !event.currentTarget.validity.badInput && isLetter(event)) onLetter?.();
      }}
    />
  );
}

interface ChipsProps {
  label: string;
  chips: readonly Chip[];
  onDay: (day: string) => void;
  isWriting: boolean;
  onWriting: (() => void) | undefined;
}

function Chips({ label, chips, onDay, isWriting, onWriting }: ChipsProps) {
  const { texts, day: dayText } = useTexts();
  const styles = useStyles();
  return (
    <fieldset className={styles.chips} aria-label={texts.quickDays(label)}>
      {chips.map(({ day, is }) => (
        <QuietButton
          key={day}
          {...(is === 'nextWorkday' ? { 'aria-label': texts.commas([dayText(day), texts.nextWorkday]) } : {})}
          onClick={() => {
            onDay(day);
          }}
        >
          {is === 'nextMeeting' ? `${texts.nextMeeting} ${dayText(day)}` : dayText(day)}
        </QuietButton>
      ))}
      {onWriting && <QuietButton onClick={onWriting}>{isWriting ? texts.asDay : texts.inWords}</QuietButton>}
    </fieldset>
  );
}

interface Chip {
  day: string;
  is?: 'nextWorkday' | 'nextMeeting';
}

function useChips(today: string, meetingDay: string | undefined): Chip[] {
  const gapDays = useContext(SeriesGap);
  const next = meetingDay === undefined || gapDays === null ? undefined : nextMeeting(meetingDay, gapDays, today);
  return chipsFor(today, next);
}

function chipsFor(today: string, next: string | undefined): Chip[] {
  const chips: Chip[] = [
    { day: nextWorkday(today), is: 'nextWorkday' },
    { day: nextFriday(today) },
    ...(next === undefined ? [] : [{ day: next, is: 'nextMeeting' } as const]),
  ];
  const isSame =
    ({ day }: Chip) =>
    (chip: Chip) =>
      chip.day === day;
  return chips
    .filter((chip, index) => chips.findIndex(isSame(chip)) === index)
    .map((chip) => (chip.day === next ? { day: next, is: 'nextMeeting' } : chip));
}
