import type { ConcernKind } from '#contract/concern.ts';

/** In the order in which they are offered. The panel holds the contract's types, not its schemas. */
export const kinds: readonly ConcernKind[] = ['dissent', 'risk', 'waiting'];
