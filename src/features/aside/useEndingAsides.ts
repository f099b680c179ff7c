import { readState } from '../../api/readState.ts';
import { useAsides } from './queries.ts';

export function useEndingAsides() {
  const asides = useAsides();
  return { asides: asides.data?.filter(({ isEnding }) => isEnding) ?? [], ...readState(asides) };
}
