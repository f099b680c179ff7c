import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Lets `keep` put a save's answer into the cache. Reads that began before the save are repeated: they would undo it. */
export function keepSaved(client: QueryClient, keys: readonly QueryKey[], keep: () => void): void {
  const overtaken = keys.filter((queryKey) => client.isFetching({ queryKey }) > 0);
  keep();
  for (const queryKey of overtaken) void client.invalidateQueries({ queryKey });
}
