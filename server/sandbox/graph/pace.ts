import { Refusal } from './refusal.ts';

/** Requests a second, per app and tenant: microsoft-graph-docs-contrib, concepts/throttling-limits.md. */
const limits = { 'GET 1:1/group chat message': 20, 'Other API calls': 30 };

export interface Pace {
  /**
   * Enforces those limits too, and a second passes only by `rest`. Otherwise just one post a second and chat: tests ask
   * faster than a tenant's people.
   */
  isStrict: boolean;
  /** As if a second had passed. */
  rest: () => void;
  /** Throws a `Refusal`. */
  mayPost: (chat: string) => void;
  take: (request: keyof typeof limits) => void;
}

export function createPace(): Pace {
  const postedAt = new Map<string, number>();
  const taken = new Map<string, number>();
  return {
    isStrict: false,
    rest() {
      postedAt.clear();
      taken.clear();
    },
    mayPost(chat) {
      const now = Date.now();
      const last = postedAt.get(chat);
      if (last !== undefined && (this.isStrict || now - last < 1000)) throw tooMany('One message per second and chat.');
      postedAt.set(chat, now);
    },
    take(request) {
      const count = (taken.get(request) ?? 0) + 1;
      taken.set(request, count);
      if (this.isStrict && count > limits[request]) throw tooMany('Too many requests.');
    },
  };
}

function tooMany(message: string): Refusal {
  return new Refusal(429, 'TooManyRequests', message, { 'Retry-After': '1' });
}
