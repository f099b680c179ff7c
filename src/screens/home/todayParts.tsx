import type { ReactNode } from 'react';
import { readState } from '../../api/readState.ts';
import { MyAction } from '../../features/ownership/MyAction.tsx';
import { useDueActions } from '../../features/ownership/useDueActions.ts';
import { NewResult } from '../../features/pulse/NewResult.tsx';
import { useNewResults } from '../../features/pulse/seenResults.ts';
import { AskedStory, useAskedStories } from '../../features/story/AskedStory.tsx';
import { HiddenNote } from '../../features/whatWorked/HiddenNote.tsx';
import { useHiddenNotes } from '../../features/whatWorked/queries.ts';
import { useBehaviourName } from './useBehaviourName.ts';
import { LookBack } from '../../features/commitment/LookBack.tsx';
import { useCommitmentsToday } from '../../features/commitment/useCommitmentsToday.ts';
import { useMe } from '../../features/home/queries.ts';
import { useNow } from '../../shell/useNow.ts';
import { useWords } from '../../words/words.tsx';
import { EndingAside, useEndingAsides } from '../../features/aside/EndingAside.tsx';
import { useDigestPart } from './todayDigest.tsx';
import { useThanksPart } from './todayThanks.tsx';
import { useToday } from '../../features/ownership/useToday.ts';
import { useReflectionItems } from '../../features/reflection/useReflectionItems.tsx';
import { useShowPage } from './ShowPage.ts';

/** The items of one feature that wait for a person today. */
export interface TodayPart {
  items: readonly { key: string; content: ReactNode }[];
  isPending: boolean;
  /** Null unless it can't be shown at all. */
  error: unknown;
  retry: () => void;
}

/** Everything that can wait for a person today, the most urgent first: one line each. */
export function useTodayParts(): readonly TodayPart[] {
  return [
    useDue(),
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

function useDue(): TodayPart {
  const { actions, ...state } = useDueActions();
  const items = actions.map((action) => ({
    key: `action ${action.series} ${action.id}`,
    content: <MyAction action={action} series={undefined} />,
  }));
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
  const nameOfBehaviour = useBehaviourName();
  const items = stories.map((story) => ({
    key: `story ${story.id}`,
    content: <AskedStory story={story} name={nameOfBehaviour(story.behaviour)} />,
  }));
  return { ...state, items };
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
  const words = useWords().commitment;
  const now = useNow(60_000);
  const { data: me } = useMe();
  const { commitments, ...state } = useCommitmentsToday(now + (me?.aheadMs ?? 0));
  const items = commitments.map(({ commitment, isAnswered }) => ({
    key: `commitment ${commitment.id}`,
    content: <LookBack commitment={commitment} isAnswered={isAnswered} intro={words.backToday} />,
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

function useReflection(): TodayPart {
  const show = useShowPage();
  return useReflectionItems(useToday(), () => {
    show('reflection');
  });
}
