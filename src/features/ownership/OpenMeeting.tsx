import { useState } from 'react';
import type { MyAction } from '#contract/meeting/ownership.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { useSignedIn } from '../../host/HostProvider.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';

export interface OpenMeetingProps {
  action: Pick<MyAction, 'what' | 'topic' | 'link'>;
  /** For an action of the chat that is open. Absent: Teams goes to its meeting. */
  onShow: (() => void) | undefined;
}

export function OpenMeeting({ action, onShow }: OpenMeetingProps) {
  const { home, ownership } = useWords();
  const { openLink } = useSignedIn();
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready');
  const what = isBlankText(action.what) ? ownership.unnamed : action.what;
  const open = async () => {
    if (onShow) return onShow();
    setState('opening');
    await openLink(action.link).then(
      () => setState('ready'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <QuietButton
        aria-label={home.openMeetingNamed(what)}
        disabledFocusable={state === 'opening'}
        onClick={() => {
          if (state !== 'opening') void open();
        }}
      >
        {state === 'opening' ? home.openingMeeting : home.openMeeting}
      </QuietButton>
      <div role="alert">{state === 'failed' && <WarningText>{home.notOpened(action.topic)}</WarningText>}</div>
    </>
  );
}
