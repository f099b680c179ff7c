import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { flushSync } from 'react-dom';
import type { Named } from '#contract/people.ts';
import { isBlankText, listLength } from '#contract/rules/text.ts';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { pickedPerson, typedName, type Pickable } from '../../../ui/people/people.ts';
import { PeopleChips } from '../../../ui/people/PeopleChips.tsx';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { touch } from '../../../ui/touch.ts';
import { called } from '#words/called.ts';
import { useWords } from '../../../words/words.tsx';

export interface MinutesNamesProps {
  label: string;
  addLabel: string;
  /** Whether to offer a chip for "everybody". */
  offersEverybody?: boolean;
  people: readonly Pickable[];
  names: Named[];
  onChange: (names: Named[]) => void;
  /** The error of one name, as a sentence. */
  problemAt: (index: number) => string | undefined;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  name: { flexGrow: 1, minWidth: 0 },
  cross: { marginTop: tokens.spacingVerticalXS, [touch]: { marginTop: 0 } },
});

/** Picks members of the chat with one tap each, and anybody else by name. */
export function MinutesNames({
  label,
  addLabel,
  offersEverybody = false,
  people,
  names,
  onChange,
  problemAt,
}: MinutesNamesProps) {
  const all = useWords();
  const words = all.minutes;
  const styles = useStyles();
  const id = useId();
  const addId = `${id}-add`;
  const picked = names.flatMap((one) => (one.id === null ? [] : [{ id: one.id, name: called(one, all) }]));
  const typed = names.filter((one) => one.id === null);
  // People who have left the chat since stay in the list.
  const offered = [...people, ...picked.filter((one) => !people.some((other) => other.id === one.id))];
  const pickedOf = (ids: readonly string[]) => offered.filter((one) => ids.includes(one.id)).map(pickedPerson);
  const isEverybody = people.length > 0 && people.every((one) => picked.some((other) => other.id === one.id));

  const setTyped = (next: Named[]) => {
    onChange([...names.filter((one) => one.id !== null), ...next]);
  };
  const focus = (field: string) => document.getElementById(field)?.focus();
  const add = () => {
    const blank = typed.findIndex(({ name }) => isBlankText(name));
    if (blank !== -1) return focus(`${id}-${blank}`);
    if (names.length >= listLength) return;
    // The field must be rendered before it can get the focus.
    flushSync(() => {
      setTyped([...typed, typedName('')]);
    });
    focus(`${id}-${typed.length}`);
  };

  return (
    <div className={styles.root}>
      <PeopleChips
        label={label}
        people={offered}
        picked={picked.map((one) => one.id)}
        onChange={(ids) => {
          onChange([...pickedOf(ids), ...typed]);
        }}
        {...(offersEverybody && {
          everybody: {
            label: words.everybody,
            isPicked: isEverybody,
            onPick: () => {
              onChange([...pickedOf(isEverybody ? [] : offered.map((one) => one.id)), ...typed]);
            },
          },
        })}
        find={words.find}
      />
      {[...typed.entries()].map(([index, { name }]) => (
        // Typed names have no id but their index.
        <div key={index} className={styles.line}>
          <div className={styles.name}>
            <LineArea
              id={`${id}-${index}`}
              label={words.name}
              isLabelHidden
              placeholder={words.name}
              value={name}
              problem={problemAt(picked.length + index)}
              onChange={(text) => {
                setTyped(typed.with(index, typedName(text)));
              }}
              onEnter={add}
            />
          </div>
          <QuietButton
            className={styles.cross}
            aria-label={words.remove(isBlankText(name) ? words.unnamed : name)}
            icon={<Dismiss16Regular />}
            onClick={() => {
              flushSync(() => {
                setTyped(typed.toSpliced(index, 1));
              });
              focus(addId);
            }}
          />
        </div>
      ))}
      <AddButton id={addId} label={addLabel} onPress={add} />
    </div>
  );
}
