import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Named, Person } from '#contract/wire/people.ts';
import { mostHelpers } from '#contract/rules/recap.ts';
import { bareList } from '../../../ui/lists/bare.ts';
import { NamedPicker } from '../../../ui/people/NamedPicker.tsx';
import type { Picked } from '../../../ui/people/people.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { called } from '#words/called.ts';
import { useWords } from '../../../words/words.tsx';

export interface HelpersProps {
  what: string;
  helpers: Named[];
  /** The owner can't also be a helper. */
  owner: Named | null;
  people: Person[];
  problem: string | undefined;
  onChange: (helpers: Named[]) => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  list: { ...bareList, minWidth: 0 },
  add: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    '> :first-child': { flexGrow: 1 },
  },
  helper: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
});

export function Helpers({ what, helpers, owner, people, problem, onChange }: HelpersProps) {
  const all = useWords();
  const words = all.recap;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Picked | null>(null);
  const isThere = (one: Named) =>
    [owner, ...helpers].some((other) => other && other.id === one.id && (one.id !== null || other.name === one.name));
  // The button that was pressed disappears, so move the focus.
  const focusField = () => root.current?.querySelector('input')?.focus();
  const add = (one: Picked | null) => {
    setTyped(null);
    const helper = one && { id: one.id, name: one.name.trim() };
    if (helper && (helper.id !== null || helper.name !== '') && !isThere(helper)) onChange([...helpers, helper]);
  };
  return (
    <div ref={root} className={styles.root}>
      {helpers.length > 0 && (
        <ul className={styles.list} aria-label={words.helpersOf(what)}>
          {helpers.map((helper, index) => (
            <li key={helper.id ?? helper.name} className={styles.helper}>
              {called(helper, all)}
              <QuietButton
                aria-label={words.removeHelper(called(helper, all))}
                icon={<Dismiss16Regular />}
                onClick={() => {
                  onChange(helpers.toSpliced(index, 1));
                  focusField();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {helpers.length < mostHelpers && (
        <div className={styles.add}>
          <NamedPicker
            label={words.helperOf(what)}
            isLabelHidden
            placeholder={words.helper}
            people={people.filter((one) => !isThere(one))}
            value={typed}
            problem={problem}
            onChange={(next) => {
              if (next?.id != null) add(next);
              else setTyped(next);
            }}
          />
          {typed && (
            <QuietButton
              appearance="secondary"
              onClick={() => {
                add(typed);
                focusField();
              }}
            >
              {words.addHelper}
            </QuietButton>
          )}
        </div>
      )}
    </div>
  );
}
