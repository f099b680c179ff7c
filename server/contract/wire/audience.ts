/**
 * Chat roles allowed to call an endpoint. The gate decides the first four from chat roles; for the others it admits
 * every member and the feature decides, because only it knows whose row it is. The authorization test covers all of
 * them.
 */
export type ChatAudience =
  | 'member'
  | 'host'
  | 'host_or_former_chair'
  /** Co-organizers too; in a chat without an organizer, the current host. */
  | 'organizer'
  | 'attendee'
  | 'owner_or_host'
  | 'subject_or_organizer'
  | 'subject'
  | 'author'
  | 'asked';

/** Entra app roles, valid in the caller's own tenant. `comms`: internal communications. */
export const appRoles = { coach: 'Coach', comms: 'Playbook.Edit', hr: 'Insights.Read' } as const;
export type TenantAudience = keyof typeof appRoles;
export type AppRole = (typeof appRoles)[TenantAudience];

/** `self` is a signed-in user asking about themselves. `anonymous` requests must not identify their sender. */
export type Audience = ChatAudience | TenantAudience | 'self' | 'anonymous';
