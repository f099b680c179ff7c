import { Combobox, makeStyles, Option, tokens, typographyStyles, type ComboboxProps } from '@fluentui/react-components';
import { useContext, useState, type KeyboardEvent, type Ref } from 'react';
import { useTexts } from '../text/Texts.tsx';
import { showCut } from '../text/cut.ts';
import { Labelled, type LabelledProps, labelProps } from '../text/Labelled.tsx';
import { isEnter, isForInputMethod, oneLine } from '../text/line.ts';
import {
  allCalled,
  exactly,
  isOneself,
  mayTakeFirst,
  offeredFor,
  pickedPerson,
  shownPeople,
  typedName,
  type Choosable,
  type Pickable,
  type Picked,
} from './people.ts';
import { touch, touchSize } from '../touch.ts';
import { YouContext } from './You.ts';

export interface NamedPickerProps extends LabelledProps {
  people: readonly Pickable[];
  value: Choosable | null;
  onChange: (value: Picked | null) => void;
  placeholder?: string | undefined;
  /** Enter with somebody named and no list open: otherwise Enter picks from the list, or opens it. */
  onEnter?: (() => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/**
 * Fluent UI's own defaults, as constants: it makes them anew in each render, and positions the list anew when they change
 * (`npm run bench -- typing`).
 */
const placed = {
  offset: { crossAxis: 0, mainAxis: 2 },
  fallbackPositions: ['above', 'after', 'after-top', 'before', 'before-top'],
} satisfies ComboboxProps['positioning'];

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
  input: { boxSizing: 'border-box', minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  list: { zIndex: 2, maxHeight: '40vh' },
  // Names wrap without truncation; the list scrolls.
  option: { flexShrink: 0, overflowWrap: 'anywhere', [touch]: { minHeight: touchSize } },
  lines: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** A combobox with free text. Heavy, so keep it out of the first bundle. */
export function NamedPicker({ people, value, onChange, placeholder, onEnter, ref, ...field }: NamedPickerProps) {
  const { texts } = useTexts();
  const all = shownPeople(people, texts.nameless);
  const picked = all.find(({ id }) => id === value?.id);
  const typed = value === null || value.id !== null ? '' : value.name;
  // With somebody picked, the list offers everybody else.
  const offered = offeredFor(all, typed, useContext(YouContext));
  const isUnknown = people.length > 0 && value !== null && offered.length === 0;
  const isAmbiguous = allCalled(all, typed).length > 1;
  const hint = isUnknown ? texts.nobodyFound : isAmbiguous ? texts.sameName : picked?.mail;
  return (
    <Labelled {...field} {...(hint === undefined ? {} : { hint })}>
      <PersonCombobox
        {...labelProps(field)}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(ref ? { ref } : {})}
        offered={offered}
        typed={typed}
        onEnter={onEnter}
        value={picked?.name ?? value?.name ?? ''}
        selectedOptions={value?.id ? [value.id] : []}
        onChange={(event) => {
          const name = oneLine(event.target.value);
          const id = exactly(all, name)?.id;
          const person = people.find((one) => one.id === id);
          onChange(name === '' ? null : person ? pickedPerson(person) : typedName(name));
        }}
        onOptionSelect={(event, { optionValue }) => {
          const person = people.find((one) => one.id === optionValue);
          if (person) onChange(pickedPerson(person));
          // Typing also ends a selection; only the clear button means "nobody".
          else if (event.type === 'click') onChange(null);
        }}
      />
    </Labelled>
  );
}

interface PersonComboboxProps extends Pick<
  ComboboxProps,
  'placeholder' | 'selectedOptions' | 'onChange' | 'onOptionSelect'
> {
  offered: readonly Pickable[];
  typed: string;
  onEnter: (() => void) | undefined;
  value: string;
  ref?: Ref<HTMLInputElement>;
}

function PersonCombobox({ offered, typed, onEnter, ...props }: PersonComboboxProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const isListed = isOpen && offered.length > 0;
  return (
    <Combobox
      {...props}
      className={styles.box}
      input={{ className: styles.input, autoComplete: 'off', dir: 'auto', onPointerEnter: showCut }}
      // Typing and arrow keys open the list; the icon is for pointers.
      expandIcon={{ tabIndex: -1, 'aria-hidden': true }}
      // A portal would take on the page's height and background.
      inlinePopup
      // Otherwise Tab would stop at a list that scrolls, which is gone by then.
      listbox={{ className: styles.list, tabIndex: -1 }}
      positioning={placed}
      // An empty list would only cover what is below.
      open={isListed}
      // Otherwise a list that closed for lack of matches would reopen automatically.
      onBlur={() => {
        setOpen(false);
      }}
      onOpenChange={(_, data) => {
        setOpen(data.open);
      }}
      // Before Fluent, which would open the list, or pick a person on the Enter that ends a composition.
      onKeyDownCapture={(event: KeyboardEvent) => {
        const isLetter = event.key.length === 1 && event.key !== ' ';
        if (isForInputMethod(event) && !isLetter) event.stopPropagation();
        if (!onEnter || isListed || props.value === '' || !isEnter(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onEnter();
      }}
      freeform
      clearable
      // Tab, Enter and Space pick the active option, so the first one is active only if it is likely meant.
      disableAutoFocus={!mayTakeFirst(offered, typed)}
    >
      {isOpen && offered.map((person) => <PersonOption key={person.id} person={person} typed={typed} />)}
    </Combobox>
  );
}

function PersonOption({ person: { id, name, mail }, typed }: { person: Pickable; typed: string }) {
  const { texts } = useTexts();
  const styles = useStyles();
  const you = useContext(YouContext);
  const second = mail ?? (id === you && isOneself(typed) ? texts.you : undefined);
  return (
    // Without text Fluent makes no option active; with an "a" it would choose Ada.
    <Option value={id} text="" className={styles.option}>
      <span className={styles.lines}>
        <span dir="auto">{name}</span>
        {second !== undefined && <span className={styles.second}>{second}</span>}
      </span>
    </Option>
  );
}
