import { absentOrganizers, type SandboxChat } from '../people.ts';

/** `missing`: Graph names nobody, which none of its pages rules out. The last three can't begin, or never do. */
export const organizings = ['ours', 'missing', 'left', 'outside', 'never'] as const;
export type Organizing = (typeof organizings)[number];

/** The chat as it is when somebody else has organized its meeting. */
export function organizedBy(chat: SandboxChat, organizing: Organizing): SandboxChat {
  if (organizing === 'ours' || organizing === 'missing') return chat;
  const organizer = absentOrganizers[organizing];
  const members = organizing === 'left' ? chat.members : [...chat.members, organizer];
  return { ...chat, organizer: organizer.id, members };
}
