import { useState } from 'react';
import { useSignedIn } from '../../host/HostProvider.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { explain } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { usePrint } from './queries.ts';

/** Opens a page of the server in the browser: Teams blocks printing from its frames. */
export function PrintButton({ series, guide }: { series: string | undefined; guide: string }) {
  const { guide: words, problems } = useWords();
  const { language } = useFormat();
  const { openLink } = useSignedIn();
  const print = usePrint({ series, guide });
  const [state, setState] = useState<'ready' | 'opening' | 'opened'>('ready');
  const [problem, setProblem] = useState<string>();
  const open = async () => {
    setState('opening');
    setProblem(undefined);
    try {
      await openLink(await print(language));
      setState('opened');
    } catch (error) {
      setState('ready');
      setProblem(error instanceof ProblemError ? explain(error, problems) : words.notOpened);
    }
  };
  return (
    <>
      <QuietButton
        appearance="secondary"
        disabledFocusable={state === 'opening'}
        onClick={() => {
          if (state !== 'opening') void open();
        }}
      >
        {state === 'opening' ? words.printing : words.print}
      </QuietButton>
      <output>{state === 'opened' && words.printed}</output>
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </>
  );
}
