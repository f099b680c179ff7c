import { Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CheckIn } from '#contract/meeting/ownership.ts';
import { checkInKinds } from '#contract/rules/meeting/ownership.ts';
import { DraftField, FieldConflict } from '../../drafts/controls/DraftField.tsx';
import type { DraftPart } from '../../drafts/draftPart.ts';
import { bareGroup } from '../../ui/bare.ts';
import { dayFrom, lastDay } from '../../ui/forms/days.ts';
import { Labelled, labelProps } from '../../ui/text/Labelled.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

export interface CheckInRowProps {
  draft: DraftPart<CheckIn>;
  dayId: string;
  name: string;
  agreed: string | null;
  onRemove: () => void;
}

const useStyles = makeStyles({
  root: {
    ...bareGroup,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
  cross: { marginTop: tokens.spacingVerticalXS, [touch]: { marginTop: 0 } },
  across: { gridColumn: '1 / -1' },
  field: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
  said: {
    ...typographyStyles.caption1,
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function CheckInRow({ draft, dayId, name, agreed, onRemove }: CheckInRowProps) {
  const words = useWords().ownership;
  const styles = useStyles();
  return (
    <fieldset className={styles.root} aria-label={words.checkIn}>
      <Kind draft={draft} />
      <QuietButton
        className={styles.cross}
        aria-label={words.removeCheckIn}
        icon={<Dismiss16Regular />}
        onClick={onRemove}
      />
      <div className={styles.across}>
        <Day draft={draft} dayId={dayId} />
        <FieldConflict draft={draft} field="kind" show={(kind) => words.kinds[kind]} />
      </div>
      <Agreement draft={draft} name={name} agreed={agreed} />
    </fieldset>
  );
}

function Kind({ draft }: Pick<CheckInRowProps, 'draft'>) {
  const words = useWords().ownership;
  const styles = useStyles();
  return (
    <Labelled label={words.kind} isLabelHidden>
      <Select
        {...labelProps({ label: words.kind, isLabelHidden: true })}
        select={{ className: styles.field }}
        value={draft.content.kind}
        onChange={(_, { value }) => {
          const kind = checkInKinds.find((one) => one === value);
          if (kind) draft.change((now) => ({ ...now, kind }));
        }}
      >
        {checkInKinds.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

function Day({ draft, dayId }: Pick<CheckInRowProps, 'draft' | 'dayId'>) {
  const words = useWords().ownership;
  const format = useFormat();
  const styles = useStyles();
  // While a day is half typed, the plan keeps the previous one.
  const [isTyping, setTyping] = useState(false);
  return (
    <DraftField draft={draft} field="day" show={(day) => format.day(day)}>
      {({ value: day, problem, onChange }) => (
        <Labelled label={words.day} isLabelHidden problem={problem}>
          <Input
            {...labelProps({ label: words.day, isLabelHidden: true, id: dayId })}
            className={styles.field}
            type="date"
            max={lastDay}
            value={isTyping ? '' : day}
            onChange={(_, { value }) => {
              const typed = dayFrom(value);
              setTyping(typed === null);
              if (typed !== null) onChange(typed);
            }}
          />
        </Labelled>
      )}
    </DraftField>
  );
}

function Agreement({ draft, name, agreed }: Pick<CheckInRowProps, 'draft' | 'name' | 'agreed'>) {
  const words = useWords().ownership;
  const format = useFormat();
  const styles = useStyles();
  const { day } = draft.content;
  return (
    <output className={styles.said}>
      {agreed === null && <Sentence text={words.waiting(name)} of={[name]} />}
      {agreed === day && words.agreed}
      {agreed !== null && agreed !== day && (
        <>
          <span>
            <Sentence text={words.ownerSuggests(name, format.day(agreed))} of={[name]} />
          </span>
          <QuietButton
            onClick={() => {
              draft.change((now) => ({ ...now, day: agreed }));
            }}
          >
            {words.takeDay(format.day(agreed))}
          </QuietButton>
        </>
      )}
    </output>
  );
}
