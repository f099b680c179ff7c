import { makeStyles, tokens } from '@fluentui/react-components';
import { ToldStories } from '../../features/story/ToldStories.tsx';
import { EditNotes } from '../../features/whatWorked/EditNotes.tsx';
import { useBehaviourName } from './useBehaviourName.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '560px' },
});

export function Stories() {
  const nameOfBehaviour = useBehaviourName();
  return (
    <div className={useStyles().root}>
      <ToldStories nameOf={nameOfBehaviour} />
      <EditNotes nameOf={nameOfBehaviour} />
    </div>
  );
}
