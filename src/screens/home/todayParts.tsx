import type { ReactNode } from 'react';
import { readState } from '../../api/readState.ts';
import { useEndingAsides } from '../../features/aside/useEndingAsides.ts';
import { useCommitmentsToday } from '../../features/commitment/useCommitmentsToday.ts';
import { useOfferedDigests } from '../../features/digest/useOfferedDigests.ts';
import { useMe } from '../../features/home/queries.ts';
import { useActionsToday } from '../../features/ownership/own/useActionsToday.ts';
import { useToday } from '../../features/ownership/useToday.ts';
import { useNewResults } from '../../features/pulse/seenResults.ts';
import { useReflectionItems } from '../../features/reflection/useReflectionItems.ts';
import { useAskedStories } from '../../features/story/useAskedStories.ts';
import { useThanks } from '../../features/thanks/queries.ts';
import { useHiddenNotes } from '../../features/whatWorked/queries.ts';
import { screenOnDemand } from '../../loading/lazyScreen.ts';
import { useNow } from '../../shell/useNow.ts';

/** The items of one feature that wait for a person today. */
export interface TodayPart {
  items: readonly { key: string; content: ReactNode }[];
  isPending: boolean;
  /** Null unless it can't be shown at all. */
  error: unknown;
  retry: () => void;
}

// One file, loaded only for people for whom something waits.
const load = () => import('./todayItems.tsx');
const MyAction = screenOnDemand(async () => (await load()).MyAction);
const AskedOfMe = screenOnDemand(async () => (await load()).AskedOfMe);
const NewResult = screenOnDemand(async () => (await load()).NewResult);
const StoryItem = screenOnDemand(async () => (await load()).StoryItem);
const HiddenNote = screenOnDemand(async () => (await load()).HiddenNote);
const CommitmentItem = screenOnDemand(async () => (await load()).CommitmentItem);
const EndingAside = screenOnDemand(async () => (await load()).EndingAside);
const ThanksItem = screenOnDemand(async () => (await load()).ThanksItem);
const DigestItem = screenOnDemand(async () => (await load()).DigestItem);
const ReflectionPart = screenOnDemand(async () => (await load()).ReflectionPart);

/** Of several meetings, the latest's come first. */
const mostThanks = 3;

/** Everything that can wait for a person today, the most urgent first: one line each. */
export function useTodayParts(): readonly TodayPart[] {
  return [
    useActions(),
    useResults(),
    useStoriesAsked(),
    useNotesHidden(),
    useBack(),
    useEnding(),
    useThanksPart(),
    useDigestPart(),
    useReflection(),
  ];
}

function useActions(): TodayPart {
  const { due, asked, ...state } = useActionsToday();
  const actionKey = ({ series, id }: (typeof due)[number]) => `action ${series} ${id}`;
  const items = [
    ...due.map((action) => ({ key: actionKey(action), content: <MyAction action={action} series={undefined} /> })),
    ...asked.map((action) => ({ key: actionKey(action), content: <AskedOfMe action={action} /> })),
  ];
  return { ...state, items };
}

function useResults(): TodayPart {
  const { results, see, ...state } = useNewResults();
  const items = results.map((result) => ({
    key: `result ${result.id}`,
    content: (
      <NewResult
        result={result}
        onSeen={() => {
          see(result.id);
        }}
      />
    ),
  }));
  return { ...state, items };
}

function useStoriesAsked(): TodayPart {
  const { stories, ...state } = useAskedStories();
  return {
    ...state,
    items: stories.map((story) => ({ key: `story ${story.id}`, content: <StoryItem story={story} /> })),
  };
}

function useNotesHidden(): TodayPart {
  const notes = useHiddenNotes();
  const items = (notes.data ?? []).map((note) => ({
    key: `what worked ${note.id}`,
    content: <HiddenNote note={note} />,
  }));
  return { items, ...readState(notes) };
}

function useBack(): TodayPart {
  const now = useNow(60_000);
  const { data: me } = useMe();
  const { commitments, ...state } = useCommitmentsToday(now + (me?.aheadMs ?? 0));
  const items = commitments.map((one) => ({
    key: `commitment ${one.commitment.id}`,
    content: <CommitmentItem {...one} />,
  }));
  return { ...state, items };
}

function useEnding(): TodayPart {
  const { asides, ...state } = useEndingAsides();
  return {
    ...state,
    items: asides.map((aside) => ({ key: `aside ${aside.id}`, content: <EndingAside aside={aside} /> })),
  };
}

function useThanksPart(): TodayPart {
  const thanks = useThanks();
  const drafts = thanks.data?.slice(0, mostThanks) ?? [];
  const items = drafts.length === 0 ? [] : [{ key: 'thanks', content: <ThanksItem drafts={drafts} /> }];
  return { items, ...readState(thanks) };
}

function useDigestPart(): TodayPart {
  const { digests, ...state } = useOfferedDigests(useToday());
  const [first, ...rest] = digests;
  if (!first) return { ...state, items: [] };
  return { ...state, items: [{ key: 'digest', content: <DigestItem digests={[first, ...rest]} /> }] };
}

function useReflection(): TodayPart {
  const { items, ...state } = useReflectionItems(useToday());
  return { ...state, items: items.map(({ key, ...item }) => ({ key, content: <ReflectionPart item={item} /> })) };
}
