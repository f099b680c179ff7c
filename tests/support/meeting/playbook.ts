import {
  publishBehaviour,
  readPlaybook,
  saveBehaviourDraft,
  type BehaviourContent,
} from '#contract/organization/playbook.ts';
import type { Person } from '../server/server.ts';

const found = async (comms: Person, id: string) =>
  (await comms.ask(readPlaybook, {})).behaviours.find((one) => one.id === id);

/** As published. */
export async function contentOf(comms: Person, id: string): Promise<BehaviourContent> {
  const content = (await found(comms, id))?.published;
  if (!content) throw new Error(`Nothing is published of ${id}`);
  return content;
}

export async function draftOf(comms: Person, id: string) {
  return (await found(comms, id))?.draft;
}

type Texts = NonNullable<BehaviourContent['texts']['en']>;

export function reword(
  { virtue, texts }: BehaviourContent,
  changes: Partial<Record<'en' | 'de', Partial<Texts>>>,
): BehaviourContent {
  const none = { name: '', sentence: '', question: '', label: '', guide: '' };
  const both = { en: { ...none, ...texts.en, ...changes.en }, de: { ...none, ...texts.de, ...changes.de } };
  return { virtue, texts: { ...texts, ...both } };
}

export async function publishWording(
  comms: Person,
  behaviour: string,
  content: BehaviourContent,
): Promise<{ version: number }> {
  return comms.ask(publishBehaviour, { body: await drafted(comms, behaviour, content) });
}

/** The code of the refusal. */
export async function refusedToPublish(comms: Person, behaviour: string, content: BehaviourContent): Promise<string> {
  return (await comms.refused(publishBehaviour, { body: await drafted(comms, behaviour, content) })).code;
}

async function drafted(comms: Person, behaviour: string, content: BehaviourContent) {
  const version = (await draftOf(comms, behaviour))?.version ?? 0;
  const saved = await comms.ask(saveBehaviourDraft, { body: { behaviour, version, content } });
  return { behaviour, version: saved.version, isPartial: false };
}
