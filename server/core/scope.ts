declare const checked: unique symbol;

/** Marks scopes that came through the authorization gate or from our own database, never from a client. */
interface Checked {
  readonly [checked]: true;
}

/** An organization: the Entra tenant. */
export interface TenantAt extends Checked {
  readonly tenant: string;
}

/** A chat that the caller takes part in. All meetings of a series share one. */
export interface ChatAt extends TenantAt {
  /** The chat's id in Teams. */
  readonly chat: string;
}

/** A meeting in such a chat. Where its row is needed too, that is a parameter of its own. */
export interface At extends ChatAt {
  /** The meeting's id. */
  readonly meeting: string;
}

/** The caller, for requests about themselves in all of their tenant's chats. */
export interface Self extends TenantAt {
  /** The person's object id in Entra. */
  readonly id: string;
}

/** For work without a request, such as scheduled jobs: the meeting that one of our own rows belongs to. */
export function atOf({ tenant, series, meeting }: { tenant: string; series: string; meeting: string }): At {
  return { tenant, chat: series, meeting } as At;
}

/** As `atOf`, for a tenant named in our settings. */
export function tenantAtOf(tenant: string): TenantAt {
  return { tenant } as TenantAt;
}

/** As `atOf`, for a row of the chat. */
export function chatAtOf({ tenant, series }: { tenant: string; series: string }): ChatAt {
  return { tenant, chat: series } as ChatAt;
}

/** A meeting of this chat, by the id of a row that was found in it. Not for ids from a request: only the gate checks those. */
export function meetingIn({ tenant, chat }: ChatAt, meeting: string): At {
  return { tenant, chat, meeting } as At;
}

/** The chat's key columns, as where-conditions or as a new row's values. */
export function chatKey({ tenant, chat }: ChatAt): { tenant: string; series: string } {
  return { tenant, series: chat };
}

/** The meeting's key columns, as where-conditions or as a new row's values. */
export function meetingKey({ tenant, chat, meeting }: At): { tenant: string; series: string; meeting: string } {
  return { tenant, series: chat, meeting };
}
