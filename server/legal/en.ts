import type { Legal } from './legal.ts';

export const en: Legal = {
  runBy: (operator) =>
    operator === undefined
      ? 'This Bookend is run by your organization. Whoever looks after Microsoft Teams there tells you who is responsible for it and answers your questions.'
      : `This Bookend is run by ${operator}, who is responsible for it and answers your questions.`,
  other: 'Auf Deutsch lesen',
  privacy: {
    title: 'Privacy',
    sections: [
      {
        title: 'What Bookend keeps',
        paragraphs: ['It keeps what people in a meeting write in it, and what that needs to be read again:'],
        list: [
          'of each meeting: the id of its chat, who began it, when it began, went on and ended, and its purpose and way to decide;',
          'decisions, actions, owners, dates and open questions, what of it is done, with the Entra ids and display names of the people they name;',
          'the recap as it was shared, and which message in the chat shows it;',
          'counters of the ratings, without names (see below).',
        ],
        after:
          'All of it is in one database that whoever runs this Bookend chooses and looks after. They decide how long it is kept.',
      },
      {
        title: 'What Bookend asks Microsoft for',
        paragraphs: [
          'It always asks in the name of the person who uses it, and only with that person’s consent: the names and ids of the people in the meeting’s chat and who organized it, so that it can tell who may read what; and to post the recap to that chat, or to correct it, when the host shares it.',
          'Where Microsoft doesn’t answer whether it took a recap, Bookend looks for its own message among the newest ones of that chat. It keeps none of the others. Until the recap is there, your sign-in stays in the server’s memory, for at most as long as it is valid (about an hour).',
        ],
      },
      {
        title: 'What Bookend does not do',
        paragraphs: [
          'It records and transcribes nothing, uses no AI, sets no cookies, counts no visits and shows no advertising. It sends data to nobody but Microsoft, where your chat is. Its log holds of each request its kind, its outcome, how long it took and a number to find it by, and neither names nor texts nor sign-ins; of a rating it holds nothing.',
        ],
      },
      {
        title: 'Who can read it',
        paragraphs: [
          'Whoever is in the meeting’s chat, for as long as they are in it, reads what was said at the opening, the decisions and the shared recap. A draft is the host’s alone until it is shared. Whoever runs this Bookend could read the database, as with every program they run.',
        ],
      },
      {
        title: 'How ratings stay anonymous',
        paragraphs: [
          'A rating is added to the counters of its meeting. No name, no time and no entry of its own is stored with it. Only the host sees results: not before the rating has closed (after 48 hours, or when the host closes it), and never of fewer than 5 answers. Fewer are kept and shown together with those of the same host’s next meetings in that chat.',
          'So that nobody answers twice, the server keeps a receipt until the close. It could prove that somebody answered, never what. At the close it is deleted with the key that it was made with.',
          'The limits: if everybody else tells the host what they answered, yours follows. And whoever runs the server could, while a rating is open, test whether a given person has answered, or watch the counters move.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'To learn what is kept about you, to have it corrected or deleted, or to object, turn to whoever runs this Bookend. Some of it you do yourself, in the chat’s tab: take the series along, have your name removed from everything, and, as its host, delete a meeting. A single rating can’t be found, changed or taken back once it is cast: nothing says which one was yours.',
        ],
      },
    ],
  },
  terms: {
    title: 'Terms of use',
    sections: [
      {
        title: 'What this is',
        paragraphs: [
          'Bookend is a side panel for meetings in Microsoft Teams. It is offered to the people of the organizations that whoever runs it has let in. Bookend is not a product of Microsoft.',
        ],
      },
      {
        title: 'What you can expect',
        paragraphs: [
          'It is offered as it is, without a promise that it is always there or without fault. Whoever runs it may change it, pause it or end it. For what has to last, keep a copy where your organization keeps its records.',
        ],
      },
      {
        title: 'What is expected of you',
        list: [
          'Write only what may stand in the meeting’s chat: everybody in it can read it.',
          'What you share is posted to the chat in your name.',
          'Don’t try to find out what somebody else has answered in a rating.',
          'Don’t try to get at meetings whose chat you are not in.',
        ],
      },
      {
        title: 'Whose texts they are',
        paragraphs: [
          'What you write belongs to you or to your organization, as it did before. Bookend uses it only to show it to the people of that chat.',
        ],
      },
    ],
  },
};
