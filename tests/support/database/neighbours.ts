import { upkeep } from '../../../server/features.ts';
import { chatId } from '../../../server/sandbox/microsoft.ts';
import { sixPeople, visitors, type SandboxChat, type SandboxPerson } from '../../../server/sandbox/people.ts';
import type { Row } from './rows.ts';

/** All of their rows contain the word, or an id that begins with the mark. */
export interface Neighbour {
  word: string;
  mark: string;
  tenant: string;
  series: string;
  people: Record<keyof typeof sixPeople, SandboxPerson>;
  chat: SandboxChat;
}

const [ownWord, ownMark] = ['Heron', 'a11ce000'];

export const own = { word: ownWord, mark: ownMark, tenant: sixPeople.ada.tenant, series: chatId };

export function neighbour(names: { word: string; mark: string; tenant?: string; series: string }): Neighbour {
  const tenant = names.tenant ?? own.tenant;
  const of = (person: SandboxPerson) => ({
    ...person,
    key: `${names.word}-${person.key}`,
    id: marked(person.id, names.mark),
    name: `${names.word} ${person.name}`,
    tenant,
  });
  const { ada, bo, cai, dana, eli, fatima } = sixPeople;
  const people = { ada: of(ada), bo: of(bo), cai: of(cai), dana: of(dana), eli: of(eli), fatima: of(fatima) };
  const members = Object.values(people);
  const chat = {
    id: names.series,
    topic: names.word,
    organizer: people.ada.id,
    coOrganizers: new Set<string>(),
    members,
  };
  return { ...names, tenant, people, chat };
}

export const ownPeople = { ...sixPeople, gil: visitors.gil };

/**
 * Our rows as if they were theirs. With `keepIds` only the tenant differs; except for ids that anonymous requests
 * send, because those name no tenant.
 */
export function asTheirs(
  rows: Row[],
  { word, mark, tenant, series, people }: Neighbour,
  { keepIds = false } = {},
): Row[] {
  const isOfPerson = (table: string) => upkeep.tables[table]?.scope === 'person';
  const kept = rows.filter(({ table, values }) => tenant !== own.tenant || 'series' in values || isOfPerson(table));
  const unnamed = new Set(kept.flatMap(({ values }) => [values['ballots'], values['box'], values['pool']]));
  let text = JSON.stringify(kept)
    .replaceAll(own.tenant, tenant)
    .replaceAll(own.series, series)
    .replaceAll(ownWord, word);
  for (const [key, { name }] of Object.entries(people)) {
    const ours = sixPeople[key as keyof typeof sixPeople].name;
    text = text.replaceAll(ours, name);
  }
  const moved = text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
    if (id === tenant) return id;
    return keepIds && !id.startsWith(ownMark) && !unnamed.has(id) ? id : marked(id, mark);
  });
  return JSON.parse(moved);
}

export function marked(id: string, mark: string): string {
  return `${mark}${id.slice(mark.length)}`;
}
