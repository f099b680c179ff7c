import { useState } from 'react';

/** One column only. As it was at mount, because turning the phone must not fold what somebody reads or types in. */
export function useNarrowAtFirst(): boolean {
  const [isNarrow] = useState(() => !matchMedia('(min-width: 640px)').matches);
  return isNarrow;
}
