import type { ShippedBehaviours } from '../../shipped.ts';

export const behaviours: ShippedBehaviours = {
  purpose: {
    name: 'Open with purpose',
    sentence: 'What we are here for: {purpose}',
    question: 'Was it said why we are here?',
    label: 'Said why we are here',
    guide:
      'Say in one sentence what shall be different after the meeting. Who knows what it is for can help, and can tell when you are done. If you can’t say it, you may not need the meeting.',
  },
  frame: {
    name: 'Name how we decide',
    sentence: 'How we decide: {frame}',
    question: 'Was it said how we decide?',
    label: 'Said how we decide',
    guide:
      'Say before the talk who makes the call and how. People speak differently when they know whether they advise, vote or agree, and nobody feels passed over afterwards.',
  },
  dissent: {
    name: 'Invite dissent',
    sentence: 'What are we missing? I’d rather hear it now.',
    question: 'Were other views invited?',
    label: 'Invited dissent',
    guide:
      'Ask for what speaks against it before you say what speaks for it, and then wait. Thank whoever speaks up, also when you see it otherwise: the others watch what happens to the first.',
  },
  names: {
    name: 'Acknowledge by name',
    sentence: 'Thank you for that. It changes what we do next.',
    question: 'Was it said by name what somebody contributed?',
    label: 'Acknowledged by name',
    guide:
      'Name the person, what they did and what it led to, in the moment it happens. Share it out: look now and then for whom nobody has named yet.',
  },
  curiosity: {
    name: 'Meet mistakes with curiosity',
    sentence: 'What did we learn, and what will we change next time?',
    question: 'Were mistakes met with curiosity?',
    label: 'Met mistakes with curiosity',
    guide:
      'Ask what we learned, what we will change and how we support the people involved, in this order. Don’t ask who it was. A mistake that is told early costs the least.',
  },
  reasons: {
    name: 'Explain the decision',
    sentence: 'This is what we decided, and this is why.',
    question: 'Was it explained why we decided so?',
    label: 'Explained the decision',
    guide:
      'Say what was decided, what spoke for the other way and why it was this one. Whoever wanted it otherwise can only go along with a reason.',
  },
  owners: {
    name: 'Close with owners and dates',
    sentence: 'Before we go: who does what, and by when?',
    question: 'Did we end with who does what by when?',
    label: 'Closed with owners and dates',
    guide:
      'Take the last five minutes to read out each action with one name and one date, and ask whether anybody is waiting for permission or clarity. What has no name and no date won’t happen.',
  },
};
