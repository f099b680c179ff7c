import { readState } from '../../api/readState.ts';
import { PostNote } from '../../features/chatNote/PostNote.tsx';
import { useThanks } from '../../features/thanks/queries.ts';
import { ThanksDrafts } from '../../features/thanks/ThanksDrafts.tsx';
import { ToMeeting } from './ToMeeting.tsx';

/** Of several meetings, the latest's come first. */
const mostShown = 3;

export function useThanksPart() {
  const thanks = useThanks();
  const drafts = thanks.data?.slice(0, mostShown) ?? [];
  const content = (
    <ThanksDrafts
      drafts={drafts}
      post={(posting) => <PostNote {...posting} />}
      leadTo={(draft) => <ToMeeting of={draft} />}
    />
  );
  return { items: drafts.length === 0 ? [] : [{ key: 'thanks', content }], ...readState(thanks) };
}
