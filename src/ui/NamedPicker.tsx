import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useState, type Ref } from 'react';
import { useTexts } from './Texts.tsx';
import { Labelled, type LabelledProps, nameOf } from './Labelled.tsx';
import { oneLine } from './line.ts';
import { exactly, matching, pickedPerson, typedName, type Choosable, type Pickable, type Picked } from './people.ts';
import { touch, touchSize } from './touch.ts';

export interface NamedPickerProps extends LabelledProps {
  people: readonly Pickable[];
  value: Choosable | null;
  onChange: (value: Picked | null) => void;
  placeholder?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
  input: { boxSizing: 'border-box', minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  // Above the primary bar.
  list: { zIndex: 2, maxHeight: '40vh' },
  // A name of several lines keeps them all; the list scrolls.
  option: { flexShrink: 0, overflowWrap: 'anywhere', [touch]: { minHeight: touchSize } },
});

/** Somebody from the list, found by typing, or anybody by free text. Heavy: not for what loads first. */
export function NamedPicker({ people, value, onChange, placeholder, ref, ...field }: NamedPickerProps) {
  const { texts } = useTexts();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  // Once somebody is picked, the list is for picking somebody else.
  const offered = value === null || value.id !== null ? people : matching(people, value.name);
  const isUnknown = people.length > 0 && value !== null && offered.length === 0;

  return (
    <Labelled {...field} {...(isUnknown ? { hint: texts.nobodyFound } : {})}>
      <Combobox
        {...nameOf(field)}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(ref ? { ref } : {})}
        className={styles.box}
        input={{ className: styles.input, autoComplete: 'off' }}
        // The field itself opens the list, by typing and by the arrow keys; the arrow is for the pointer.
        expandIcon={{ tabIndex: -1, 'aria-hidden': true }}
        // A portal would take on the page's own height and background.
        inlinePopup
        listbox={{ className: styles.list }}
        // An empty list would only cover what stands below.
        open={isOpen && offered.length > 0}
        onOpenChange={(_, data) => {
          setOpen(data.open);
        }}
        freeform
        clearable
        value={value?.name ?? ''}
        selectedOptions={value?.id ? [value.id] : []}
        onChange={(event) => {
          const name = oneLine(event.target.value);
          const person = exactly(people, name);
          onChange(name === '' ? null : person ? pickedPerson(person) : typedName(name));
        }}
        onOptionSelect={(event, { optionValue }) => {
          const person = people.find((one) => one.id === optionValue);
          if (person) onChange(pickedPerson(person));
          // Typing also ends a selection; only the cross means "nobody".
          else if (event.type === 'click') onChange(null);
        }}
      >
        {offered.map((person) => (
          <Option key={person.id} value={person.id} text={person.name} className={styles.option}>
            {person.name}
          </Option>
        ))}
      </Combobox>
    </Labelled>
  );
}
