import { limitOf } from './limits.ts';
import { readLanguage } from './language.ts';
import type { Text } from './text.ts';

/** What a translator reads and writes: a text of the language beside what English says there. */
export interface Unit {
  /** English; of a text that only this language has, the key. */
  source: string;
  target: Text;
  /** If its function has the same shape, but for plural forms. */
  english: Text | undefined;
  note: string | undefined;
  /** English code, if the shapes differ: other plural forms, another order. */
  code: string | undefined;
  limit: number | undefined;
}

export function readUnits(root: string, language: string): Unit[] {
  return pair(readLanguage(root, 'en').texts, readLanguage(root, language).texts);
}

export function pair(english: Text[], texts: Text[]): Unit[] {
  const [there, here] = [byOwner(english), byOwner(texts)];
  return texts.map((target) => {
    const says = there.get(target.owner) ?? [];
    const isAlike = idsOf(says) === idsOf(here.get(target.owner) ?? []);
    const same = isAlike ? says.find(({ id }) => id === inEnglish(target)) : undefined;
    const near = same ? [same] : says;
    return {
      source: near.length > 0 ? [...new Set(near.map(({ text }) => text))].join(' | ') : ownKey(target),
      target,
      english: same,
      note: near[0]?.note ?? target.note,
      code: same || near.length === 0 ? undefined : near[0]?.code,
      limit: limitOf(target.id, same?.text),
    };
  });
}

function byOwner(texts: Text[]): Map<string, Text[]> {
  return Map.groupBy(texts, ({ owner }) => owner);
}

function idsOf(texts: Text[]): string {
  return [...new Set(texts.map(inEnglish))].toSorted().join('\n');
}

/** English has two plural forms. */
const inEnglish = ({ id }: Text) => id.replaceAll(/\/(?:zero|two|few|many)(?=\/|$)/g, '/other');

const ownKey = ({ id }: Text) => `[${id.slice(id.indexOf('#') + 1)}]`;
