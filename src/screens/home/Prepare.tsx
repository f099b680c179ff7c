import { makeStyles, tokens } from '@fluentui/react-components';
import { Commitments } from '../../features/commitment/Commitments.tsx';
import { Rehearsals } from '../../features/rehearsal/Rehearsals.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, maxWidth: '560px' },
});

export function Prepare() {
  return (
    <div className={useStyles().root}>
      <Commitments />
      <Rehearsals />
    </div>
  );
}
