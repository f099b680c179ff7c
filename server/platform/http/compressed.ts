import compression from 'compression';
import type { RequestHandler } from 'express';
import { readBehaviours, readMyBehaviours } from '#contract/organization/behaviour.ts';
import { readGuides, readMyGuides } from '#contract/organization/guide.ts';

/**
 * Large because they have every language, and fit for compression: they hold no secret, and nothing that a request says
 * (BREACH). Everything else is small; event streams must not be buffered.
 */
export const compressedPaths = [readBehaviours, readMyBehaviours, readGuides, readMyGuides].map(({ path }) => path);

/** Bytes. */
const threshold = 4_096;

export function compressed(): RequestHandler {
  return compression({ threshold });
}
