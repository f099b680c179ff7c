import type { ShippedGuides } from '../../shipped.ts';

export const guides: ShippedGuides = {
  kickoff: {
    title: 'Project kickoff',
    steps: [
      {
        act: 'Say what will be different once the project is over, by when, and where people will find the latest. Then ask somebody to say it back in their own words: you will hear what was unclear.',
        say: 'In one sentence: what are we making, for whom, and how will we notice that it worked?',
      },
      {
        act: 'For each big question, name who decides, who is asked first, and who is told afterwards. Write it down where everybody can see it. One name decides; with two, nobody does.',
        say: 'Who makes this call, whom do they ask first, and who needs to hear about it?',
      },
      {
        act: 'Close with a promise, then wait ten seconds. Thank the first person who voices a doubt, and say what you will do with it.',
        say: 'If you see trouble coming, tell me early. Nobody pays for bad news here.',
      },
    ],
  },
  oneToOne: {
    title: 'One-to-one',
    steps: [
      {
        act: 'Begin with them, not with your list. Ask, then wait: the first answer is often the polite one.',
        say: 'What is on your mind? Let’s start with yours.',
      },
      {
        act: 'Ask where the work is stuck and what they have tried. Keep your own idea back until they ask for it.',
        say: 'Where are you stuck, and what have you already tried?',
      },
      {
        act: 'Name one thing that you saw them do in the last weeks, and what it led to.',
        say: 'You called the customer yourself, so we knew a week earlier. Thank you.',
      },
      {
        act: 'Ask what you could do differently. Don’t explain yourself. Write it down, and say by when you will answer.',
        say: 'What is one thing I could change that would make your work easier?',
      },
      {
        act: 'Close with at most two agreements, each with a name and a day. Begin with yours.',
        say: 'I’ll do this by Thursday. What will you do?',
      },
    ],
  },
  feedback: {
    title: 'Giving feedback',
    steps: [
      {
        act: 'Ask whether this is a good moment, and talk alone. If it isn’t, agree on a time today or tomorrow.',
        say: 'I noticed something that I’d like to tell you. Is now a good time?',
      },
      {
        act: 'Say what you saw or heard, as a camera would have recorded it: one situation, no “always”, no guess at why.',
        say: 'In yesterday’s call you answered twice before Mina had finished.',
      },
      {
        act: 'Say what it led to, for the work or for people. It is your view, so tell it as yours.',
        say: 'I think that’s why she said nothing more, and we missed what she knows about the supplier.',
      },
      {
        act: 'Ask how they see it, and listen to the end. You may be missing something.',
        say: 'How did you see it?',
      },
      {
        act: 'Let them choose one thing for next time, and say how you will help. The same steps work for praise: that counts as feedback, too.',
        say: 'What would you like to try next time, and how can I help?',
      },
    ],
  },
  closing: {
    title: 'Closing a meeting',
    steps: [
      {
        act: 'Stop five minutes before the end, even if the talk is good. Whatever isn’t closed now, everybody will remember differently.',
        say: 'We have five minutes left. Let’s close.',
      },
      {
        act: 'Read out each decision in one sentence, with its reason. Ask whether anybody heard it differently.',
        say: 'We decided this, and this is why. Did anybody hear it differently?',
      },
      {
        act: 'Give each action one name and one day. The person says yes themselves; a team is nobody.',
        say: 'Who takes this, and by when?',
      },
      {
        act: 'Ask what is still open, and who is waiting for permission or an answer. Say who will get it to them.',
        say: 'Is anybody leaving without what they need to start?',
      },
      {
        act: 'Thank somebody by name for what changed the meeting. Then end on time.',
        say: 'Thank you for questioning the date. It saved us a month.',
      },
    ],
  },
};
