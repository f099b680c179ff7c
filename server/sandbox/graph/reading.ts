/**
 * Graph's answers to a request for a chat or its members. Where Microsoft's pages are silent, each possible answer can
 * be played.
 */
export const readingAnswers = [
  'told',
  'throttled',
  'unavailable',
  /** The first page comes, the others don't. */
  'half',
  /** The next page is at another address than Graph's. */
  'astray',
  'no_scope',
  'no_licence',
  'policy',
  /** 403 without a reason. */
  'bare',
  /** 403 for a reason that nobody has reported. */
  'unheard_of',
  /** A group chat that was begun in another organization: everything but its members. */
  'elsewhere',
] as const;
export type ReadingAnswer = (typeof readingAnswers)[number];

/** Messages have a limit of their own (graph/throttling-limits, "GET 1:1/group chat message": 20 a second). */
export const messageAnswers = ['told', 'throttled', 'unavailable'] as const;

/** `unmarked`: the home tenant, and no role. */
export const guestTenants = ['here', 'home', 'unmarked'] as const;
export const meetingAnswers = ['own', 'organizer', 'everybody', 'fails'] as const;

export interface Reading {
  answer: ReadingAnswer;
  messages: (typeof messageAnswers)[number];
  retryAfterSeconds: number;
  /** An expansion of a chat's members is cut at 25, or whole: no page of Microsoft's says which. */
  expansionIsWhole: boolean;
  pageSize: number;
  /** A guest's `tenantId`: "the Microsoft Entra user belongs to" (aadUserConversationMember) may mean either. */
  guestTenant: (typeof guestTenants)[number];
  hasNames: boolean;
  /** Whose roles an online meeting names, and to whom: see `readOnlineMeetings`. */
  meetings: (typeof meetingAnswers)[number];
  /** A `/meet/` address, which may not be found by `JoinWebUrl eq`. */
  isShortAddress: boolean;
}

export function createReading(): Reading {
  return {
    answer: 'told',
    messages: 'told',
    retryAfterSeconds: 20,
    expansionIsWhole: false,
    pageSize: 100,
    guestTenant: 'here',
    hasNames: true,
    meetings: 'own',
    isShortAddress: false,
  };
}
