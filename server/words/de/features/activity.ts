import type { activity as english } from '../../en/features/activity.ts';

export const activity: typeof english = {
  title: 'Hinweise in Teams',
  hint: 'Sie erscheinen in Ihrem Aktivitätsfeed in Teams. Niemand sonst erfährt, was Sie hier wählen.',
  receives: {
    rate: 'Ich soll eine Besprechung bewerten',
    action: 'Ich bekomme eine Aufgabe',
    answer: 'Ich bekomme eine Antwort',
  },
  sends: 'In meinem Namen Hinweise senden, wenn ich teile oder antworte',
  tell: 'Verantwortliche in Teams benachrichtigen',
  tellRaters: 'In Teams um Bewertungen bitten',
  tellWhat:
    'Wer etwas übernimmt, bewerten soll oder von Ihnen eine Antwort bekommt, erhält je einen Hinweis im Aktivitätsfeed, in Ihrem Namen. Das bleibt eingeschaltet.',
  telling: 'Wird gesendet…',
  told: 'Bookend benachrichtigt jetzt in Teams. Abschalten können Sie das im Tab von Bookend.',
};
