/**
 * Who may call an endpoint of a chat. The gate decides the first four by standing. The others it lets every member pass,
 * because only the feature knows whose a row is; declared here, so that the authorization test covers them too.
 */
export type ChatAudience =
  /** Everybody in the meeting's chat. */
  | 'member'
  /** Whoever hosts now: the organizer, co-organizers, and the chair of the latest meeting while it is current. */
  | 'host'
  /** Also whoever had the chair of the meeting in the path. */
  | 'host_or_former_chair'
  /** The organizer and co-organizers; in a chat without an organizer whoever hosts now. */
  | 'organizer'
  /** Everybody who neither hosts the meeting nor had its chair. */
  | 'attendee'
  /** The action's owner, and whoever hosts now. */
  | 'owner_or_host'
  /** The person that the row is about, and whoever may decide it: an organizer or who wrote it. */
  | 'subject_or_organizer'
  /** The person that the row is about. */
  | 'subject'
  /** Whoever wrote the row. */
  | 'author'
  /** The person that the row asks to do something. */
  | 'asked';

/** The Entra app role that lets somebody into each audience, in their own tenant. `comms`: internal communications. */
export const appRoles = { coach: 'Coach', comms: 'Playbook.Edit', hr: 'Insights.Read' } as const;
export type TenantAudience = keyof typeof appRoles;
export type AppRole = (typeof appRoles)[TenantAudience];

/** `self`: everybody who is signed in, about themselves. `anonymous`: nobody may say who they are. */
export type Audience = ChatAudience | TenantAudience | 'self' | 'anonymous';
