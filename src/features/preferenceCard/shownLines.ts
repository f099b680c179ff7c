import { mayShowLine, meetingsBetween } from '#contract/rules/person/preferenceCard.ts';
import { untilNextMeetingMs } from '../../storage/entries.ts';
import type { PersonStore, StoreEntry } from '../../storage/personStore.ts';

interface SeenLine extends StoreEntry {
  /** Number of the meeting in its series. */
  meeting: number;
}

interface Line {
  place: string;
  person: string;
  meeting: number;
  series: string;
  text: string;
}

/** People whose lines this panel shows. Only this browser knows when its reader saw one, under a name that reveals nothing. */
export function createShownLines() {
  const onScreen = new Map<string, string>();
  const placeOf = new Map<string, string>();
  return {
    async show(store: PersonStore, { place, person, meeting, series, text }: Line): Promise<boolean> {
      const tag = await store.tag(`${series} ${person} ${text}`);
      const others = [...onScreen].filter(([at]) => at !== place).map(([, whose]) => whose);
      // It stays where it is while somebody changes their mind and back.
      const lastSeen = placeOf.get(tag) === place ? undefined : store.read<SeenLine>('line', tag)?.meeting;
      if (!mayShowLine({ person, meeting, lastSeen, onScreen: others })) return false;
      onScreen.set(place, person);
      placeOf.set(tag, place);
      store.write<SeenLine>('line', tag, { until: Date.now() + meetingsBetween * untilNextMeetingMs, meeting });
      return true;
    },
    hide(place: string): void {
      onScreen.delete(place);
    },
  };
}

export type ShownLines = ReturnType<typeof createShownLines>;
