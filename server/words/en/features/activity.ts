export const activity = {
  title: 'Notices in Teams',
  hint: 'They appear in your activity in Teams. Nobody else learns what you choose.',
  receives: {
    rate: 'I’m asked to rate a meeting',
    action: 'I’m given an action',
    answer: 'I’m given an answer',
  },
  sends: 'Send notices as me when I share or answer',
  tell: 'Tell owners in Teams',
  tellRaters: 'Ask for ratings in Teams',
  tellWhat: 'Owners, raters and whoever you answer get one notice each in their activity, from you. It stays on.',
  telling: 'Telling them…',
  told: 'Bookend tells them in Teams now. You can switch it off in Bookend’s tab.',
};
