import { Button } from '@fluentui/react-components';
import { HostError } from '../host/host.ts';
import { useWords } from '../words/words.tsx';
import { MessageScreen } from './MessageScreen.tsx';

export function StartFailed({ error }: { error: unknown }) {
  const { panel: words, problems } = useWords();
  const code = error instanceof HostError ? error.code : 'broken';
  return (
    <MessageScreen text={words.start[code]}>
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
