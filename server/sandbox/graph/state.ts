import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { AppIdentity } from '../app/identity.ts';
import type { Entra } from '../entra/entra.ts';
import type { SandboxChat, SandboxPerson } from '../people.ts';
import type { Pace } from './pace.ts';
import type { SandboxGroup } from './groups.ts';
import type { Reading } from './reading.ts';
import type { FeedItem, FeedTrouble } from './feedState.ts';
import type { Trouble } from './trouble.ts';

export interface GraphOptions {
  entra: Entra;
  app: AppIdentity;
  chat: SandboxChat;
  chats: ReadonlySet<string>;
  /**
   * Chats with people of their own. One of another tenant may have the same id as ours; the token tells them apart.
   */
  elsewhere: readonly SandboxChat[];
  /** By id or user principal name. */
  find: (name: string) => SandboxPerson | undefined;
  trouble: Trouble;
  reading: Reading;
  onChange: () => void;
}

export interface GraphState extends GraphOptions {
  messages: ChatMessage[];
  /** Chats that people have created through Graph. */
  created: SandboxChat[];
  pace: Pace;
  /** How many messages will still appear after their post was cut off. */
  heldBack: number;
  /** By id. */
  groups: Map<string, SandboxGroup>;
  feed: FeedItem[];
  feedCount: number;
  feedTrouble: FeedTrouble;
}
