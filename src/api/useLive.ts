import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHost } from '../host/HostProvider.tsx';
import type { Connection } from './live.ts';
import { retryImport } from '../loading/retryImport.ts';

export function useLive(series: string): Connection {
  const host = useHost();
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('live');
  useEffect(() => {
    const over = new AbortController();
    // Imported after the first screen: until then there is nothing to refetch.
    void retryImport(() => import('./live.ts')).then(({ listen }) => {
      listen({ host, series, queries, onConnection: setConnection, over: over.signal });
    });
    return () => {
      over.abort();
    };
  }, [host, series, queries]);
  return connection;
}
