import { readState } from '../../api/readState.ts';
import { useMyStories } from './queries.ts';

export function useAskedStories() {
  const stories = useMyStories();
  return { stories: stories.data?.asked ?? [], ...readState(stories) };
}
