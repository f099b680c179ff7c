import type { Legal } from '../legal.ts';

export const legal: Legal = {
  runBy: (operator) =>
    operator === undefined
      ? 'Dieses Bookend betreibt Ihre Organisation. Wer dort Microsoft Teams betreut, sagt Ihnen, wer dafür verantwortlich ist und Ihre Fragen beantwortet.'
      : `Dieses Bookend betreibt ${operator}. Dort liegt die Verantwortung, und dort werden Ihre Fragen beantwortet.`,
  privacy: {
    title: 'Datenschutz',
    sections: [
      {
        title: 'Was Bookend aufbewahrt',
        paragraphs: [
          'Es bewahrt auf, was Menschen in einer Besprechung hineinschreiben, und was nötig ist, um es wieder zu lesen:',
        ],
        list: [
          'zu jeder Besprechung: die Kennung ihres Chats, wer sie begonnen hat und wer sie wie lange geleitet hat, wann sie begann, weiterging und endete, ihren Zweck und wie entschieden wird; bis die nächste beginnt außerdem, als Prüfsummen, wer zu ihrem Beginn im Chat war;',
          'Entscheidungen, Aufgaben, Verantwortliche, Termine und offene Fragen, was aus allem wurde, wann und durch wen, mit den Entra-Kennungen und Anzeigenamen der genannten Personen;',
          'wer wen wofür gewürdigt hat, wann, und wozu es führte; wer auf der Karte fehlen möchte; in welcher Besprechung des Chats jemand zuerst dabei war, damit die Leitung sieht, wer lange nicht gewürdigt wurde;',
          'zu jedem Chat die Anzeigenamen derer, die zu Beginn seiner letzten Besprechung darin waren, damit die anderen dort sie in ihrem eigenen Tab auswählen können;',
          'von einer Leitung: welche Entwürfe für einen Dank, auch für einen ganzen Monat, sie kopiert oder weggelegt hat, was niemand sonst sieht;',
          'die Zusammenfassung, wie sie geteilt wurde, und welche Nachricht im Chat sie zeigt;',
          'wer gefragt wurde, eine Besprechung zu beobachten oder einen Teil davon zu übernehmen, wer nicht gefragt werden will, und den Bogen der beobachtenden Person, den nur sie liest, und nach der Übergabe, wen sie beobachtet hat;',
          'Bedenken, mit Namen, wo jemand ihn genannt hat, und was die Leitung damit tat; was aus einem Fehler gelernt wurde, mit niemandes Namen, und wie die Beteiligten unterstützt werden;',
          'von einer Leitung: welches Verhalten sie übt und warum sie damit aufhörte, wie oft sie einen Hinweis abgehakt hat, und was sie sich für eine Besprechung vornimmt. Andere lesen nur das Verhalten, und nur, solange die Leitung es zeigt;',
          'was jemand für sich vorbereitet: Vorsätze und Gesprächskarten, was daraus wurde und für welchen Chat sie sind. Niemand sonst liest sie, außer einem Coach, dem Sie eine Karte zeigen; von einem Vorsatz kann, wer ihn gefasst hat, eine Zeile mit dem eigenen Namen in die Zusammenfassung geben und zurückziehen;',
          'von einem Wochenrückblick: seine Zeilen, die Angaben, die Sie darin gelassen haben, Berichtigungen und die Antwort, wen Sie als Führungskraft gewählt haben und wann er gesendet und gelesen wurde; und, nur wenn Sie es einschalten, welches Verhalten Sie geübt und ob Sie es getan haben, ohne Ihre Worte;',
          'von Ihrer Karte, wenn Sie eine schreiben: ihre Zeilen und welche Chats sie lesen dürfen. Andere sehen sie nur dort, bis Sie sie zurückziehen;',
          'private Notizen, die jemand zu einer Person schreibt und nur selbst liest: ein Jahr lang, wenn sie nicht verlängert werden, und bis einer der beiden Namen entfernt wird; und wer der Leitung nicht vorgeschlagen werden möchte;',
          'wer in Teams über eine Aufgabe oder Antwort benachrichtigt wurde und in wessen Namen, bei einer Bewertung nur als Hash mit deren Schlüssel; und welche Benachrichtigungen jemand haben möchte, was niemand sonst sieht;',
          'was sich bei jemandem bewährt hat, wenn es jemand aufschreibt, und wem es geholfen hat; die Geschichten, die jemand über eine Leitung vorschlägt, und wozu diese Ja gesagt hat;',
          'dass Sie einen Leitfaden als Leitung geöffnet oder gedruckt haben, ohne wann und wie oft; das Kommunikationsteam liest nur „5 Leitungen oder mehr“ und größere Stufen;',
          'von wem Sie sich coachen lassen, was diese Person lesen darf und bis wann, und an welchen Tagen sie es gelesen hat, ohne Uhrzeit;',
          'von den letzten zwei Quartalen zu jeder Verhaltensweise, wie viele Antworten es gab und wie viele Menschen sie gesehen hatten: eine Summe über mindestens fünf Leitungen, ohne zu sagen, welche;',
          'Zähler der Bewertungen und Kommentare, ohne Namen (siehe unten); was eine Leitung über sich selbst antwortet, bis das Ergebnis da ist.',
        ],
        after:
          'Alles steht in einer Datenbank, die der Betreiber dieses Bookend wählt und betreut. Er entscheidet, wie lange es aufbewahrt wird.',
      },
      {
        title: 'Wonach Bookend bei Microsoft fragt',
        paragraphs: [
          'Es fragt immer im Namen der Person, die es benutzt, und nur mit deren Zustimmung: nach Namen und Kennungen der Personen im Chat der Besprechung und danach, wer sie organisiert hat, um zu wissen, wer was lesen darf; und es schreibt die Zusammenfassung in diesen Chat oder berichtigt sie, wenn die Leitung sie teilt; und für eine Leitung, die das eingeschaltet hat, benachrichtigt es andere in deren Aktivitätsfeed in Teams.',
          'Nennt die Personalabteilung in ihrer Datei mit Einheiten Gruppen aus Entra, fragt Bookend in deren Namen nach den Kennungen der Personen in diesen Gruppen, wenn sie die Datei ansieht und wenn sie sie importiert. Es bewahrt auf, wer zu welcher Einheit gehört, und nichts von den Gruppen.',
          'Möchten Sie auf allen Ihren Geräten bewerten, bittet Ihr Bookend Microsoft um Zugriff auf seinen eigenen Ordner in Ihrem OneDrive, und auf keinen anderen, und legt dort eine Datei mit Ihren Marken ab. Diese Datei kommt nie auf diesen Server.',
          'Sagt Microsoft nicht, ob es eine Zusammenfassung angenommen hat, sucht Bookend unter den neuesten Nachrichten dieses Chats nach der eigenen. Von den anderen bewahrt es keine auf. Bis die Zusammenfassung dort ist, bleibt Ihre Anmeldung im Speicher des Servers, höchstens so lange, wie sie gilt (etwa eine Stunde).',
        ],
      },
      {
        title: 'Was Bookend nicht tut',
        paragraphs: [
          'Es zeichnet nichts auf und schreibt nichts mit, benutzt keine KI, setzt keine Cookies, zählt keine Besuche und zeigt keine Werbung. Es sendet Daten an niemanden außer Microsoft, wo Ihr Chat ist. Sein Protokoll enthält zu jeder Anfrage ihre Art, ihr Ergebnis, ihre Dauer und eine Nummer, unter der sie sich finden lässt, und weder Namen noch Texte noch Anmeldungen; zu einer Bewertung oder zu Bedenken ohne Namen enthält es nichts.',
        ],
      },
      {
        title: 'Wer es lesen kann',
        paragraphs: [
          'Wer im Chat der Besprechung ist, liest, solange das so ist, was bei der Eröffnung gesagt wurde, die Entscheidungen, wer wofür gewürdigt wurde, und die geteilte Zusammenfassung. Nur die Leitung sieht, wer in letzter Zeit nicht gewürdigt wurde, gezählt nach dem, was getippt wurde.',
          'Einen Entwurf liest nur die Leitung, bis sie ihn teilt; beim Abschluss sieht, wer für eine Aufgabe genannt ist, diese eine. Was Zuständige zu einem Datum oder Zwischenstand sagen, liest die Leitung; wie nah sie sein soll, nur wer gerade leitet; wie eng jemand bei einer Art von Arbeit begleitet wird, diese Person, wer organisiert und wer die Stufe gesetzt hat. Ihre eigenen Aufgaben lesen Sie in Ihrem eigenen Tab, aus allen Chats, auch wenn Sie einen davon verlassen haben.',
          'Bedenken mit Namen liest, wer sie geäußert hat, wer organisiert und wer in diesem Augenblick geleitet hat. Wer darin genannt ist, liest sie nur, wenn diese Person in diesem Augenblick geleitet hat. Wer später die Leitung bekommt, liest sie nur, wenn die Person Ja sagt, von der sie sind. Ist die Zusammenfassung geteilt, lesen sie alle im Chat.',
          'Wer eine frühere Besprechung geleitet hat, liest und berichtigt deren Zusammenfassung, sonst nichts. Wie Beteiligte nach einem Fehler unterstützt werden, liest immer nur, wer leitet.',
          'Einen Wochenrückblick liest, wer ihn schreibt, und die gewählte Führungskraft, sobald sie zugestimmt hat und solange beide es wollen. Sonst liest ihn niemand, auch keine Administratoren, außer einem Coach, dem er gezeigt wird.',
          'Notizen darüber, was sich bewährt hat, lesen alle, die in der Organisation innerhalb eines Jahres eine Besprechung geleitet haben, und das Kommunikationsteam; steht kein Name dabei, erfährt niemand, von wem eine Notiz ist. Eine vorgeschlagene Geschichte lesen nur die Person, die sie vorschlägt, und die Leitung, um die es geht; von wem der Vorschlag kommt, erfährt diese nicht. Das Kommunikationsteam liest sie erst, wenn die Leitung Ja gesagt hat, in deren Worten, bis zu ihrem Ende oder bis die Leitung sie zurückzieht. Das Kommunikationsteam formuliert auch die Verhaltensweisen, die alle lesen. Es erfährt, ob jemand eine übt, die es zurückzieht, und nach welchen kein Ergebnis gefragt hat, aber nicht, wer, wo oder wie viele.',
          'Das Kommunikationsteam liest zu jeder Verhaltensweise, ob deutlich mehr oder weniger Menschen sie gesehen haben als ein Quartal zuvor, und auf wie vielen Antworten das beruht, in Zehnern: nur für ganze Quartale und nie für weniger als fünf Leitungen in jedem. Wessen Besprechungen es waren, und Kommentare, liest es nicht.',
          'Menschen, denen Ihre Organisation die Rolle dafür gegeben hat, etwa die Personalabteilung, lesen, wie oft Verhaltensweisen gesehen wurden, wie Fragen beantwortet wurden, was aus Besprechungen wurde, wie bald Leitungen gesagt haben, was sich nach einem Ergebnis geändert hat, was gewürdigt wurde und wie oft Menschen weniger eng begleitet werden als zuvor. Sie lesen es von Einheiten, die sie eingeschaltet haben: nur für ganze Quartale, gerundet und nie für weniger als sechs Leitungen zusammen. Wessen Besprechungen es waren, lesen sie nicht, und auch keinen Text.',
          'Ein Coach, dem Sie es erlauben, liest, was Sie auswählen: die Ergebnisse über Sie, das Verhalten, das Sie üben, Wochenrückblicke und Gesprächskarten, für höchstens 90 Tage und nichts aus der Zeit vor Ihrer Erlaubnis, wenn Sie nichts anderes ankreuzen. Rückblicke, Karten und die Kommentare eines Ergebnisses geben Sie einzeln frei. Namen der Menschen in Ihren Besprechungen liest ein Coach nur darin. Sie können das jederzeit beenden. Ihre Führungskraft kann nicht Ihr Coach sein, und auch niemand, der die Auswertungen Ihrer Organisation liest.',
          'Der Betreiber dieses Bookend könnte die Datenbank lesen, wie bei jedem Programm, das er betreibt.',
        ],
      },
      {
        title: 'Wie Bewertungen anonym bleiben',
        paragraphs: [
          'Gefragt werden alle, die im Chat waren, als die Besprechung begann und als sie endete, und die sie nie geleitet haben. Wo nie 5 Personen antworten könnten, wird niemand gefragt.',
          'Eine Bewertung wird gesendet, ohne zu sagen, von wem, und zu den Zählern ihrer Besprechung addiert. Kein Name, keine Zeit und kein eigener Eintrag wird dazu gespeichert; ein Kommentar steht getrennt davon. Ergebnisse sieht nur, wer die Besprechung am längsten geleitet hat, und ein Coach, wenn diese Person es erlaubt (die Organisation liest Summen ganzer Quartale, auch von einer ihrer Einheiten, über mindestens fünf Leitungen): nicht bevor die Bewertung geschlossen ist (nach 48 Stunden; die Leitung kann sie früher schließen, aber nicht in den ersten 24), und nie von weniger als 5 Antworten von 5 verschiedenen Personen.',
          'Sind es weniger, werden sie aufbewahrt und zusammen mit denen anderer Besprechungen derselben Leitung in diesem Chat gezeigt, sobald darin 5 verschiedene Personen geantwortet haben. Um Kommentare wird nur gebeten, wo 10 Personen antworten könnten, und gezeigt werden sie erst ab 10 Antworten von 10 verschiedenen Personen; bei weniger Antworten warten sie auf das nächste solche Ergebnis derselben Leitung in diesem Chat, werden dann mit dessen Kommentaren gezeigt, nach dem Alphabet geordnet, und spätestens nach einem Jahr ungelesen gelöscht.',
          'Damit niemand zweimal antwortet, unterschreibt der Server für jede Person eine Marke, die deren Bookend zuvor unleserlich gemacht hat. Damit er Personen statt Antworten zählen kann, unterschreibt er außerdem für jede Person und jede Gruppe wartender Antworten einen Schein, den ihr Bookend einmal sendet, getrennt von jeder Bewertung. Wem eine Marke oder ein Schein gehört, erfährt er nie.',
          'Bis zum Schluss bewahrt er als Prüfsummen mit dem Schlüssel der Bewertung auf, wer antworten darf und wer eine Unterschrift hat; bis die wartenden Antworten gezeigt werden, als Prüfsummen mit deren Schlüssel, wer einen Schein hat; und eine Woche lang, an welchen Tagen jemand gefragt wurde, damit niemand öfter als zweimal gefragt wird. Solange Antworten warten, kann, wer die Datenbank liest, sehen, wer sie gegeben haben könnte; wo es nur eine Person gewesen sein kann, ist die Antwort ihre.',
          'Solange eine Besprechung bewertet wird, kann niemand sie löschen: Sonst würde durch das Löschen bestimmt, welche Antworten zählen. Ist ihre Bewertung geschlossen, kann die Leitung sie löschen, und ihre Antworten warten ohne sie weiter.',
          'Die Grenzen: Worte können Sie verraten. Erzählen alle anderen der Leitung, was sie geantwortet haben, ergibt sich Ihre Antwort; weiß sie in einer kleinen Gruppe, was alle bis auf eine Person geantwortet haben, erfährt sie, ob die letzte Antwort niedrig, gemischt oder hoch war. In einem Ergebnis über mehrere Besprechungen kann jemand seinen Schein senden, ohne geantwortet zu haben; dann handelt es von weniger als 5 Personen. Und wer den Netzverkehr oder die rohen Seiten und das Schreibprotokoll der Datenbank liest, während Sie antworten, könnte Zeiten vergleichen.',
          'Bedenken ohne Namen reisen ebenso, mit Marken, die jedes Bookend bekommt, wenn es die Besprechung öffnet. Sie liegen ohne Zeit und nach dem Alphabet geordnet, bis die Leitung zum Abschluss geht; dann werden alle auf einmal gezeigt und Schlüssel, Listen und Marken gelöscht. Angenommen werden sie erst, wenn fünf Personen ihre Marken haben, die von Anfang an im Chat waren, noch da sind und nie geleitet haben.',
          'Wie das geht und wie es sich prüfen lässt, steht auf der Seite „Wie Ihre Bewertung anonym bleibt“.',
        ],
      },
      {
        title: 'Ihre Rechte',
        paragraphs: [
          'Wollen Sie wissen, was über Sie aufbewahrt wird, es berichtigen oder löschen lassen oder widersprechen, wenden Sie sich an den Betreiber dieses Bookend. Manches tun Sie selbst, im Tab des Chats: die Reihe mitnehmen, Ihren Namen überall entfernen lassen und, wenn Sie sie geleitet haben, eine Besprechung löschen, sobald ihre Bewertung geschlossen ist (spätestens nach zwei Tagen). Eine einzelne Bewertung lässt sich nach der Abgabe nicht finden, ändern oder zurücknehmen: Nichts sagt, welche Ihre war.',
        ],
      },
    ],
  },
  anonymous: {
    title: 'Wie Ihre Bewertung anonym bleibt',
    sections: [
      {
        title: 'Wie sie reist',
        list: [
          'Wer bewerten darf, steht fest, wenn die Besprechung endet: wer zu ihrem Beginn und zu ihrem Ende im Chat war und sie nie geleitet hat (server/meeting/attendance.ts, server/features/pulse/electorate.ts). Wer danach hinzukommt oder entfernt wird, ändert daran nichts.',
          'Ihr Bookend erzeugt eine zufällige Marke und verblendet sie: Mit einer Zufallszahl multipliziert, verrät sie nichts (src/admission/blinding.worker.ts).',
          'Angemeldet bittet es den Server, die verblendete Marke zu unterschreiben. Der Server unterschreibt eine je Person und merkt sich nur, dass Sie eine haben (server/features/pulse/admissionRoutes.ts). Ihr Bookend bittet zu einem zufälligen Zeitpunkt innerhalb einer halben Minute, nachdem es die offene Bewertung zum ersten Mal gesehen hat, ob Sie antworten oder nicht, damit das Bitten nichts über das Antworten sagt.',
          'Ihr Bookend nimmt die Verblendung weg. Übrig bleibt eine Marke mit einer Unterschrift, die der Server nie gesehen hat (RFC 9474, blinde RSA-Signaturen, mit Schlüsseln von 3072 Bit).',
          'Ihre Antworten werden zu einem zufälligen Zeitpunkt innerhalb einer halben Stunde gesendet, solange Bookend offen ist, oder wenn Sie es schließen (src/features/pulse/vote/departure.ts). Schließen Sie es, bevor es seine Marke hat, bleiben sie verschlüsselt auf diesem Gerät und werden wenige Minuten, nachdem Sie Bookend das nächste Mal öffnen, gesendet, falls die Bewertung dann noch offen ist. Mit ihnen geht nur diese Marke und nichts, was sagt, von wem sie sind: ohne Anmeldung, ohne Cookie, mit derselben Sprache für alle, immer gleich lang (src/api/callAnonymously.ts). Eine Anfrage, die es doch sagt, wird abgelehnt (server/gate/serve.ts, serveUnnamed).',
          'Der Server prüft die Unterschrift, nimmt die Marke einmal an und zählt (server/features/pulse/ballotRoutes.ts). Sein Protokoll und seine Messwerte lassen das aus (server/platform/telemetry/requestLog.ts).',
          'Ebenso hat Ihr Bookend einen Schein für die Antworten, die zusammen warten. Es sendet ihn einmal, nach Ihrer ersten Antwort darunter, zu einem anderen zufälligen Zeitpunkt und getrennt von jeder Antwort (src/features/pulse/tickets.ts). So zählt der Server Personen, ohne zu wissen, wer sie sind (server/features/pulse/pool.ts).',
          'Drücken Sie auf „Mein OneDrive nutzen“, legt Ihr Bookend seine Marke und seinen Schein auch in eine Datei in Ihrem eigenen OneDrive (Apps › Bookend › rating-tokens.json), damit Ihre anderen Geräte sie finden (src/admission/travel/walletFile.ts). Das tut es direkt, nicht über diesen Server (src/api/appFolder.ts), und bevor es um die Unterschrift bittet. Die Datei enthält weder Antworten noch Namen, ist immer gleich lang und ändert sich nicht, wenn Sie bewerten. Nach dem Schluss leert sie das erste Gerät, auf dem Sie Bookend öffnen.',
        ],
      },
      {
        title: 'Bedenken ohne Namen',
        list: [
          'Ihr Bookend bekommt drei Marken, wenn es die Besprechung öffnet, zu einem zufälligen Zeitpunkt, ob Sie Bedenken haben oder nicht (src/features/concern/tokens.ts). Der Server unterschreibt sie verblendet, einmal je Person (server/features/concern/inboxRoutes.ts).',
          'Bedenken werden mit einer davon gesendet und mit nichts, was sagt, von wem, immer gleich lang (src/features/concern/sealed.ts). Keine Anfrage in Ihrem Namen folgt darauf.',
          'Sie kommen ohne Zeit und nach dem Alphabet zu den anderen (server/features/concern/anonymousRoutes.ts, server/features/concern/rules.ts). Niemand erfährt, dass etwas kam: Die Leitung sähe sonst, wer gerade getippt hat.',
          'Geht die Leitung zum ersten Mal zum Abschluss, werden alle Bedenken einmal zusammen geöffnet; der Schlüssel, die Liste derer, die Marken haben, und die benutzten Marken werden gelöscht (server/features/concern/anonymousInbox.ts). Danach wird nichts mehr angenommen, damit niemand zweimal nachsehen und vergleichen kann.',
          'Nichts wird angenommen, bevor fünf Personen Marken haben: Unter weniger ließe sich raten, wer es war. Wer nach dem Beginn kam, gegangen ist oder geleitet hat, zählt nicht (server/features/concern/hiding.ts).',
        ],
      },
      {
        title: 'Was gespeichert wird',
        paragraphs: [
          'Je Besprechung eine Zeile mit Zählern, die jede Bewertung neu schreibt: wie viele welche Antwort gegeben haben, ohne eigene Zeile, Zeit oder Reihenfolge (server/features/pulse/store.ts, server/features/pulse/tables.ts). Kommentare stehen getrennt davon, auch sie in einer Zeile, nach dem Alphabet geordnet. Die wartenden stehen in einer Zeile bei dem Ergebnis aller seiner Besprechungen.',
          'Am Schluss werden der Schlüssel, die Listen derer, die antworten dürfen und die eine Unterschrift haben, und die benutzten Marken gelöscht. Der Schlüssel der wartenden Antworten, die Liste derer, die einen Schein haben, und die Scheine werden gelöscht, wenn die Antworten gezeigt werden.',
          'Solange Antworten warten, kann, wer die Datenbank liest, sehen, wer sie gegeben haben könnte; wo es nur eine Person gewesen sein kann, ist die Antwort ihre. Die Liste derer, die einen Schein haben, liegt neben dem Schlüssel ihrer Prüfsummen, weil niemand bei der nächsten Besprechung einen zweiten bekommen darf; und eine Woche lang ist nach Tagen aufbewahrt, wer gefragt wurde (server/features/pulse/pool.ts, server/features/pulse/invitations.ts).',
        ],
      },
      {
        title: 'Was gezeigt wird',
        paragraphs: [
          'Nichts vor dem Schluss, auch nicht, wie viele geantwortet haben. Ab 5 Antworten von 5 verschiedenen Personen: ob sie niedrig, gemischt oder hoch waren. Ab 10 von 10: wie viele eine 4 oder 5 gaben, wo es mindestens 5 Personen taten und mindestens 5 nicht, und die Kommentare. Sind es weniger, warten die Antworten auf andere Besprechungen derselben Leitung, und Kommentare höchstens ein Jahr (server/features/pulse/unread.ts).',
          'Keine zwei Ergebnisse unterscheiden sich um weniger als 5 Antworten, keines handelt von weniger als 5 Personen, und eines, das gezeigt wurde, ändert sich nie (server/features/pulse/batch.ts, batchOf und fewestPeople). Von weniger als 5 Personen kann ein Ergebnis über mehrere Besprechungen nur handeln, wenn jemand seinen Schein sendet, ohne geantwortet zu haben: Der Schein sagt nicht, ob es so ist.',
        ],
      },
      {
        title: 'Wie Sie es prüfen',
        list: [
          'Öffnen Sie die Entwicklerwerkzeuge Ihres Browsers (Bookend läuft auch in Teams im Web) und sehen Sie sich die Anfragen an, die auf /ballots und /tickets enden, oder, bei Bedenken ohne Namen, die unter /api/boxes auf /concerns.',
          'Vergleichen Sie die Zeichen, die Ihr Bookend unter „Wie kann ich das prüfen?“ zeigt, mit denen einer anderen Person. Sie stehen für den Schlüssel, der unterschreibt. Dieselben Zeichen stehen auf der Karte der Zusammenfassung im Chat, die alle lesen. Sehen alle dieselben, hat niemand einen eigenen bekommen, an dem er zu erkennen wäre.',
          'tests/server/slow/attacks/pulse-attacks.prove.test.ts und tests/server/features/meeting/concern.test.ts versuchen herauszufinden, wer was geantwortet hat, auch mit allem, was in der Datenbank steht, und der erste zeigt, dass dieselben Angriffe bei einem nachlässigen Server gelingen.',
        ],
      },
      {
        title: 'Wovor es nicht schützt',
        paragraphs: [
          'Worte können Sie verraten. Erzählen alle anderen der Leitung, was sie geantwortet haben, ergibt sich Ihre Antwort; und weiß sie in einer kleinen Gruppe, was alle bis auf eine Person geantwortet haben, erfährt sie, ob die letzte Antwort niedrig, gemischt oder hoch war.',
          'Ihr Browser nennt bei jeder Anfrage seinen Hersteller und seine Version, auch bei dieser. Wer den Netzverkehr oder die rohen Seiten und das Schreibprotokoll der Datenbank liest, während Sie antworten, könnte Zeiten vergleichen.',
          'Liegt Ihre Marke in Ihrem OneDrive, könnten alle, die es lesen können, etwa dessen Administratoren, einmal an Ihrer Stelle bewerten und, wenn sie auch den Netzverkehr dieses Servers hätten, Ihre Bewertung erkennen. Der Betreiber dieses Servers könnte mit derselben Berechtigung die Datei lesen; der Code, der hier genannt ist, tut es nicht. OneDrive bewahrt frühere Fassungen von Dateien eine Weile auf. Möchten Sie das nicht mehr, löschen Sie die Datei.',
          'Und wie bei jedem Programm verlassen Sie sich darauf, dass dieser Server den Code ausführt, der hier genannt ist.',
        ],
      },
    ],
  },
  terms: {
    title: 'Nutzungsbedingungen',
    sections: [
      {
        title: 'Was dies ist',
        paragraphs: [
          'Bookend ist ein Seitenbereich für Besprechungen in Microsoft Teams. Es steht den Personen der Organisationen offen, die der Betreiber zugelassen hat. Bookend ist kein Produkt von Microsoft.',
        ],
      },
      {
        title: 'Was Sie erwarten können',
        paragraphs: [
          'Es wird angeboten, wie es ist, ohne Zusage, dass es immer erreichbar oder fehlerfrei ist. Der Betreiber kann es ändern, unterbrechen oder einstellen. Was bleiben muss, halten Sie dort fest, wo Ihre Organisation ihre Unterlagen aufbewahrt.',
        ],
      },
      {
        title: 'Was von Ihnen erwartet wird',
        list: [
          'Schreiben Sie nur, was im Chat der Besprechung stehen darf: Alle darin können es lesen.',
          'Was Sie teilen, steht in Ihrem Namen im Chat.',
          'Versuchen Sie nicht herauszufinden, was jemand anderes in einer Bewertung geantwortet hat.',
          'Versuchen Sie nicht, an Besprechungen zu kommen, in deren Chat Sie nicht sind.',
        ],
      },
      {
        title: 'Wessen Texte es sind',
        paragraphs: [
          'Was Sie schreiben, gehört Ihnen oder Ihrer Organisation, wie zuvor. Bookend benutzt es nur, um es den Personen dieses Chats zu zeigen.',
        ],
      },
    ],
  },
};
