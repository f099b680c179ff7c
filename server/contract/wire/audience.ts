/**
 * Who may call an endpoint of a chat. The gate decides the first four by standing. For the others it admits every member
 * and the feature decides, because only the feature knows whose a row is. The authorization test covers all of them.
 */
export type ChatAudience =
  /** Everybody in the meeting's chat. */
  | 'member'
  /** Whoever hosts now: the organizer, co-organizers, and the chair of the latest meeting while it is current. */
  | 'host'
  /** Also whoever had the chair of the meeting in the path. */
  | 'host_or_former_chair'
  /** The organizer and co-organizers; in a chat without an organizer, whoever hosts now. */
  | 'organizer'
  /** Everybody who neither hosts the meeting nor had its chair. */
  | 'attendee'
  /** The action's owner, and whoever hosts now. */
  | 'owner_or_host'
  /** The person that the row is about, its author, and organizers. */
  | 'subject_or_organizer'
  /** The person that the row is about. */
  | 'subject'
  /** The row's author. */
  | 'author'
  /** The person that the row asks to do something. */
  | 'asked';

/** The Entra app role that admits people to each audience, in their own tenant. `comms`: internal communications. */
export const appRoles = { coach: 'Coach', comms: 'Playbook.Edit', hr: 'Insights.Read' } as const;
export type TenantAudience = keyof typeof appRoles;
export type AppRole = (typeof appRoles)[TenantAudience];

/** `self`: everybody who is signed in, about themselves. `anonymous`: requests must not identify their sender. */
export type Audience = ChatAudience | TenantAudience | 'self' | 'anonymous';
