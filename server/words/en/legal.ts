import type { Legal } from '../legal.ts';

export const legal: Legal = {
  runBy: (operator) =>
    operator === undefined
      ? 'This Bookend is run by your organization. Whoever looks after Microsoft Teams there tells you who is responsible for it and answers your questions.'
      : `This Bookend is run by ${operator}, who is responsible for it and answers your questions.`,
  privacy: {
    title: 'Privacy',
    sections: [
      {
        title: 'What Bookend keeps',
        paragraphs: ['It keeps what people write in a meeting, and what is needed to show it again:'],
        list: [
          'of each meeting: the id of its chat, who began it and who had the chair for how long, when it began, went on and ended, and its purpose and way to decide; until the next meeting begins also, hashed, who was in the chat when it began;',
          'decisions, actions, owners, dates and open questions, what became of each, when and through whom, with the Entra ids and display names of the people they name;',
          'who acknowledged whom for what, when, and what it led to; who asked to be left off the card; in which meeting of the chat somebody was first present, so that hosts see who has not been acknowledged for a long time;',
          'of each chat, the display names of those who were in it when its latest meeting began, so that the others there can pick them in their own tab;',
          'of a host: which thank-you drafts and monthly digests they copied or put away, which nobody else sees;',
          'the recap as it was shared, and which message in the chat shows it;',
          'who was asked to observe a meeting or to take on a part of it, who asked not to be asked, and an observer’s sheet, which only they read, and whom it is about once it is handed over;',
          'concerns that people raised, with their name where they gave it, and what the host did with them; what was learned from a mistake, with nobody’s name, and how the people involved are supported;',
          'of whoever hosts: which behaviour they practise and why they stopped, how often they ticked a cue, and what they intend for a meeting. Others read only the behaviour, and only while its host shows it;',
          'what people prepare for themselves: commitments and rehearsal cards, what became of them, and which chat they are for. Nobody else reads them, except a coach to whom their author shows a card; of a commitment, its author can put one line into the recap, with their name, and withdraw it;',
          'of a weekly reflection: its lines, the facts you left in, corrections and the answer, whom you chose as manager, and when it was sent and read; and, only if you turn it on, which behaviour you practised and whether you did it, without your words;',
          'of your card, if you write one: its lines and which chats may read it. Others see it only there, until you withdraw it;',
          'private notes that somebody writes on a person, which only their author reads: for a year, unless renewed, and until either has their name removed; and who asked not to be suggested to hosts;',
          'who was notified in Teams about an action or an answer, and in whose name; about a rating only as a hash with the rating’s key; and which notifications each person wants, which nobody else sees;',
          'what people write about what worked for them, and who it helped; the stories that somebody proposed about a host, and what that host agreed to;',
          'that you opened or printed a guide as a host, without when or how often; the communications team reads only “5 hosts or more” and larger steps;',
          'whom you let coach you, what they may read and until when, and on which days they read it, without a time;',
          'of the last two quarters, for each behaviour, how many answers there were and how many people had seen it: one sum over at least five hosts, without saying which;',
          'counters of the ratings and comments, without names (see below); what a host answers about themselves, until the result is there.',
        ],
        after:
          'All of it is in one database, chosen and maintained by whoever runs this Bookend. They decide how long it is kept.',
      },
      {
        title: 'What Bookend asks Microsoft for',
        paragraphs: [
          'It always asks in the name of the person who uses it, and only with that person’s consent: the names and ids of the people in the meeting’s chat and who organized it, so that it can tell who may read what; and to post the recap to that chat, or to correct it, when the host shares it; and, for a host who has turned this on, to notify people in their activity feed in Teams.',
          'If people in HR name groups of Entra in their file of units, Bookend asks in their name for the ids of the people in those groups, when they preview the file and when they import it. It keeps which unit each person belongs to, and nothing of the groups.',
          'If you choose to rate on any of your devices, your panel asks Microsoft for access to Bookend’s own folder in your OneDrive, and to no other, and puts a file with your rating tokens there. The file never reaches this server.',
          'If Microsoft doesn’t confirm whether a recap was posted, Bookend looks for its own message among the newest ones in that chat. It keeps none of the others. Until the recap is posted, your sign-in stays in the server’s memory, for at most as long as it is valid (about an hour).',
        ],
      },
      {
        title: 'What Bookend does not do',
        paragraphs: [
          'It records and transcribes nothing, uses no AI, sets no cookies, counts no visits and shows no advertising. It sends data to nobody but Microsoft, where your chat is. For each request its log holds the kind, the outcome, how long it took and a number to find it by, but no names, texts or sign-ins; for a rating, or a concern without a name, it holds nothing.',
        ],
      },
      {
        title: 'Who can read it',
        paragraphs: [
          'Whoever is in the meeting’s chat, for as long as they are in it, reads what was said at the opening, the decisions, who was acknowledged for what, and the shared recap. Only hosts see who has not been acknowledged lately, counted from what people tapped.',
          'A draft is the host’s alone until it is shared; at the close, whoever is named for an action sees that one. What its owner says to a date or a check-in is read by the hosts; how close the host should stay, by that host alone; how closely somebody is supported in a kind of work, by that person, the organizer and whoever set it. You read your own actions in your own tab, from all chats, even after you have left one.',
          'A concern with a name is read by the person who raised it, by the organizer and by whoever had the chair at that moment. The person it names doesn’t read it, unless they had the chair at that moment. Somebody who gets the chair later reads it only if its author says yes. Once the recap is shared, everybody in the chat reads it.',
          'A host who had the chair of an earlier meeting can read and correct its recap, and nothing else. Only hosts ever read how people are supported after a mistake.',
          'A weekly reflection is read by its author, and by the manager they chose once that person has agreed, for as long as both want it. Nobody else reads it, no administrator either, except a coach to whom its author shows it.',
          'Notes on what worked are read by everybody who has hosted a meeting in the organization within a year, and by the communications team; of a note without a name, nobody is told whose it is. A proposed story is read only by the person who proposed it and by the host it is about, who isn’t told who proposed it. The communications team reads it only after that host’s yes, in the host’s words, until its end or until the host withdraws it. The communications team also words the behaviours that everybody reads. It is told whether somebody practises one that it retires, and which ones no result has asked about, but not who, where or how many.',
          'The communications team reads, for each behaviour, whether clearly more or fewer people saw it than a quarter earlier, and on how many answers that rests, in tens: only of whole quarters, and never of fewer than five hosts in each. It doesn’t read whose meetings these were, or any comment.',
          'People whom your organization has given the role for it, such as people in HR, read how often behaviours were seen, how questions were answered, what became of meetings, how soon hosts said what changed after a result, what was acknowledged, and how often people’s support got lighter. They see this for units that they have switched on: only for whole quarters, rounded, and never for fewer than six hosts together. They don’t see whose meetings these were, or any text.',
          'A coach whom you allow reads what you choose of the results about you, the behaviour you practise, your weekly reflections and your rehearsal cards, for 90 days at most, and nothing from before you allowed it, unless you tick otherwise. Reflections, cards and a result’s comments are shared one by one. A coach reads no names of the people in your meetings, except those in what you share one by one. You can end it at any time. Your manager can’t be your coach, nor can anybody who reads your organization’s figures.',
          'Whoever runs this Bookend could read the database, as with any program they run.',
        ],
      },
      {
        title: 'How ratings stay anonymous',
        paragraphs: [
          'Everybody who was in the chat both when the meeting began and when it ended, and never had the chair, is asked. If fewer than 5 people could ever answer, nobody is asked.',
          'A rating is sent without saying who sends it, and added to the counters of its meeting. No name, no time and no entry of its own is stored with it; a comment is kept apart from it. Results are seen only by the person who had the chair longest, and by a coach if that person allows it (the organization reads sums of whole quarters, also for single units, over at least five hosts): not before the rating has closed (after 48 hours; a host can close it earlier, but not in the first 24), and never of fewer than 5 answers from 5 different people.',
          'Fewer answers are kept and shown together with those of the same host’s other meetings in that chat, once 5 different people have answered in them. Comments are asked for only where 10 people could answer, and shown only from 10 answers of 10 different people on; with fewer answers, they wait for the same host’s next such result in that chat, are then shown with its comments, in alphabetical order, and are deleted unread after a year at the latest.',
          'So that nobody answers twice, the server signs one token for each person, which their panel has first made unreadable. So that it can count people instead of answers, it also signs one ticket for each person and group of waiting answers; their panel sends the ticket once, apart from any rating. The server never learns whose token or ticket is whose.',
          'Until the close it keeps, hashed with the rating’s key, who may answer and who got a signature. Until the waiting answers are shown it keeps, hashed with their key, who got a ticket. For a week it keeps on which days somebody was asked, so that nobody is asked more than twice. While answers wait, whoever reads the database can see who could have given them; where only one person could, the answer is theirs.',
          'Nobody can delete a meeting while people rate it: otherwise the person who deletes it would choose which answers count. Once its rating has closed, a host can delete it, and its answers keep waiting without it.',
          'The limits: your words can identify you. If everybody else tells the host what they answered, yours follows; in a small group, a host who knows what all but one of you answered learns whether the last answer was low, mixed or high. In a result over several meetings, somebody can send their ticket without having answered, and then it is about fewer than 5 people. And anybody who reads the network traffic, or the database’s raw pages and write-ahead log, while you answer could match times.',
          'A concern without a name travels the same way, with tokens that each panel gets when it opens the meeting. It waits without a time, in alphabetical order, until the host goes to the close; then all are shown at once, and keys, lists and tokens are deleted. It is accepted only once five people who were in the chat from the beginning, are still there and never had the chair have their tokens.',
          'The page “How your rating stays anonymous” explains how that works and how to check it.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'To learn what is kept about you, to have it corrected or deleted, or to object, turn to whoever runs this Bookend. Some of it you can do yourself, in the chat’s tab: export the series, have your name removed from everything, and, as its host, delete a meeting, once its rating has closed (after two days at the latest). A single rating can’t be found, changed or taken back once it is cast: nothing says which one was yours.',
        ],
      },
    ],
  },
  anonymous: {
    title: 'How your rating stays anonymous',
    sections: [
      {
        title: 'How it travels',
        list: [
          'The list of people who may rate is fixed when the meeting ends: everybody who was in the chat at its beginning and at its end, and never had the chair (server/meeting/attendance.ts, server/features/pulse/electorate.ts). People who are added or removed afterwards don’t change it.',
          'Your panel makes a random token and blinds it: multiplied by a random number, it reveals nothing (src/admission/blinding.worker.ts).',
          'Signed in, your panel asks the server to sign the blinded token. The server signs one for each person and remembers only that you have one (server/features/pulse/admissionRoutes.ts). Your panel asks at a random moment within half a minute of first seeing that the rating is open, whether you answer or not, so that asking says nothing about answering.',
          'Your panel removes the blinding. The result is a token with a signature that the server has never seen (RFC 9474, blind RSA signatures, with keys of 3072 bits).',
          'Your answers leave at a random moment within half an hour while Bookend is open, or when you close it (src/features/pulse/vote/departure.ts). If you close it before your panel has its token, they stay on this device, encrypted, and leave within a few minutes after you next open Bookend, if the rating is still open then. They are sent with that token and with nothing that says who sends them: no sign-in, no cookie, the same language for everybody, always the same length (src/api/callAnonymously.ts). A request that does say so is refused (server/gate/serve.ts, serveUnnamed).',
          'The server checks the signature, takes the token once, and adds one to the counters (server/features/pulse/ballotRoutes.ts). Its log and its metrics leave this out (server/platform/telemetry/requestLog.ts).',
          'In the same way your panel holds one ticket for the answers that wait together. It sends the ticket once, after your first answer among them, at another random moment and apart from any answer (src/features/pulse/tickets.ts). By counting tickets the server counts people without knowing who they are (server/features/pulse/pool.ts).',
          'If you press “Use my OneDrive”, your panel also puts its token and ticket into a file in your own OneDrive (Apps › Bookend › rating-tokens.json), so that your other devices find them (src/admission/travel/walletFile.ts). It does so directly, not through this server (src/api/appFolder.ts), and before it asks for the signature. The file contains no answers and no names, always has the same length, and doesn’t change when you rate. After the close, the first device on which you open Bookend empties it.',
        ],
      },
      {
        title: 'Concerns without a name',
        list: [
          'Your panel gets three tokens when it opens the meeting, at a moment of its own, whether you have a concern or not (src/features/concern/tokens.ts). The server signs them blinded, once for each person (server/features/concern/inboxRoutes.ts).',
          'A concern is sent with one of them and with nothing that says who sends it, always equally long (src/features/concern/sealed.ts). No request in your name follows it.',
          'It is put among the others in alphabetical order, without a time (server/features/concern/anonymousRoutes.ts, server/features/concern/rules.ts). Nobody is notified, because the host could then see who has just been typing.',
          'When the host first goes to the close, all concerns are opened together, once, and the key, the list of who has tokens and the used tokens are deleted (server/features/concern/anonymousInbox.ts). Nothing is accepted after that, so nobody can look twice and compare.',
          'Nothing is accepted before five people’s panels have tokens: among fewer, people could guess that it was you. People who came after the beginning, have left or have had the chair don’t count (server/features/concern/hiding.ts).',
        ],
      },
      {
        title: 'What is stored',
        paragraphs: [
          'One row of counters for each meeting, rewritten with each rating: how many gave each answer, with no row, no time and no order of their own (server/features/pulse/store.ts, server/features/pulse/tables.ts). Comments are stored separately, also in one row, in alphabetical order. Those that wait are in one row with the result of all its meetings.',
          'At the close the key, the lists of who may answer and who has a signature, and the used tokens are deleted. The key of the waiting answers, the list of who has a ticket and the tickets are deleted when the answers are shown.',
          'While answers wait, whoever reads the database can see who could have given them; where only one person could, the answer is theirs. The list of people who have a ticket is stored beside the key that hashed it, because nobody may get a second ticket at the next meeting; and the people who were asked are kept, by day, for a week (server/features/pulse/pool.ts, server/features/pulse/invitations.ts).',
        ],
      },
      {
        title: 'What is shown',
        paragraphs: [
          'Nothing before the close, not even how many have answered. From 5 answers of 5 different people on: whether they were low, mixed or high. From 10 of 10 on: how many gave 4 or 5, where at least 5 people did and at least 5 didn’t, and the comments. With fewer, answers wait for other meetings of the same host, and comments for at most a year (server/features/pulse/unread.ts).',
          'No two results differ by fewer than 5 answers, none is about fewer than 5 people, and one that was shown never changes (server/features/pulse/batch.ts, batchOf and fewestPeople). A result over several meetings can be about fewer than 5 people only if somebody sends their ticket without having answered: what they send doesn’t say whether they did.',
        ],
      },
      {
        title: 'How to check it',
        list: [
          'Open your browser’s developer tools (Bookend also runs in Teams on the web) and look at the requests that end in /ballots and /tickets, or, for a concern without a name, in /concerns under /api/boxes.',
          'Compare the characters that your panel shows under “How can I check this?” with a colleague’s. They identify the key that signs. The same characters are on the recap’s card in the chat, which everybody reads. If everybody sees the same, nobody was given a key of their own, which could identify them.',
          'tests/server/slow/attacks/pulse-attacks.prove.test.ts and tests/server/features/meeting/concern.test.ts try to find out who answered what, even with everything that the database holds, and the first shows that the same attacks succeed against a careless server.',
        ],
      },
      {
        title: 'What it can’t protect you from',
        paragraphs: [
          'Words can identify you. If everybody else tells the host what they answered, yours follows; and a host who knows what all but one of a small group answered learns whether the last answer was low, mixed or high.',
          'Your browser tells its make and version with every request, including this one. Someone who reads the network traffic, or the database’s raw pages and write-ahead log, while you answer could match times.',
          'If you keep your token in your OneDrive, anybody who can read your OneDrive, such as its administrators, could rate once in your place, and could tell which rating was yours if they also had this server’s traffic. The operator of this server could use the same permission to read that file; the code named here doesn’t. OneDrive keeps earlier versions of files for a while. To stop using it, delete the file.',
          'And as with every program, you rely on this server running the code named here.',
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
          'It is offered as it is, without a promise that it is always available or free of faults. Whoever runs it may change it, pause it or end it. If something has to last, keep a copy where your organization keeps its records.',
        ],
      },
      {
        title: 'What is expected of you',
        list: [
          'Write only what may appear in the meeting’s chat: everybody in it can read it.',
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
