import { PrimaryBar } from '../../ui/PrimaryBar.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { useFirstWords } from '../../words/words.tsx';
import { writeAcknowledgement, writeConcern, type Writing } from '../meeting/useWriting.ts';

/** What everybody can do until the meeting is over. */
export function AttendeeActs({ onWrite }: { onWrite: (writing: Writing) => void }) {
  const { writing: words } = useFirstWords().panel;
  return (
    <PrimaryBar
      id="act-acknowledgement"
      label={words.acknowledgement}
      onPress={() => {
        onWrite(writeAcknowledgement());
      }}
    >
      <div>
        <QuietButton
          id="act-concern"
          onClick={() => {
            onWrite(writeConcern());
          }}
        >
          {words.concern}
        </QuietButton>
      </div>
    </PrimaryBar>
  );
}
