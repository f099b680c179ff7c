import type { pulse as english } from '../en/pulse.ts';

export const pulse: typeof english = {
  rate: 'Wie war es? Zweimal tippen',
  scores: {
    clarity: { question: 'Ich weiß jetzt, was entschieden ist und was als Nächstes geschieht', short: 'Klar' },
    safety: { question: 'Ich hätte widersprechen oder ein Problem ansprechen können', short: 'Sicher' },
  },
  seen: {
    purpose: { question: 'Wurde gesagt, warum wir hier sind?', short: 'Gesagt, warum wir hier sind' },
    frame: { question: 'Wurde gesagt, wie wir entscheiden?', short: 'Gesagt, wie wir entscheiden' },
    dissent: { question: 'Wurde nach anderen Sichtweisen gefragt?', short: 'Zum Widerspruch eingeladen' },
  },
  sights: { saw: 'ja', did_not: 'nein', could_not_tell: 'unklar' },
  low: 'nein',
  high: 'ganz',
  scoreName: { 1: '1, nein', 2: '2', 3: '3', 4: '4', 5: '5, ganz' },
  anonymous: 'Anonym: Ihre Antwort wird zu einer Zahl in einer Summe. Von wem sie kam, wird nicht behalten.',
  pooled:
    'In dieser Besprechung sind wenige. Darum werden die Antworten aufgehoben und erst mit denen späterer gezeigt, sobald 5 zusammen sind.',
  how: 'Wie?',
  howCounted:
    'Was Sie antippen, wird zu den Zählern dieser Besprechung addiert. Kein Name, keine Zeit, keine eigene Zeile wird dazu gespeichert. Wer leitet, sieht nichts, bevor die Umfrage schließt und 5 geantwortet haben.',
  howReceipt:
    'Damit niemand zweimal antwortet, behält der Server bis zum Schluss eine Quittung. Sie kann belegen, dass Sie geantwortet haben, nie was. Am Schluss wird sie gelöscht, samt dem Schlüssel, mit dem sie entstand.',
  howLimits:
    'Die Grenzen: Wenn alle anderen der Leitung sagen, was sie geantwortet haben, ergibt sich Ihre Antwort. Und wer Speicher, Netzverkehr oder Platte des Servers lesen könnte, während Sie antworten, könnte Zeiten abgleichen.',
  sentIn: (seconds) => `Wird in ${seconds} s gesendet`,
  sentSoon: 'Ihre Antwort wird in fünf Sekunden gesendet.',
  undo: 'Rückgängig',
  sending: 'Wird gesendet…',
  waiting:
    'Keine Verbindung. Ihre Antwort bleibt hier und wird gesendet, sobald sie wieder da ist; lassen Sie den Bereich offen.',
  thanks: 'Danke. Ihre Antwort ist angekommen.',
  already:
    'Sie haben schon geantwortet, in einem anderen Fenster oder auf einem anderen Gerät. Nur die erste Antwort zählt.',
  closedBefore: 'Die Umfrage schloss, bevor Ihre Antwort ankam. Sie wurde nicht gezählt.',
  closed: 'Die Umfrage ist geschlossen.',
  none: 'Hier gibt es keine Umfrage: Unter so wenigen wäre keine Antwort anonym. Fragen Sie einander.',
  tryAgain: 'Noch einmal versuchen',

  title: 'Umfrage',
  closesAt: (time) => `Schließt ${time}`,
  nothingBefore: 'Gezeigt wird erst etwas, wenn sie geschlossen ist und 5 geantwortet haben.',
  closeNow: 'Jetzt schließen',
  closeSure: 'Jetzt schließen? Danach kann niemand mehr antworten.',
  closeYes: 'Schließen',
  closeNo: 'Offen lassen',
  closing: 'Wird geschlossen…',
  released: 'Geschlossen. Die Antworten sind im Ergebnis unten enthalten.',
  kept: 'Geschlossen. Die Antworten werden aufgehoben, bis mit denen der nächsten Besprechungen genug zusammen sind.',
  notYours: 'Die Antworten gelten der Person, die am Ende geleitet hat, und nur sie liest das Ergebnis.',
  noResult: 'Noch kein Ergebnis.',
  lastResult: 'Letztes Ergebnis',
  batch: (meetings, answers) => `${meetings} ${meetings === 1 ? 'Besprechung' : 'Besprechungen'}, n=${answers}`,
  favourable: (n, of) => `${n} von ${of}`,
  favourableMeans: 'Die Balken: wie viele 4 oder 5 gaben.',
  bands: { low: 'niedrig', mixed: 'gemischt', high: 'hoch' },
  answers: (n) => `n=${n}`,
  bandSpoken: (question, band, n) => `${question}: ${band}, ${n} Antworten`,
  spread: (parts) => `Verteilung: ${parts}`,
  spreadPart: (from, to, n) => (from === to ? `${from}: ${n}` : `${from}–${to}: ${n}`),
  said: (n, of) => `von Ihnen gesagt: ${n} von ${of}`,
  seenBands: { few: 'wenige haben es bemerkt', some: 'einige haben es bemerkt', most: 'die meisten haben es bemerkt' },
  saw: (n, of) => `${n} von ${of} haben es bemerkt`,
};
