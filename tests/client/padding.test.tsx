import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropConcern } from '#contract/meeting/concern.ts';
import { concernBytes, concernKinds, unsignedLength } from '#contract/rules/meeting/concern.ts';
import { ballot, type castBallot, sendTicket } from '#contract/meeting/pulse.ts';
import {
  ballotBytes,
  checkInQuestions,
  commentLength,
  questionSlots,
  scoredQuestions,
  sights,
  ticketBytes,
} from '#contract/rules/meeting/pulse.ts';
import { padded } from '../../src/admission/padding.ts';
import { callAnonymously } from '../../src/api/callAnonymously.ts';
import { sealed } from '../../src/features/concern/sealed.ts';
import { answersIn, ballotOf } from '../../src/features/pulse/answers.ts';
import { oneLine } from '../../src/ui/text/line.ts';

const score = fc.integer({ min: 1, max: 5 });
/** Key sizes of today, and of pulses that an earlier version opened. */
const token = fc.constantFrom(342, 512).map((length) => ({ token: 't'.repeat(86), signature: 's'.repeat(length) }));
/** Anything a keyboard or the clipboard can produce: lone surrogates, quotes, the widest scripts. */
const typed = (length: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: length }),
      fc
        .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: length })
        .map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom('\u0800', '"', '\\', '\ud800', '\u{10ffff}', '<', '\u00ad').map((one) => one.repeat(length)),
    )
    .map((text) => oneLine(text).slice(0, length));

const bytesOf = (body: object) => new TextEncoder().encode(JSON.stringify(body)).length;

test('every ballot has one length, whatever is answered and typed, and the server takes it', () => {
  const answering = fc.record({
    scores: fc.record(
      Object.fromEntries([...scoredQuestions, ...checkInQuestions].map((question) => [question, score])),
      { requiredKeys: [...scoredQuestions] },
    ),
    seen: fc.record(Object.fromEntries(questionSlots.map((place) => [place, fc.constantFrom(...sights)])), {
      requiredKeys: [],
    }),
    comment: typed(commentLength),
  });
  fc.assert(
    fc.property(token, answering, (signed, given) => {
      const answers = answersIn(given);
      if (!answers) throw new Error('It was complete');
      const body = ballotOf(signed, answers);
      expect(bytesOf(body)).toBe(ballotBytes);
      expect(ballot.safeParse(body).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('every unsigned concern has one length, whatever is typed, and the server takes it', () => {
  const saying = fc.record({
    kind: fc.constantFrom(...concernKinds),
    text: typed(unsignedLength - 1).map((text) => `x${text}`),
    from: fc.option(typed(500).map((name) => ({ id: null, name }))),
  });
  fc.assert(
    fc.property(token, saying, (signed, said) => {
      const body = sealed(signed, said);
      expect(bytesOf(body)).toBe(concernBytes);
      expect(dropConcern.body.safeParse(body).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a ticket has one length, and a body of another length is not sent at all', async () => {
  const signed = { token: 't'.repeat(86), signature: 's'.repeat(512) };
  expect(bytesOf(signed)).toBe(ticketBytes);
  expect(sendTicket.body.safeParse(signed).success).toBe(true);
  expect(() => padded(10, { text: 'too long' })).toThrow(/don't fit/);
  const answers = { clarity: 4, safety: 4, plan: null, load: null, seen: { first: null, second: null, third: null } };
  const body = { ...signed, ...answers, comment: '', padding: '' };
  const sending = callAnonymously<typeof castBallot>('post', '/api/pulses/:pulse/ballots', {
    params: { pulse: crypto.randomUUID() },
    body,
    bytes: ballotBytes,
  });
  await expect(sending).rejects.toThrow(/would stand out/);
});
