import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useRouter } from '../Router.tsx';
import { toAcknowledgement, toConcern } from '../routes.ts';

export function AttendeeActs() {
  const { open } = useRouter();
  const { writing: words } = useWords().panel;
  return (
    <PrimaryBar
      id="act-acknowledgement"
      label={words.acknowledgement}
      onPress={() => {
        open(toAcknowledgement());
      }}
    >
      <div>
        <QuietButton
          id="act-concern"
          onClick={() => {
            open(toConcern());
          }}
        >
          {words.concern}
        </QuietButton>
      </div>
    </PrimaryBar>
  );
}
