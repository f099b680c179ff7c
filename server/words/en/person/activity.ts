export const activity = {
  title: 'Notifications in Teams',
  hint: 'They appear in your activity feed in Teams. Nobody else sees what you choose.',
  receives: {
    rate: 'Requests to rate a meeting',
    action: 'Actions for me',
    answer: 'Answers to me',
  },
  sends: 'Notify people in my name when I share or answer',
  tell: 'Notify owners in Teams',
  tellRaters: 'Ask for ratings in Teams',
  tellWhat: 'Owners, people asked to rate and people you answer get one notification each, from you. This stays on.',
  telling: 'Sending…',
  notifying: 'Bookend now notifies them in Teams. You can turn this off in the Bookend tab.',
};
