import { PrimaryBar } from '../ui/PrimaryBar.tsx';
import { QuietButton } from '../ui/QuietButton.tsx';
import { useWords } from '../words/words.tsx';
import { writeAcknowledgement, writeConcern, type Writing } from './useWriting.ts';

/** What everybody can do until the meeting is over. */
export function AttendeeActs({ onWrite }: { onWrite: (writing: Writing) => void }) {
  const { acknowledgement, concern } = useWords();
  return (
    <PrimaryBar
      id="act-acknowledgement"
      label={acknowledgement.title}
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
          {concern.title}
        </QuietButton>
      </div>
    </PrimaryBar>
  );
}
