import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PlaybookBehaviour } from '#contract/playbook.ts';
import { bareList } from '../../../ui/bare.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { shownName } from './content.ts';

interface BehaviourChoicesProps {
  behaviours: readonly PlaybookBehaviour[];
  opened: string | undefined;
  onOpen: (id: string) => void;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  item: {
    width: '100%',
    maxWidth: '100%',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    textDecorationLine: 'none',
    marginInlineStart: 0,
    ...typographyStyles.body1,
  },
  opened: {
    fontWeight: tokens.fontWeightSemibold,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  mark: { ...typographyStyles.caption1, flexShrink: 0 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

export function choiceId(behaviour: string): string {
  return `playbook-behaviour-${behaviour}`;
}

export function BehaviourChoices({ behaviours, opened, onOpen }: BehaviourChoicesProps) {
  const { playbook: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const inOrder = [...behaviours].sort((a, b) => Number(a.isRetired) - Number(b.isRetired));
  return (
    <ul className={styles.list}>
      {inOrder.map((one) => (
        <li key={one.id}>
          <QuietButton
            id={choiceId(one.id)}
            className={mergeClasses(styles.item, one.id === opened && styles.opened)}
            aria-current={one.id === opened}
            onClick={() => {
              onOpen(one.id);
            }}
          >
            <span className={styles.name} dir="auto">
              {shownName(one, language) || words.noName}
            </span>
            <Mark of={one} />
          </QuietButton>
        </li>
      ))}
    </ul>
  );
}

function Mark({ of: { isRetired, version, draft } }: { of: PlaybookBehaviour }) {
  const { playbook: words } = useWords();
  const styles = useStyles();
  const text = isRetired
    ? words.retired
    : version === 0
      ? words.draft
      : draft.content === null
        ? undefined
        : words.changed;
  if (text === undefined) return null;
  return <span className={styles.mark}>{text}</span>;
}
