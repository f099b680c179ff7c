import { Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { bareGroup } from '../bare.ts';
import { matching, shownPeople, nameWithMail, type Pickable } from './people.ts';
import { useTexts } from '../text/Texts.tsx';
import { touch, touchSize } from '../touch.ts';

export interface PeopleChipsProps {
  label: string;
  people: readonly Pickable[];
  picked: readonly string[];
  /** `isPointed`: by touch or mouse, so moving the focus elsewhere is fine. */
  onChange: (picked: string[], isPointed: boolean) => void;
  everybody?: { label: string; isPicked: boolean; onPick: (isPointed: boolean) => void };
  find: string;
}

const most = 8;

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: { ...typographyStyles.caption1, padding: 0, color: tokens.colorNeutralForeground2 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  chip: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    maxWidth: '100%',
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalM,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    textAlign: 'start',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
    [touch]: { minHeight: touchSize, minWidth: touchSize },
  },
  mail: { ...typographyStyles.caption1, display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
  picked: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralForeground1, color: tokens.colorNeutralBackground1 },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  find: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
});

export function PeopleChips({ label, people, picked, onChange, everybody, find }: PeopleChipsProps) {
  const styles = useStyles();
  const id = useId();
  const { texts } = useTexts();
  const [typed, setTyped] = useState('');
  const all = shownPeople(people, texts.nameless);
  const isMany = all.length > most;
  const found = isMany ? matching(all, typed).slice(0, most) : all;
  // Picked people stay visible after the others, so that none moves.
  const offered = [...found, ...all.filter((one) => picked.includes(one.id) && !found.includes(one))];
  return (
    <fieldset className={styles.root} aria-labelledby={id}>
      <div id={id} className={styles.label}>
        {label}
      </div>
      {isMany && <FindField label={find} value={typed} onChange={setTyped} />}
      <div className={styles.chips}>
        {everybody && <Chip name={everybody.label} isPicked={everybody.isPicked} onPick={everybody.onPick} />}
        {offered.map((one) => {
          const isPicked = picked.includes(one.id);
          return (
            <span key={one.id} style={{ display: 'contents' }}>
              <Chip
                name={one.name}
                mail={one.mail}
                isPicked={isPicked}
                onPick={(isPointed) => {
                  onChange(isPicked ? picked.filter((other) => other !== one.id) : [...picked, one.id], isPointed);
                }}
              />
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}

interface FindFieldProps {
  label: string;
  value: string;
  onChange: (typed: string) => void;
}

function FindField({ label, value, onChange }: FindFieldProps) {
  const styles = useStyles();
  return (
    <Input
      className={styles.find}
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      autoComplete="off"
      dir="auto"
      onChange={(_, data) => {
        onChange(data.value);
      }}
    />
  );
}

interface ChipProps extends Pick<Pickable, 'name' | 'mail'> {
  isPicked: boolean;
  onPick: (isPointed: boolean) => void;
}

function Chip({ name, mail, isPicked, onPick }: ChipProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, isPicked && styles.picked)}
      aria-pressed={isPicked}
      dir="auto"
      title={nameWithMail({ name, mail })}
      // `detail` counts clicks; it is 0 for a key press.
      onClick={({ detail }) => {
        onPick(detail > 0);
      }}
    >
      {name}
      {mail !== undefined && <span className={styles.mail}> {mail}</span>}
    </button>
  );
}
