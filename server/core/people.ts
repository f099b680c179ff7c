import type { AppRole } from '#contract/wire/audience.ts';
import type { Person } from '#contract/wire/people.ts';

/** Whose request this is, by a token whose signature was checked. `tenant` and `id` are Entra's `tid` and `oid`. */
export interface Caller {
  tenant: string;
  id: string;
  name: string;
  /** What an administrator has assigned to them in their tenant, as of the token. */
  roles: ReadonlySet<AppRole>;
  token: string;
  /** Epoch milliseconds by the machine's clock. */
  expiresAt: number;
}

export interface Member extends Person {
  /** At home in another organization: may be named for something, and cannot sign in here. */
  isExternal: boolean;
  /** From the directory; empty if Graph omits it. */
  mail: string;
}

/** A meeting's chat as Graph tells it. */
export interface Chat {
  members: ReadonlyMap<string, Member>;
  /** The calendar meeting's organizer; null in a chat without one, and where Graph doesn't say. */
  organizer: string | null;
  /** A chat between people that no calendar meeting stands behind: there is nobody to organize it. */
  anyoneMayBegin: boolean;
  /** Empty where the settings or Graph don't let us know. */
  coOrganizers: ReadonlySet<string>;
}
