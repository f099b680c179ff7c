/** An item in somebody's activity feed, in each language of the manifest. */
export interface FeedItem {
  id: number;
  at: number;
  recipient: string;
  activityType: string;
  /** By language; `en` always. */
  reason: Record<string, string>;
  preview: string;
  topic: string;
  webUrl: string;
  chainId: number | null;
}

/** `busy`: 429; `broken`: 500; `lost_answer`: delivered, and then the connection is cut. */
export const feedModes = ['none', 'busy', 'broken', 'lost_answer'] as const;

export interface FeedTrouble {
  mode: (typeof feedModes)[number];
  times: number;
  /** Graph says "Only Azure AD users are supported" as recipients and leaves open whether that includes guests. */
  refusesGuests: boolean;
}

export const noFeedTrouble = (): FeedTrouble => ({ mode: 'none', times: 0, refusesGuests: false });
