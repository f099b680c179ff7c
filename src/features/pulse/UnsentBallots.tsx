import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCall } from '../../api/CallProvider.tsx';
import { openStore } from '../../storage/personStore.ts';
import { sendOwedTickets } from './tickets.ts';
import { resumeVotes } from './vote/votes.ts';

/** Nothing to see: sends, at random moments, the ballots and tickets that were left when the panel was closed before. */
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
