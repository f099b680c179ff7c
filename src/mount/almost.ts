const almostMs = 1_000;

/**
 * The page's static skeleton stays for a moment: rendering a second one takes a slow processor 200 ms, by which data
 * that is almost here would be shown later.
 */
export async function orAlmost(fetched: Promise<unknown>): Promise<void> {
  await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, almostMs))]);
}
