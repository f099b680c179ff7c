import type { preferenceCard as english } from '../../en/features/preferenceCard.ts';

export const preferenceCard: typeof english = {
  page: 'Meine Karte',
  hint: 'In Ihren eigenen Worten, für die Menschen in Ihren Besprechungen. Schreiben Sie, was ihnen hilft, und lassen Sie den Rest leer.',
  lines: {
    best: 'Am besten arbeite ich, wenn',
    reach: 'Am besten erreichbar bin ich',
    avoid: 'Bitte nicht',
    learn: 'Am besten lerne ich',
    ask: 'Fragen Sie mich nach',
  },
  examples: {
    best: 'Zum Beispiel: ich die Frage einen Tag vorher kenne.',
    reach: 'Zum Beispiel: mit einer Nachricht, danach am Telefon.',
    avoid: 'Zum Beispiel: aus dem Stand eine Zahl von mir verlangen.',
    learn: 'Zum Beispiel: durch Zusehen und dann selbst Ausprobieren.',
    ask: 'Zum Beispiel: Gezeiten, oder wie man ein Fahrrad repariert.',
  },
  whyMissing:
    'Es gibt kein Feld für Schwächen, Gesundheit oder Persönlichkeitstypen: Niemand soll sich erklären müssen, um gut behandelt zu werden, und solche Worte bleiben an Menschen haften.',
  readers: 'Wer sieht sie?',
  readersOf: { nobody: 'Niemand', all: 'Alle meine Chats', named: 'Chats, die ich auswähle' },
  withdraw: 'Sie können sie jederzeit zurücknehmen. Dann ist sie sofort weg, auch wo jemand sie gerade geöffnet hat.',
  whichChats: 'Welche Chats?',
  findChat: 'Chat suchen',
  earlierChat: 'Ein Chat ohne neuere Besprechungen',
  noChats: 'In den letzten 90 Tagen waren Sie in keiner Besprechung mit Bookend.',
  nameOne: 'Wählen Sie mindestens einen Chat. Bis dahin sieht niemand Ihre Karte.',
  preview: 'Was andere sehen',
  previewEmpty: 'Noch nichts.',
  previewUnseen: 'Nichts: Bisher ist die Karte nur für Sie.',
  seenBy: {
    nobody: '',
    all: 'Das sehen die Menschen in jedem Chat, in dem Sie in einer Besprechung mit Bookend waren, solange Sie beide darin sind.',
    named: 'Das sehen die Menschen in den ausgewählten Chats, solange Sie beide darin sind.',
  },
  when: {
    best: 'Das liest, wer die Karten im Tab des Chats öffnet.',
    reach: 'Das sieht, wer Ihnen eine Aufgabe gibt.',
    avoid: 'Das sieht, wer auf Ihre Bedenken antwortet oder mit Ihnen über eine Aufgabe sprechen will.',
    learn: 'Das sieht, wer Ihnen einen Teil einer Besprechung übergibt.',
    ask: 'Das liest, wer die Karten im Tab des Chats öffnet.',
  },
  by: (name, line) => `${name} · ${line}`,
  here: 'Wie die Menschen hier gern arbeiten',
  noneHere: 'Hier gibt es keine Karten zu lesen.',
};
