import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Named, Person } from '#contract/wire/people.ts';
import { mostHelpers } from '#contract/rules/meeting/recap/action.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { bareList } from '../../../ui/bare.ts';
import { NamedPicker } from '../../../ui/people/NamedPicker.tsx';
import type { Picked } from '../../../ui/people/people.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { called } from '#words/lines/called.ts';
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
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const isThere = (one: Named) =>
    [owner, ...helpers].some((other) => other && other.id === one.id && (one.id !== null || other.name === one.name));
  // The button that was pressed disappears, so move the focus.
  const focusField = () => root.current?.querySelector('input')?.focus();
  return (
    <div ref={root} className={styles.root}>
      {helpers.length > 0 && (
        <HelperList
          what={what}
          helpers={helpers}
          onRemove={(index) => {
            onChange(helpers.toSpliced(index, 1));
            focusField();
          }}
        />
      )}
      {helpers.length < mostHelpers && (
        <AddHelper
          what={what}
          people={people.filter((one) => !isThere(one))}
          problem={problem}
          onAdd={(helper) => {
            if (!isThere(helper)) onChange([...helpers, helper]);
          }}
          onPressed={focusField}
        />
      )}
    </div>
  );
}

interface HelperListProps extends Pick<HelpersProps, 'what' | 'helpers'> {
  onRemove: (index: number) => void;
}

function HelperList({ what, helpers, onRemove }: HelperListProps) {
  const all = useWords();
  const words = all.recap;
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={words.helpersOf(what)}>
      {helpers.map((helper, index) => (
        <li key={helper.id ?? helper.name} className={styles.helper}>
          {called(helper, all)}
          <QuietButton
            aria-label={words.removeHelper(called(helper, all))}
            icon={<Dismiss16Regular />}
            onClick={() => {
              onRemove(index);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

interface AddHelperProps extends Pick<HelpersProps, 'what' | 'people' | 'problem'> {
  onAdd: (helper: Named) => void;
  onPressed: () => void;
}

function AddHelper({ what, people, problem, onAdd, onPressed }: AddHelperProps) {
  const words = useWords().recap;
  const styles = useStyles();
  const [typed, setTyped] = useState<Picked | null>(null);
  const add = ({ id, name }: Picked) => {
    setTyped(null);
    if (id !== null || !isBlankText(name)) onAdd({ id, name: name.trim() });
  };
  return (
    <div className={styles.add}>
      <NamedPicker
        label={words.helperOf(what)}
        isLabelHidden
        placeholder={words.helper}
        people={people}
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
            onPressed();
          }}
        >
          {words.addHelper}
        </QuietButton>
      )}
    </div>
  );
}
