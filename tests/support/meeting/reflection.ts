import { readFacts, saveReflection, sendReflection, type ReflectionDraft } from '#contract/person/reflection.ts';
import { blankReflection } from '#contract/rules/person/reflection.ts';
import type { Person } from '../server/server.ts';

/** Sends the week's reflection with all facts, in UTC. */
export async function reflect(author: Person, week: string, set: Partial<ReflectionDraft>, version = 0): Promise<void> {
  const content = { ...blankReflection, ...set };
  const saved = await author.ask(saveReflection, { body: { week, timeZone: 'UTC', version, content } });
  const { facts } = await author.ask(readFacts, { body: { week, timeZone: 'UTC' } });
  const ids = facts.map(({ id }) => id);
  await author.ask(sendReflection, { body: { week, version: saved.version, language: 'en', facts: ids } });
}
