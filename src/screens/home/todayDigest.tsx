import { PostNote } from '../../features/chatNote/PostNote.tsx';
import { Digests } from '../../features/digest/Digests.tsx';
import { useOfferedDigests } from '../../features/digest/useOfferedDigests.ts';
import { useToday } from '../../features/ownership/useToday.ts';
import { ToMeeting } from './ToMeeting.tsx';

export function useDigestPart() {
  const { digests, ...state } = useOfferedDigests(useToday());
  const [first, ...rest] = digests;
  if (!first) return { ...state, items: [] };
  const content = (
    <Digests
      digests={[first, ...rest]}
      post={(posting) => <PostNote {...posting} />}
      leadTo={(digest) => <ToMeeting of={digest} />}
    />
  );
  return { ...state, items: [{ key: 'digest', content }] };
}
