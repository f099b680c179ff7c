import { PostNote } from '../../features/chatNote/PostNote.tsx';
import { Digests } from '../../features/digest/Digests.tsx';
import { useOfferedDigests } from '../../features/digest/useOfferedDigests.ts';
import { useToday } from '../../features/ownership/useToday.ts';
import { AboutMeeting } from './AboutMeeting.tsx';

export function useDigestPart() {
  const { digests, ...state } = useOfferedDigests(useToday());
  const [first, ...rest] = digests;
  if (!first) return { ...state, items: [] };
  const content = (
    <Digests
      digests={[first, ...rest]}
      post={(posting) => <PostNote {...posting} />}
      leadTo={(digest) => <AboutMeeting about={digest} />}
    />
  );
  return { ...state, items: [{ key: 'digest', content }] };
}
