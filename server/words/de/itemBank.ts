import type { itemBank as english } from '../en/itemBank.ts';

export const itemBank: typeof english = {
  questions: {
    recognition_by_name: 'Hat im letzten Monat jemand mit Namen gesagt, was Sie beigetragen haben?',
    recognition_effect: 'Hat Ihnen im letzten Monat jemand gesagt, was aus Ihrer Arbeit geworden ist?',
    recognition_seldom_seen: 'Wurde im letzten Monat jemandem gedankt, dessen Arbeit man selten sieht?',
    fairness_heard:
      'Wurden Sie in den letzten drei Monaten gehört, bevor etwas entschieden wurde, das Ihre Arbeit betrifft?',
    fairness_reasons:
      'Wurde Ihnen in den letzten drei Monaten erklärt, warum, wenn gegen Ihre Sicht entschieden wurde?',
    fairness_same_rule: 'Galt in den letzten drei Monaten in der gleichen Lage für alle die gleiche Regel?',
    safety_idea: 'Hat im letzten Monat jemand in Ihrem Team eine Idee geteilt, die noch nicht fertig war?',
    safety_mistake: 'Hat im letzten Monat jemand in Ihrem Team einen eigenen Fehler angesprochen?',
    safety_support: 'Hat im letzten Monat jemand in Ihrem Team jemandem geholfen, der nicht weiterkam?',
    friction_interrupted: 'Wurde im letzten Monat in einer Besprechung jemand unterbrochen, bevor alles gesagt war?',
    friction_dismissed: 'Wurde im letzten Monat in einer Besprechung etwas ohne Antwort abgetan?',
    friction_elsewhere:
      'Waren im letzten Monat in einer Besprechung andere mit etwas anderem beschäftigt, während jemand sprach?',
    leading_eye_contact: 'Hat … in den letzten drei Monaten regelmäßig angesehen, wer gerade sprach?',
    leading_acknowledges: 'Hat … in den letzten drei Monaten vor anderen gesagt, was jemand beigetragen hat?',
    leading_invites_challenge:
      'Hat … in den letzten drei Monaten nach Einwänden gefragt, bevor etwas endgültig entschieden wurde?',
    leading_purpose: 'Hat … in den letzten drei Monaten am Anfang gesagt, wozu eine Besprechung dient?',
    leading_how_decided:
      'Hat … in den letzten drei Monaten vorher gesagt, wie eine Entscheidung fallen soll und durch wen?',
    leading_explains: 'Hat … in den letzten drei Monaten erklärt, warum eine Entscheidung so gefallen ist?',
    leading_clarifies:
      'Hat … in den letzten drei Monaten schriftlich festgehalten, was entschieden ist und wer was bis wann macht?',
    leading_timely_feedback:
      'Hat Ihnen … in den letzten drei Monaten innerhalb weniger Tage Rückmeldung zu Ihrer Arbeit gegeben?',
    leading_thanks_bad_news:
      'Hat … in den letzten drei Monaten jemandem gedankt, der widersprochen oder Schlechtes berichtet hat?',
    leading_mistakes:
      'Hat … in den letzten drei Monaten gefragt, was sich aus einem Fehler lernen lässt, und nicht, wer es war?',
    leading_delegates: 'Hat … in den letzten drei Monaten Arbeit abgegeben und vereinbart, wann Sie darüber sprechen?',
    leading_changes: 'Hat … in den letzten drei Monaten wegen einer Rückmeldung etwas geändert und das auch gesagt?',
  },
  labels: {
    recognition_by_name: 'Beitrag mit Namen genannt',
    recognition_effect: 'Gesagt, was aus der Arbeit wurde',
    recognition_seldom_seen: 'Dank für Arbeit, die man selten sieht',
    fairness_heard: 'Vor einer Entscheidung gehört',
    fairness_reasons: 'Erklärt, warum anders entschieden wurde',
    fairness_same_rule: 'Gleiche Regel für alle',
  },
  answers: { yes: 'ja', no: 'nein', couldNotTell: 'unklar' },
  briefing: {
    say: (sentence) => `Der Satz dazu: „${sentence}“`,
    quarter: (number, year) => `${number}. Quartal ${year}`,
    blank: '…',
    directions: {
      rising: (question, from, to) =>
        `Auf die Frage „${question}“ haben im ${to} deutlich mehr Menschen mit Ja geantwortet als im ${from}.`,
      falling: (question, from, to) =>
        `Auf die Frage „${question}“ haben im ${to} deutlich weniger Menschen mit Ja geantwortet als im ${from}.`,
      unclear: (question, from, to) =>
        `Die Antworten auf die Frage „${question}“ haben sich vom ${from} zum ${to} nicht deutlich verändert.`,
    },
    basis: (from, answersFrom, to, answersTo) =>
      `Grundlage sind mindestens ${answersFrom} Antworten im ${from} und mindestens ${answersTo} im ${to}, anonym gegeben nach Besprechungen von je mindestens fünf Leitungen.`,
    uncertainty:
      'Deutlich nennen wir eine Veränderung nur, wenn sie mindestens 25 Prozentpunkte groß ist und der Zufall allein eine so große in weniger als 1 von 20 Vergleichen zeigen würde; trotzdem kann sich von sieben Verhaltensweisen eine zufällig bewegen.',
    tooLittle: (question, from, to) =>
      `Wir fragen auch: „${question}“ Aus dem ${from} und dem ${to} gibt es noch nicht genug Antworten, um zu sagen, ob sich etwas verändert hat: Dafür braucht jedes Quartal mindestens fünf Leitungen, zwei Ergebnisse und zehn Antworten.`,
  },
};
