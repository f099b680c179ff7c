import { inEachLanguage } from '#contract/rules/languages.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { listBehaviours } from './features/behaviour/store.ts';
import type { CoachNeeds } from './features/coach/view.ts';
import { listFocusesOf } from './features/focus/store.ts';
import { listResults } from './features/pulse/results.ts';
import { listReflections } from './features/reflection/store.ts';
import { toWritten } from './features/reflection/view.ts';
import { listRehearsals } from './features/rehearsal/store.ts';
import type { Services } from './platform/services.ts';

/** Reads each kind (`coachKinds`) for a coach: of reflections and cards, only lines that the leader wrote. */
export function coachReadersFor({ db }: Services): CoachNeeds['coachReaders'] {
  return {
    results: async (leader, from) =>
      (await listResults(db, leader, from)).map((result) => ({ is: 'result' as const, ...result })),
    focus: async (leader, from) => {
      const behaviours = await listBehaviours(db, leader);
      return (await listFocusesOf(db, leader, from)).map(({ id, behaviour, started_at, ended_at }) => {
        const texts = behaviours.find((one) => one.id === behaviour)?.texts;
        const label = inEachLanguage((language) => texts?.[language].name ?? behaviour);
        return { is: 'focus' as const, id, at: started_at, behaviour, label, endedAt: ended_at };
      });
    },
    reflections: async (leader, from) => {
      const written = (await listReflections(db, leader)).flatMap(toWritten);
      return written
        .filter(({ at }) => at >= from)
        .map(({ id, at, text: { tried, landed, nextWhen, nextThen } }) =>
          textItem({ id, at }, [tried, landed, ifThen(nextWhen, nextThen)]),
        );
    },
    rehearsals: async (leader, from) => {
      const cards = (await listRehearsals(db, leader)).filter(({ at }) => at >= from).toReversed();
      return cards.map(({ id, at, content: { opening, replies } }) =>
        textItem({ id, at }, [opening, ...replies.map(({ they, ask }) => ifThen(they, ask))]),
      );
    },
  };
}

function textItem(of: { id: string; at: number }, lines: string[]) {
  return { is: 'text' as const, ...of, lines: lines.filter((one) => !isBlankText(one)) };
}

function ifThen(when: string, then: string): string {
  return [when, then].filter((half) => !isBlankText(half)).join(' → ');
}
