import type { Digest } from '#contract/person/digest.ts';
import type { Commitment } from '#contract/person/commitment.ts';
import type { AskedStory as Asked } from '#contract/organization/story.ts';
import type { ThanksDraft } from '#contract/person/thanks.ts';
import { PostNote } from '../../features/chatNote/PostNote.tsx';
import { LookBack } from '../../features/commitment/LookBack.tsx';
import { Digests } from '../../features/digest/Digests.tsx';
import { ReflectionItem } from '../../features/reflection/ReflectionItem.tsx';
import type { ReflectionItem as Item } from '../../features/reflection/useReflectionItems.ts';
import { AskedStory } from '../../features/story/AskedStory.tsx';
import { ThanksDrafts } from '../../features/thanks/ThanksDrafts.tsx';
import { useWords } from '../../words/words.tsx';
import { useShowPage } from './ShowPage.ts';
import { ToMeeting } from './ToMeeting.tsx';
import { useBehaviourName } from './useBehaviourName.ts';

export { AskedOfMe } from '../../features/ownership/own/AskedOfMe.tsx';
export { MyAction } from '../../features/ownership/own/MyAction.tsx';
export { NewResult } from '../../features/pulse/NewResult.tsx';
export { HiddenNote } from '../../features/whatWorked/HiddenNote.tsx';
export { EndingAside } from '../../features/aside/EndingAside.tsx';

export function StoryItem({ story }: { story: Asked }) {
  return <AskedStory story={story} name={useBehaviourName()(story.behaviour)} />;
}

export function CommitmentItem(props: { commitment: Commitment; isAnswered: boolean }) {
  const words = useWords().commitment;
  return <LookBack {...props} intro={words.backToday} />;
}

export function ThanksItem({ drafts }: { drafts: readonly ThanksDraft[] }) {
  return (
    <ThanksDrafts
      drafts={drafts}
      post={(posting) => <PostNote {...posting} />}
      leadTo={(draft) => <ToMeeting of={draft} />}
    />
  );
}

export function DigestItem({ digests }: { digests: readonly [Digest, ...Digest[]] }) {
  return (
    <Digests
      digests={digests}
      post={(posting) => <PostNote {...posting} />}
      leadTo={(digest) => <ToMeeting of={digest} />}
    />
  );
}

export function ReflectionPart({ item }: { item: Item }) {
  const show = useShowPage();
  return (
    <ReflectionItem
      item={item}
      onShow={() => {
        show('reflection');
      }}
    />
  );
}
