import type { Cue } from '#contract/meeting/cue.ts';

const names: Record<Cue, string> = {
  question: 'Ask one focused question',
  wait: 'Wait ten seconds before you answer',
  summarise: 'Summarise what you heard first',
  comment: 'Give one precise comment',
  camera: 'Look into the camera when you ask',
  nod: 'Nod to whoever speaks',
  managing: 'Ask how people are managing',
};

export const cue = {
  title: 'One thing to practise',
  names,
  did: (name: string) => `I did it: ${name}`,
  takeBack: (name: string) => `Take back: ${name}`,
  next: 'Next one',
  times: (n: number) => `${n}×`,
  counted: (name: string, n: number) => `${name}: ${n}`,
  comment: {
    find: 'Find the words',
    who: 'Who',
    what: 'What they did',
    effect: 'What it led to',
    say: (who: string, what: string, effect: string) => `${who}: ${what}. That led to this: ${effect}.`,
  },
  intent: {
    title: 'For myself',
    label: 'Today I will …',
    hint: 'Only you read it. It comes back at the close.',
    wanted: (text: string) => `Today I will … ${text}`,
  },
  looking: 'For you alone',
  managing: {
    title: 'How people are',
    question: 'How are you managing today?',
    hint: 'Answers are spoken. Nothing of them is kept.',
  },
};
