import type { ThanksDraft } from '#contract/person/thanks.ts';

const facts: Record<ThanksDraft['kind'], (what: string) => string> = {
  acknowledgement: (what) => what,
  action: (what) => `For getting this done: ${what}`,
  risk: (what) => `For raising this early: ${what}`,
};

export const thanks = {
  title: 'Say thank you',
  none: 'That was the last draft.',
  hint: 'From what you shared. Nothing is sent until you post it.',
  /** The reason for the thanks, as a draft suggests it. */
  facts,
  to: (name: string) => `Thank ${name}`,
  what: 'For what',
  effect: 'What it led to',
  effectHint: 'In your words. This is what people remember.',
  copy: 'Copy',
  copied: (name: string) => `Copied. Paste it into a message to ${name}.`,
  putAway: 'Not this time',
  message: (name: string, what: string, effect: string) => `Thank you, ${name}.\n${what}\nIt led to: ${effect}`,
};
