import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { livePath, ownLivePath } from '#contract/rules/wire/live.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { useSignedIn } from '../../host/HostProvider.tsx';
import type { Connection, StreamPlace } from './live.ts';
import { retryImport } from '../../loading/retryImport.ts';

export function useLive(series: string): Connection {
  return useStream(useMemo(() => ({ path: pathOf(livePath, { series }), refusedKey: ['room', series] }), [series]));
}

const ownStream: StreamPlace = { path: ownLivePath, refusedKey: ['home', 'me'] };

/** Outside any chat: notices for the person and their tenant. */
export function useOwnLive(): Connection {
  return useStream(ownStream);
}

function useStream(place: StreamPlace): Connection {
  const host = useSignedIn();
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('live');
  useEffect(() => {
    const over = new AbortController();
    // Imported after the first screen: until then there is nothing to refetch.
    void retryImport(() => import('./live.ts')).then(({ listen }) => {
      listen({ host, ...place, queries, onConnection: setConnection, over: over.signal });
    });
    return () => {
      over.abort();
    };
  }, [host, place, queries]);
  return connection;
}
