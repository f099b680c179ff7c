import axios from 'axios';
import { readRoom, type Room } from '#contract/meeting.ts';
import { castBallot, type Ballot, type Sight } from '#contract/pulse.ts';
import type { SandboxPerson } from './people.ts';

/** Answers as a real team gives them: mostly good, not all alike. */
const plausible: Ballot[] = [
  { clarity: 5, safety: 4, seen: sees('saw') },
  { clarity: 4, safety: 3, seen: sees('saw') },
  { clarity: 4, safety: 5, seen: sees('could_not_tell') },
  { clarity: 5, safety: 2, seen: sees('did_not') },
  { clarity: 3, safety: 4, seen: sees('saw') },
];

function sees(sight: Sight): Ballot['seen'] {
  return { purpose: 'saw', frame: 'saw', dissent: sight };
}

/** Rates the latest meeting for people nobody plays, through Bookend's own door with their own tokens. Gives how many were taken. */
export async function answerFor(
  people: SandboxPerson[],
  bookendUrl: string,
  chat: string,
  tokenFor: (person: SandboxPerson) => string,
): Promise<number> {
  let taken = 0;
  for (const [index, person] of people.entries()) {
    const headers = { authorization: `Bearer ${tokenFor(person)}` };
    const address = (path: string, meeting = '') =>
      bookendUrl + path.replace(':series', encodeURIComponent(chat)).replace(':meeting', meeting);
    const { data: room } = await axios.get<Room>(address(readRoom.path), { headers });
    if (!room.meeting || room.you.isHost) continue;
    const ballot = plausible[index % plausible.length];
    const answer = await axios.post<{ accepted?: boolean }>(address(castBallot.path, room.meeting.id), ballot, {
      headers,
      validateStatus: () => true,
    });
    if (answer.data.accepted) taken++;
  }
  return taken;
}
