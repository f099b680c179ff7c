import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHost } from '../host/HostProvider.tsx';
import type { Connection } from './live.ts';
import { retryImport } from '../loading/retryImport.ts';

/** Keeps cached reads up to date while its screen is mounted. */
export function useLive(series: string): Connection {
  const host = useHost();
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('live');
  useEffect(() => {
    const over = new AbortController();
    // After the first screen is there: until then there is nothing to keep up to date.
    void retryImport(() => import('./live.ts')).then(({ listen }) => {
      listen({ host, series, queries, onConnection: setConnection, over: over.signal });
    });
    return () => {
      over.abort();
    };
  }, [host, series, queries]);
  return connection;
}
