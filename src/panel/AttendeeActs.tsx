import { PrimaryBar } from '../ui/PrimaryBar.tsx';
import { useWords } from '../words/words.tsx';
import { writeAcknowledgement, type Writing } from './useWriting.ts';

/** What everybody can do until the meeting is over. */
export function AttendeeActs({ onWrite }: { onWrite: (writing: Writing) => void }) {
  const words = useWords().acknowledgement;
  return (
    <PrimaryBar
      id="act-acknowledgement"
      label={words.title}
      onPress={() => {
        onWrite(writeAcknowledgement());
      }}
    />
  );
}
