import { readRoom } from '#contract/meeting/meeting.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { expect } from 'vitest';
import type { Journey } from '../browser/journey.ts';
import { contractEndpoints, namesIn } from '../ids/contract.ts';

/** The people of `among` who find the word by any GET request. `id`: for path parameters besides series and meeting. */
export async function finders(
  { as, sandbox }: Journey,
  word: string,
  { among, id }: { among: readonly string[]; id?: string },
): Promise<string[]> {
  const reads = [...(await contractEndpoints()).values()].filter(({ method }) => method === 'get');
  const { meeting } = await as('ada').ask(readRoom, {});
  const ids: Record<string, string> = { series: sandbox.microsoft.chat.id, meeting: meeting?.id ?? '' };
  const finds = async (key: string) => {
    const headers = { authorization: `Bearer ${as(key).token}` };
    const answers = reads.map(async (one) => {
      const params = Object.fromEntries(namesIn(one).map((name) => [name, ids[name] ?? id ?? meeting?.id ?? '']));
      const answer = await fetch(sandbox.url + pathOf(one.path, params), { headers });
      expect([200, 400, 403, 404]).toContain(answer.status);
      return answer.text();
    });
    return (await Promise.all(answers)).join('').includes(word) ? [key] : [];
  };
  return (await Promise.all(among.map(finds))).flat();
}
