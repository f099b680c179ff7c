import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { Entra } from '../entra/entra.ts';
import type { SandboxChat } from '../people.ts';
import type { Trouble } from './trouble.ts';

export interface GraphOptions {
  entra: Entra;
  chat: SandboxChat;
  /** More chats with the same people, by their ids. */
  chats: ReadonlySet<string>;
  /** Chats with people of their own. One of another tenant may have the same id as ours: whose token asks tells them apart. */
  elsewhere: readonly SandboxChat[];
  trouble: Trouble;
  onChange: () => void;
}

/** What its routes work with. */
export interface GraphState extends GraphOptions {
  /** Oldest first. */
  messages: ChatMessage[];
  /** By chat. */
  lastPostAt: Map<string, number>;
  /** How many messages are to appear a while after their post was hung up on. */
  heldBack: number;
}
