import type { activity as english } from '../../en/person/activity.ts';

export const activity: typeof english = {
  title: 'Benachrichtigungen in Teams',
  hint: 'Sie erscheinen in Ihrem Aktivitätsfeed in Teams. Nur Sie sehen, was Sie hier wählen.',
  receives: {
    rate: 'Bitten um eine Bewertung',
    action: 'Aufgaben für mich',
    answer: 'Antworten an mich',
  },
  sends: 'In meinem Namen benachrichtigen, wenn ich teile oder antworte',
  tell: 'Verantwortliche in Teams benachrichtigen',
  tellRaters: 'In Teams um Bewertungen bitten',
  tellWhat:
    'Wer eine Aufgabe hat, bewerten soll oder von Ihnen eine Antwort bekommt, wird einmal in Ihrem Namen benachrichtigt. Das bleibt eingeschaltet.',
  telling: 'Wird gesendet…',
  notifying: 'Bookend benachrichtigt sie jetzt in Teams. Abschalten können Sie das im Bookend-Tab.',
};
