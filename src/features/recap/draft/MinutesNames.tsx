import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { flushSync } from 'react-dom';
import type { Named } from '#contract/wire/people.ts';
import { isBlankText, listLength } from '#contract/rules/text.ts';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { pickedPerson, typedName, type Pickable } from '../../../ui/people/people.ts';
import { PeopleChips } from '../../../ui/people/PeopleChips.tsx';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { touch } from '../../../ui/touch.ts';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../../words/words.tsx';

export interface MinutesNamesProps {
  label: string;
  addLabel: string;
  /** Labels the chip that picks all at once. Absent: each is picked alone. */
  everybody?: string | undefined;
  people: readonly Pickable[];
  names: Named[];
  onChange: (names: Named[]) => void;
  problemAt: (index: number) => string | undefined;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  name: { flexGrow: 1, minWidth: 0 },
  cross: { marginTop: tokens.spacingVerticalXS, [touch]: { marginTop: 0 } },
});

export function MinutesNames(props: MinutesNamesProps) {
  const { addLabel, names, onChange, problemAt } = props;
  const styles = useStyles();
  const id = useId();
  const addId = `${id}-add`;
  const members = names.filter((one) => one.id !== null);
  const typed = names.filter((one) => one.id === null);
  const setTyped = (next: Named[]) => {
    onChange([...members, ...next]);
  };
  const focus = (field: string) => document.getElementById(field)?.focus();
  const add = () => {
    const blank = typed.findIndex(({ name }) => isBlankText(name));
    if (blank !== -1) return focus(`${id}-${blank}`);
    if (names.length >= listLength) return;
    flushSync(() => {
      setTyped([...typed, typedName('')]);
    });
    focus(`${id}-${typed.length}`);
  };
  return (
    <div className={styles.root}>
      <Members {...props} members={members} typed={typed} />
      {[...typed.entries()].map(([index, { name }]) => (
        // Typed names have no id but their index.
        <TypedName
          key={index}
          id={`${id}-${index}`}
          name={name}
          problem={problemAt(members.length + index)}
          onChange={(text) => {
            setTyped(typed.with(index, typedName(text)));
          }}
          onEnter={add}
          onRemove={() => {
            flushSync(() => {
              setTyped(typed.toSpliced(index, 1));
            });
            focus(addId);
          }}
        />
      ))}
      <AddButton id={addId} label={addLabel} onPress={add} />
    </div>
  );
}

interface MembersProps extends Pick<MinutesNamesProps, 'label' | 'everybody' | 'people' | 'onChange'> {
  members: readonly Named[];
  typed: readonly Named[];
}

function Members({ label, everybody, people, members, typed, onChange }: MembersProps) {
  const all = useWords();
  const words = all.minutes;
  const picked = members.flatMap((one) => (one.id === null ? [] : [{ id: one.id, name: called(one, all) }]));
  const offered = [...people, ...picked.filter((one) => !people.some((other) => other.id === one.id))];
  const isEverybody = people.length > 0 && people.every((one) => picked.some((other) => other.id === one.id));
  const pick = (ids: readonly string[]) => {
    onChange([...offered.filter((one) => ids.includes(one.id)).map(pickedPerson), ...typed]);
  };
  return (
    <PeopleChips
      label={label}
      people={offered}
      picked={picked.map((one) => one.id)}
      onChange={pick}
      {...(everybody !== undefined && {
        everybody: {
          label: everybody,
          isPicked: isEverybody,
          onPick: () => {
            pick(isEverybody ? [] : offered.map((one) => one.id));
          },
        },
      })}
      find={words.find}
    />
  );
}

interface TypedNameProps {
  id: string;
  name: string;
  problem: string | undefined;
  onChange: (name: string) => void;
  onEnter: () => void;
  onRemove: () => void;
}

function TypedName({ id, name, problem, onChange, onEnter, onRemove }: TypedNameProps) {
  const words = useWords().minutes;
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <div className={styles.name}>
        <LineArea
          id={id}
          label={words.name}
          isLabelHidden
          placeholder={words.name}
          value={name}
          problem={problem}
          onChange={onChange}
          onEnter={onEnter}
        />
      </div>
      <QuietButton
        className={styles.cross}
        aria-label={words.remove(isBlankText(name) ? words.unnamed : name)}
        icon={<Dismiss16Regular />}
        onClick={onRemove}
      />
    </div>
  );
}
