import type { AppRole } from '#contract/wire/audience.ts';
import type { Person } from '#contract/wire/people.ts';

/** From a token whose signature was verified. `tenant` and `id` are Entra's `tid` and `oid`. */
export interface Caller {
  tenant: string;
  id: string;
  name: string;
  roles: ReadonlySet<AppRole>;
  token: string;
  /** Epoch milliseconds by the machine's clock. */
  expiresAt: number;
}

export interface Member extends Person {
  isExternal: boolean;
  /** Has an account in this tenant, as a guest; absent for everybody else. */
  isGuest?: true;
  mail: string;
}

export interface Chat {
  topic: string;
  members: ReadonlyMap<string, Member>;
  /** The calendar meeting's organizer; null if there is none or Graph doesn't say. */
  organizer: string | null;
  /** A chat without a calendar meeting: nobody organizes it. */
  anyoneMayBegin: boolean;
  coOrganizers: ReadonlySet<string>;
}
