import { makeStyles, Select } from '@fluentui/react-components';
import type { PointerEvent } from 'react';
import { Labelled, type LabelledProps, labelProps } from '../text/Labelled.tsx';
import { pickedPerson, shownPeople, nameWithMail, type Choosable, type Pickable, type Picked } from './people.ts';
import { useTexts } from '../text/Texts.tsx';
import { touch, touchSize } from '../touch.ts';

export interface PersonSelectProps extends LabelledProps {
  people: readonly Pickable[];
  value: Choosable | null;
  onChange: (value: Picked | null) => void;
  none: string;
}

const useStyles = makeStyles({
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
});

/** A native select. Somebody named earlier who isn't in `people` stays selectable. */
export function PersonSelect({ people, value, onChange, none, ...field }: PersonSelectProps) {
  const styles = useStyles();
  const { texts } = useTexts();
  const all = shownPeople(people, texts.nameless);
  const isListed = value === null || people.some((person) => person.id === value.id);
  return (
    <Labelled {...field}>
      <Select
        {...labelProps(field)}
        select={{ className: styles.select, dir: 'auto', onPointerEnter: showPicked }}
        value={value === null ? '' : isListed ? (value.id ?? '') : unlisted}
        onChange={(_, data) => {
          if (data.value === unlisted) return;
          const person = people.find(({ id }) => id === data.value);
          onChange(person ? pickedPerson(person) : null);
        }}
      >
        <option value="">{none}</option>
        {!isListed && <option value={unlisted}>{value.name}</option>}
        {all.map((person) => (
          <option key={person.id} value={person.id} dir="auto">
            {nameWithMail(person)}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

/** The closed field may truncate the name. */
function showPicked({ currentTarget: select }: PointerEvent<HTMLSelectElement>): void {
  select.title = select.selectedOptions[0]?.text ?? '';
}

/** The option value of a name without an id. */
const unlisted = ' ';
