import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Pick } from './Pick.tsx';
import type { SandboxState } from './state.ts';

const useStyles = makeStyles({
  drawer: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  unknown: { flexBasis: '100%' },
});

interface TroubleProps {
  trouble: SandboxState['trouble'];
  unknown: string[];
  act: (what: string, body?: unknown) => Promise<void>;
}

/** What can go wrong at Microsoft, on the line, and with Bookend itself. */
export function Trouble({ trouble, unknown, act }: TroubleProps) {
  const styles = useStyles();
  const [isRestarting, setRestarting] = useState(false);
  const restart = async () => {
    setRestarting(true);
    await act('restart');
    setRestarting(false);
  };
  return (
    <section className={styles.drawer} aria-label="Trouble">
      <Pick label="When a card is posted, Graph" value={trouble.mode} onPick={(mode) => void act('trouble', { mode })}>
        <option value="none">works</option>
        <option value="busy">answers 429</option>
        <option value="broken">answers 500</option>
        <option value="silent">says nothing</option>
        <option value="lost_answer">posts it and hangs up</option>
      </Pick>
      <Pick
        label="Who is in the chat"
        value={String(trouble.membersFail)}
        onPick={(fail) => void act('trouble', { membersFail: fail === 'true' })}
      >
        <option value="false">is told</option>
        <option value="true">answers 502</option>
      </Pick>
      <Button size="small" onClick={() => void act('cut-streams')}>
        Cut the live streams
      </Button>
      <Button size="small" disabledFocusable={isRestarting} onClick={() => void restart()}>
        Restart the server
      </Button>
      {unknown.length > 0 && (
        <Caption1 className={styles.unknown}>
          TeamsJS asked for what this stand-in does not know: {unknown.join(', ')}
        </Caption1>
      )}
    </section>
  );
}
