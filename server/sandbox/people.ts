import type { AppRole } from '#contract/wire/audience.ts';

/** `key` is the value of `?as=` in the URL. */
export interface SandboxPerson {
  key: string;
  id: string;
  name: string;
  tenant: string;
  roles?: readonly AppRole[];
  visit?: 'guest' | 'external' | 'anonymous';
}

export type SandboxPeople = Readonly<Record<string, SandboxPerson>>;

export const sandboxTenant = 'b00c0000-7e4a-4d00-8000-00000000c0de';

/** Where visitors come from. */
export const homeTenant = 'e1e00000-7e4a-4d00-8000-00000000c0de';

function person(key: string, name: string, digit: number | string): SandboxPerson {
  return { key, id: `a11ce000-0000-4000-8000-00000000000${digit}`, name, tenant: sandboxTenant };
}

export const sixPeople = {
  ada: person('ada', 'Ada Park', 1),
  bo: person('bo', 'Bo Lindqvist', 2),
  cai: person('cai', 'Cai Okafor', 3),
  dana: person('dana', 'Dana Whitfield', 4),
  eli: person('eli', 'Eli Nakamura', 5),
  fatima: person('fatima', 'Fatima Haddad', 6),
} as const satisfies SandboxPeople;

/** In no chat, so only the personal tab shows them anything: a manager, and people with an app role. */
export const colleagues = {
  maya: person('maya', 'Maya Lindholm', 'd'),
  noor: { ...person('noor', 'Noor Rahman', 'e'), roles: ['Coach'] },
  carla: { ...person('carla', 'Carla Mendes', 'f'), roles: ['Playbook.Edit'] },
  hugo: { ...person('hugo', 'Hugo Brandt', ''), id: 'a11ce000-0000-4000-8000-000000000010', roles: ['Insights.Read'] },
} as const satisfies SandboxPeople;

export const outsider = person('omar', 'Omar Outside', 9);

/**
 * The user principal name. A guest's is made from the address at home (entra-docs, external-id/user-properties.md); an
 * anonymous person has none.
 */
export function principalOf({ key, visit }: SandboxPerson): string {
  if (visit === 'anonymous') return '';
  if (visit === 'guest') return `${key}_fabrikam.example#EXT#@contoso.example`;
  return visit === 'external' ? `${key}@fabrikam.example` : `${key}@contoso.example`;
}

/**
 * Not in the chat until somebody plays them. A guest has an account in this tenant; an external person keeps their
 * home account; anonymous people have none.
 */
export const visitors = {
  gil: { ...person('gil', 'Gil Guest', 7), visit: 'guest' },
  xenia: { ...person('xenia', 'Xenia External', 8), tenant: homeTenant, visit: 'external' },
  nobody: { ...person('nobody', 'Somebody', 0), id: '', visit: 'anonymous' },
} as const satisfies SandboxPeople;

/** People whom nobody can play: they have left the chat, are of another organization, or are a mailbox. */
export const absentOrganizers = {
  left: person('lena', 'Lena Former', 'a'),
  outside: { ...person('petra', 'Petra Partner', 'b'), tenant: homeTenant, visit: 'external' },
  never: person('office', 'Launch Office', 'c'),
} as const satisfies SandboxPeople;

export interface SandboxChat {
  id: string;
  /** Graph leaves it null where nobody named the chat (resources/chat). */
  topic: string | null;
  organizer: string | null;
  /** Graph returns their role as `coorganizer`. */
  coOrganizers: Set<string>;
  members: SandboxPerson[];
}
