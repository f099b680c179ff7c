import { Button } from '@fluentui/react-components';
import { HostError } from '../host/host.ts';
import { useWords } from '../words/words.tsx';
import { MessageScreen } from './MessageScreen.tsx';

export function StartFailed({ error }: { error: unknown }) {
  const { panel: words, problems } = useWords();
  const { start } = words;
  const code = error instanceof HostError ? error.code : 'broken';
  return (
    <MessageScreen text={code in start ? start[code as keyof typeof start] : start.broken}>
      {code !== 'no_chat' && (
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {problems.tryAgain}
        </Button>
      )}
    </MessageScreen>
  );
}
