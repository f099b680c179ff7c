export const data = {
  title: 'What is kept',

  copy: 'Copy as',
  download: 'Download as',
  kinds: { markdown: 'Markdown', json: 'JSON' },
  take: { copy: (kind: string) => `Copy as ${kind}`, download: (kind: string) => `Download as ${kind}` },
  copied: (n: number) => (n === 1 ? 'Copied, with 1 meeting.' : `Copied, with ${n} meetings.`),
  downloaded: 'Sent to your browser. If no file arrives, Teams is blocking it here: copy instead.',
  byHand: 'Teams holds the clipboard back here. Copy it from this field:',
  exportTitle: 'Meetings kept by Bookend',
  exportedAt: (time: string) => `As of ${time}`,
  youSuggested: (day: string) => `You suggested ${day}.`,
  hostedBy: (name: string) => `Host: ${name}`,

  delete: 'Delete this meeting',
  deleteSure: 'Delete this meeting for everyone? It can’t be brought back.',
  deleteWhat:
    'The opening, decisions, recap and actions are deleted. Ratings stay without the meeting: nobody can take them out of a result.',
  deleteLater: (closesAt: string, mayCloseAt: string) =>
    `People are still rating this meeting. It can be deleted once the rating has closed: on ${closesAt}, or when a host closes it, which is possible from ${mayCloseAt} on. Until then you can correct the recap, and everybody can remove their own name at once.`,
  deleteCard: 'The card in the chat stays. You can delete it there yourself.',
  deleteYes: 'Delete',
  deleteNo: 'Keep it',
  deleting: 'Deleting…',
  deleted: 'This meeting is not kept any more. Its host deleted it, or its time was up.',

  remove: 'Remove my name from Bookend',
  removeSure: [
    'Remove your name from all meetings of your organization?',
    'As host, decider and owner you become “someone who is no longer named”. It can’t be undone, and you can’t read the results of meetings you hosted any more.',
    'It stays where somebody wrote it into a sentence, and on cards in chats. Ratings can’t be found: nobody knows whose they are. What you wrote about what worked, without your name, stays and is nobody’s: delete it first if you don’t want that. If you host or are named again, your name is kept again.',
  ],
  removeYes: 'Remove my name',
  removeNo: 'Leave it',
  removing: 'Removing…',
  removed: (n: number) =>
    n === 0
      ? 'Your name wasn’t in any meeting.'
      : n === 1
        ? 'Your name is removed from 1 meeting.'
        : `Your name is removed from ${n} meetings.`,
};
