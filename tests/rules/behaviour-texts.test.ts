import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { behaviour } from '#contract/behaviour.ts';
import { defaultSet } from '../../server/features/behaviour/defaults.ts';

test('texts that lack a language are read in English, and unknown languages are ignored', () => {
  const [one] = defaultSet;
  if (!one) throw new Error('There are no behaviours');
  const { en } = one.texts;
  expect(z.parse(behaviour, { ...one, texts: { en, fr: en } })).toEqual({ ...one, texts: { en, de: en } });
});
