import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCall } from '../../api/CallProvider.tsx';
import { openStore } from '../../storage/personStore.ts';
import { sendOwedTickets } from './tickets.ts';
import { resumeVotes } from './vote/votes.ts';

/** Renders nothing. Sends, at random moments, ballots and tickets left when the panel was closed. */
export function UnsentBallots({ you }: { you: string }) {
  const call = useCall();
  const client = useQueryClient();
  useEffect(() => {
    void openStore(you).then(async (store) => {
      void sendOwedTickets(store);
      await resumeVotes(store, { call, client, person: you });
    });
  }, [call, client, you]);
  return null;
}
