import { expect, test } from 'vitest';
import { recapSummary } from '../../../server/features/recap/card/summary.ts';
import { posted } from '../../support/meeting/card.ts';
import { nextOf, outcomeOf, shareMinutes, sortedNext } from '../../support/minutes/outcome.ts';
import { tenMeetings } from '../../support/minutes/tenMeetings.ts';
import { startServer } from '../../support/server/server.ts';

const week = 7 * 24 * 3_600_000;

test.each(Object.entries(tenMeetings))(
  'the minutes of %s are shared in full, and open items come back next time',
  async (_, minutes) => {
    await using server = await startServer();
    const host = server.as(server.microsoft.people.ada);
    const tick = () => {
      server.clock.now += 1000;
    };
    if (minutes.earlier) {
      server.clock.now -= week;
      const earlier = { ...minutes, decisions: minutes.earlier, draft: { actions: [], questions: [] } };
      await shareMinutes(host, earlier, tick);
      server.clock.now += week;
    }
    const meeting = await shareMinutes(host, minutes, tick);
    const card = posted(server).at(-1)?.text ?? '';
    const { filed, outcome } = await outcomeOf(host, meeting, minutes, { card });
    const { next, ...expected } = minutes.expected;
    expect(outcome).toEqual(expected);
    const message = server.microsoft
      .messages()
      .at(-1)
      ?.body?.content?.replaceAll(/<\/?at\b[^>]*>/g, '');
    const summary = recapSummary(filed, minutes.language).map((part) => (typeof part === 'string' ? part : part.name));
    expect(message).toContain(`<p>${summary.join('')}</p><attachment id=`);

    server.clock.now += week;
    expect(await nextOf(host)).toEqual(sortedNext(next));
  },
);
