import type { ShippedGuides } from '../../shipped.ts';

export const guides: ShippedGuides = {
  kickoff: {
    title: 'Projektstart',
    steps: [
      {
        act: 'Sagen Sie, was nach dem Projekt anders sein soll, bis wann, und wo Neues zu lesen sein wird. Bitten Sie dann jemanden, es in eigenen Worten zu wiederholen: So hören Sie, was unklar war.',
        say: 'In einem Satz: Was machen wir, für wen, und woran merken wir, dass es gelungen ist?',
      },
      {
        act: 'Nennen Sie für jede große Frage, wer entscheidet, wer vorher gefragt wird und wer es danach erfährt. Schreiben Sie es für alle sichtbar auf. Ein Name entscheidet; bei zweien entscheidet niemand.',
        say: 'Wer entscheidet das, wen fragt diese Person vorher, und wer muss davon erfahren?',
      },
      {
        act: 'Schließen Sie mit einem Versprechen, und warten Sie zehn Sekunden. Danken Sie der ersten Person, die einen Zweifel äußert, und sagen Sie, was Sie damit tun.',
        say: 'Wenn Sie Ärger kommen sehen, sagen Sie es mir früh. Wer schlechte Nachrichten bringt, hat hier nichts zu befürchten.',
      },
    ],
  },
  oneToOne: {
    title: 'Gespräch zu zweit',
    steps: [
      {
        act: 'Beginnen Sie mit dem Anliegen der anderen Person, nicht mit Ihrer Liste. Fragen Sie und warten Sie dann: Die erste Antwort ist oft die höfliche.',
        say: 'Was beschäftigt Sie gerade? Fangen wir damit an.',
      },
      {
        act: 'Fragen Sie, wo es klemmt und was schon versucht wurde. Behalten Sie Ihre eigene Idee für sich, bis Sie danach gefragt werden.',
        say: 'Wo kommen Sie nicht weiter, und was haben Sie schon versucht?',
      },
      {
        act: 'Nennen Sie eine Sache, die Sie in den letzten Wochen gesehen haben, und was daraus wurde.',
        say: 'Sie haben die Kundin selbst angerufen, deshalb wussten wir es eine Woche früher. Danke.',
      },
      {
        act: 'Fragen Sie, was Sie selbst anders machen könnten. Rechtfertigen Sie sich nicht. Schreiben Sie es auf, und sagen Sie, bis wann Sie antworten.',
        say: 'Was könnte ich ändern, damit Ihre Arbeit leichter wird?',
      },
      {
        act: 'Schließen Sie mit höchstens zwei Vereinbarungen, jede mit Namen und Tag. Beginnen Sie mit Ihrer.',
        say: 'Ich mache das bis Donnerstag. Was übernehmen Sie?',
      },
    ],
  },
  feedback: {
    title: 'Rückmeldung geben',
    steps: [
      {
        act: 'Fragen Sie, ob es gerade passt, und sprechen Sie unter vier Augen. Passt es nicht, vereinbaren Sie eine Zeit, heute oder morgen.',
        say: 'Mir ist etwas aufgefallen, das ich Ihnen gern sagen möchte. Passt es gerade?',
      },
      {
        act: 'Sagen Sie, was Sie gesehen oder gehört haben, so wie eine Kamera es aufgenommen hätte: eine Situation, kein „immer“, keine Vermutung über Gründe.',
        say: 'Gestern haben Sie in der Besprechung zweimal geantwortet, bevor Mina fertig war.',
      },
      {
        act: 'Sagen Sie, was daraus wurde, für die Arbeit oder für Menschen. Es ist Ihre Sicht, also erzählen Sie es als Ihre.',
        say: 'Ich glaube, deshalb sagte sie nichts mehr, und uns fehlte, was sie über den Lieferanten weiß.',
      },
      {
        act: 'Fragen Sie, wie die andere Person es sieht, und hören Sie bis zum Ende zu. Vielleicht fehlt Ihnen etwas.',
        say: 'Wie haben Sie es erlebt?',
      },
      {
        act: 'Lassen Sie die andere Person eine Sache für das nächste Mal wählen, und sagen Sie, wie Sie helfen. Loben können Sie in denselben Schritten: Auch das ist Rückmeldung.',
        say: 'Was möchten Sie beim nächsten Mal versuchen, und wie kann ich helfen?',
      },
    ],
  },
  closing: {
    title: 'Besprechung abschließen',
    steps: [
      {
        act: 'Hören Sie fünf Minuten vor dem Ende auf, auch wenn das Gespräch gut läuft. Was jetzt nicht abgeschlossen wird, behalten alle anders in Erinnerung.',
        say: 'Wir haben noch fünf Minuten. Lassen Sie uns abschließen.',
      },
      {
        act: 'Lesen Sie jede Entscheidung in einem Satz vor, mit ihrem Grund. Fragen Sie, ob jemand sie anders verstanden hat.',
        say: 'Das haben wir entschieden, und zwar aus diesem Grund. Hat es jemand anders verstanden?',
      },
      {
        act: 'Geben Sie jeder Aufgabe einen Namen und einen Tag. Die Person sagt selbst Ja; ein Team ist niemand.',
        say: 'Wer übernimmt das, und bis wann?',
      },
      {
        act: 'Fragen Sie, was noch offen ist und wer auf eine Erlaubnis oder Antwort wartet. Sagen Sie, wer sie bringt.',
        say: 'Fehlt jemandem noch etwas, um anfangen zu können?',
      },
      {
        act: 'Danken Sie jemandem mit Namen für das, was die Besprechung verändert hat. Enden Sie dann pünktlich.',
        say: 'Danke für Ihren Zweifel am Termin. Er hat uns einen Monat erspart.',
      },
    ],
  },
};
