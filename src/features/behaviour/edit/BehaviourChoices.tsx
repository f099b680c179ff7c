import { makeStyles } from '@fluentui/react-components';
import type { PlaybookBehaviour } from '#contract/organization/playbook.ts';
import { bareList } from '../../../ui/bare.ts';
import { EditorChoice } from '../../../ui/lists/EditorChoice.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { shownName } from './content.ts';

interface BehaviourChoicesProps {
  behaviours: readonly PlaybookBehaviour[];
  opened: string | undefined;
  onOpen: (id: string) => void;
}

const useStyles = makeStyles({ list: { ...bareList, display: 'flex', flexDirection: 'column' } });

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
          <EditorChoice
            id={choiceId(one.id)}
            name={shownName(one, language) || words.noName}
            mark={markOf(one, words)}
            isOpen={one.id === opened}
            onOpen={() => {
              onOpen(one.id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function markOf(
  { isRetired, version, draft }: PlaybookBehaviour,
  words: ReturnType<typeof useWords>['playbook'],
): string | undefined {
  if (isRetired) return words.retired;
  if (version === 0) return words.draft;
  return draft.content === null ? undefined : words.changed;
}
