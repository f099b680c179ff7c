declare const checked: unique symbol;

/** Marks scopes that came through the authorization gate or from our own database, never from a client. */
interface Checked {
  readonly [checked]: true;
}

export interface TenantAt extends Checked {
  readonly tenant: string;
}

export interface ChatAt extends TenantAt {
  readonly chat: string;
}

export interface At extends ChatAt {
  readonly meeting: string;
}

export interface Self extends TenantAt {
  readonly id: string;
}

export function atOf({ tenant, series, meeting }: { tenant: string; series: string; meeting: string }): At {
  return { tenant, chat: series, meeting } as At;
}

export function tenantAtOf(tenant: string): TenantAt {
  return { tenant } as TenantAt;
}

/** The caller, or somebody of a scope's tenant by an id from its rows: `selfOf({ ...at, id })`. */
export function selfOf({ tenant, id }: { tenant: string; id: string }): Self {
  return { tenant, id } as Self;
}

export function chatAtOf({ tenant, series }: { tenant: string; series: string }): ChatAt {
  return { tenant, chat: series } as ChatAt;
}

/** A meeting of this chat, by the id of a row that was found in it. Not for ids from a request: only the gate checks those. */
export function meetingIn({ tenant, chat }: ChatAt, meeting: string): At {
  return { tenant, chat, meeting } as At;
}

export function chatKey({ tenant, chat }: ChatAt): { tenant: string; series: string } {
  return { tenant, series: chat };
}

export function meetingKey({ tenant, chat, meeting }: At): { tenant: string; series: string; meeting: string } {
  return { tenant, series: chat, meeting };
}
