import { makeStyles, tokens } from '@fluentui/react-components';
import { CodeForLeader } from '../../features/coach/CodeForLeader.tsx';
import { Coached } from '../../features/coach/Coached.tsx';
import { MyCoaches } from '../../features/coach/MyCoaches.tsx';
import { useCoached } from '../../features/coach/queries.ts';
import { useMe } from '../../features/home/queries.ts';
import { useToday } from '../../features/ownership/useToday.ts';
import { Released } from '../../features/pulse/Released.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, maxWidth: '560px' },
});

export function Coaching() {
  const isCoach = useMe().data?.roles.includes('Coach') === true;
  return (
    <div className={useStyles().root}>
      {isCoach && <ForCoach />}
      <MyCoaches today={useToday()} />
    </div>
  );
}

function ForCoach() {
  const { data: coached = [] } = useCoached();
  return (
    <>
      <Coached renderBatch={(batch) => <Released batch={batch} asksComments={false} />} />
      {/* A used code disappears. */}
      <CodeForLeader key={coached.map(({ id }) => id).join(' ')} />
    </>
  );
}
