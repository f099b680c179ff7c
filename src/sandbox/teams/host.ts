import * as z from 'zod/mini';
import type { ClientName, FrameName } from '../setting.ts';
import type { SandboxPerson, SandboxState } from '../state.ts';

export interface HostContext {
  person: SandboxPerson;
  chatId: string;
  chatTopic: string | null;
  organizer: string | null;
  theme: string;
  locale: string;
  client: ClientName;
  frame: FrameName;
  subEntityId: string | undefined;
  tab: Tab;
  isNested: boolean;
  entra: SandboxState['entra'];
  app: SandboxState['app'];
  /** The app's id in the organization's catalogue. */
  catalogId: string;
}

export const tab = z.object({
  contentUrl: z.url(),
  entityId: z.string(),
  suggestedDisplayName: z.optional(z.string()),
  websiteUrl: z.optional(z.url()),
  removeUrl: z.optional(z.url()),
});
export type Tab = z.infer<typeof tab>;

export interface HostEvents {
  onOpenLink: (url: string) => void;
  onUnknown: (func: string) => void;
  /** Something that Teams would do and the sandbox only names. */
  onPlayed: (what: string) => void;
  /** The app leaves its page, as with the back button. */
  onBack: () => void;
  /** The app goes to another of its pages. */
  onOpenTab: (tab: Tab, subEntityId: string | undefined) => void;
  /** Only in the dialogs for adding and removing a tab; elsewhere TeamsJS sends none of these. */
  dialog?: DialogEvents;
}

export interface DialogEvents {
  onValid: (isValid: boolean) => void;
  /** Takes effect only after `onSaved`. */
  onTab: (tab: Tab) => void;
  /** Saved, or removed. */
  onSaved: () => void;
  onFailed: (reason: string) => void;
}
