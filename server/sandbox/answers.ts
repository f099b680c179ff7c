import { readRoom, room } from '#contract/meeting.ts';
import { castBallot, pulse, readPulse, type Ballot, type Sight } from '#contract/pulse.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import type { SandboxPerson } from './people.ts';

interface Opinion {
  clarity: number;
  safety: number;
  /** What this person says to every "did you see it?". */
  sight: Sight;
}

/** Answers as a real team gives them: mostly good, not all alike. */
const opinions: Opinion[] = [
  { clarity: 5, safety: 4, sight: 'saw' },
  { clarity: 4, safety: 3, sight: 'saw' },
  { clarity: 4, safety: 5, sight: 'could_not_tell' },
  { clarity: 5, safety: 2, sight: 'did_not' },
  { clarity: 3, safety: 4, sight: 'saw' },
];

/** Rates the latest meeting for people nobody plays, through Bookend's own door with their own tokens. Gives how many were taken. */
export async function answerFor(
  people: SandboxPerson[],
  bookendUrl: string,
  series: string,
  tokenFor: (person: SandboxPerson) => string,
): Promise<number> {
  let taken = 0;
  for (const [index, person] of people.entries()) {
    const opinion = opinions[index % opinions.length];
    if (!opinion) break;
    const ask = async ({ method, path }: Endpoint, meeting: string, body?: Ballot): Promise<unknown> => {
      const address = path.replace(':series', encodeURIComponent(series)).replace(':meeting', meeting);
      const headers = { authorization: `Bearer ${tokenFor(person)}`, 'content-type': 'application/json' };
      const answer = await fetch(bookendUrl + address, {
        method: method.toUpperCase(),
        headers,
        ...(body && { body: JSON.stringify(body) }),
      }).catch((cause: unknown) => {
        throw new Error('Bookend does not answer', { cause });
      });
      if (!answer.ok) throw new Error(`Bookend answered ${answer.status} to ${person.name}`);
      return answer.json();
    };
    const { meeting, you } = room.parse(await ask(readRoom, ''));
    if (!meeting || you.isHost) continue;
    const { mayRate, questions } = pulse.parse(await ask(readPulse, meeting.id));
    if (!mayRate || !questions) continue;
    const { clarity, safety, sight } = opinion;
    const seen = Object.fromEntries(questions.seen.map((item) => [item, sight]));
    const { accepted } = castBallot.response.parse(await ask(castBallot, meeting.id, { clarity, safety, seen }));
    if (accepted) taken++;
  }
  return taken;
}
