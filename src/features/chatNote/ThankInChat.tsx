import { useAnnounce } from '../../ui/Announcer.tsx';
import { useWords } from '../../words/words.tsx';
import { NoteForm } from './NoteForm.tsx';

export interface ThankInChatProps {
  series: string;
  meeting: string;
  you: string;
  person: string | undefined;
  onDone: () => void;
}

/** Thanks to one person whom a link named, once their meeting is over. */
export function ThankInChat({ person, onDone, ...place }: ThankInChatProps) {
  const words = useWords().note;
  const announce = useAnnounce();
  return (
    <NoteForm
      {...place}
      kind="thanks"
      decisions={[]}
      thanked={person}
      onClose={onDone}
      onPosted={({ share }) => {
        announce(share.state === 'posted' ? words.posted : words.waiting.waiting);
        onDone();
      }}
    />
  );
}
