import type { QueryClient } from '@tanstack/react-query';
import type { admit, castBallot } from '#contract/meeting/pulse.ts';
import { ballotBytes } from '#contract/rules/meeting/pulse.ts';
import { AppFolder } from '../../../api/appFolder.ts';
import { Travel } from '../../../admission/travel/travel.ts';
import type { Call } from '../../../api/call.ts';
import { callAnonymously } from '../../../api/callAnonymously.ts';
import type { GraphAccess } from '../../../host/host.ts';
import { Instances } from '../../../storage/instances.ts';
import type { PersonStore } from '../../../storage/personStore.ts';
import { issuersOf } from './admission.ts';
import { readHeld, untilOf, type BallotRoute } from './ballotRecord.ts';
import { oweTicket, sendTicketWithin, ticketSpreadMs } from '../tickets.ts';
import { VoteRunner } from './voteRunner.ts';

export interface VoteSetting {
  call: Call;
  client: QueryClient;
  person: string;
  route: BallotRoute;
  graph: GraphAccess;
}

const votes = new Instances<VoteRunner>();

export function voteOf(client: QueryClient, meeting: string): VoteRunner | undefined {
  return votes.find(client, meeting);
}

export function runVote({ call, client, person, route, graph }: VoteSetting): VoteRunner {
  const { series, meeting, ballots, pool, closesAt } = route;
  const known = voteOf(client, meeting);
  if (known?.pulse === ballots.pulse) return known;
  const vote = new VoteRunner({
    person,
    route,
    travel: new Travel(new AppFolder(graph), {
      issuers: issuersOf(route),
      closesAt,
      until: untilOf(route),
    }),
    admit: (body) =>
      call<typeof admit>('post', '/api/series/:series/meetings/:meeting/pulse/admissions', {
        params: { series, meeting },
        body,
      }),
    // Invalidates nothing: an identified request right afterwards would reveal when somebody answered.
    cast: (body) =>
      callAnonymously<typeof castBallot>('post', '/api/pulses/:pulse/ballots', {
        params: { pulse: ballots.pulse },
        body,
        bytes: ballotBytes,
      }),
    onCounted: (store) => {
      if (pool && oweTicket(store, pool.id, closesAt))
        void sendTicketWithin({ store, pool: pool.id, spreadMs: ticketSpreadMs.afterBallot });
    },
  });
  return votes.put(client, meeting, vote);
}

export async function resumeVotes(store: PersonStore, setting: Omit<VoteSetting, 'route'>): Promise<void> {
  for (const pulse of store.ids('ballot')) {
    const route = (await readHeld(store, pulse))?.route;
    if (route) runVote({ ...setting, route }).begin();
  }
}
