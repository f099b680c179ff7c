import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { AppFolder } from '../../api/appFolder.ts';
import { removeClosed } from '../../admission/travel/travel.ts';
import { useCall } from '../../api/CallProvider.tsx';
import { useHost } from '../../host/HostProvider.tsx';
import { openStore } from '../../storage/personStore.ts';
import { sendOwedTickets } from './tickets.ts';
import { resumeVotes } from './vote/votes.ts';

/**
 * Renders nothing. Sends, at random moments, ballots and tickets left when the panel was closed, and removes tokens of
 * closed pulses from OneDrive.
 */
export function UnsentBallots({ you }: { you: string }) {
  const call = useCall();
  const client = useQueryClient();
  const { graph } = useHost();
  useEffect(() => {
    void openStore(you).then(async (store) => {
      void sendOwedTickets(store);
      void removeClosed(new AppFolder(graph), store, Date.now());
      await resumeVotes(store, { call, client, person: you, graph });
    });
  }, [call, client, graph, you]);
  return null;
}
