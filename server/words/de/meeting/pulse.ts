import type { pulse as english } from '../../en/meeting/pulse.ts';

const ownSights: (typeof english)['ownSights'] = { saw: 'ja', did_not: 'nein', could_not_tell: 'unsicher' };

export const pulse: typeof english = {
  cameIn: 'Das Ergebnis einer Bewertung ist da.',
  readResult: 'Lesen',
  hideResult: 'Ausblenden',
  rate: 'Wie war es? Zweimal tippen',
  scores: {
    clarity: { question: 'Ich weiß jetzt, was entschieden ist und was als Nächstes geschieht', short: 'Klar' },
    safety: { question: 'Ich hätte widersprechen oder ein Problem ansprechen können', short: 'Sicher' },
    plan: { question: 'Ich habe ein gutes Gefühl bei dem Plan', short: 'Der Plan' },
    load: { question: 'Die Arbeit ist für mich zu schaffen', short: 'Die Last' },
  },
  sights: { saw: 'ja', did_not: 'nein', could_not_tell: 'unklar' },
  low: 'nein',
  high: 'ganz',
  scoreName: { 1: '1, nein', 2: '2', 3: '3', 4: '4', 5: '5, ganz' },
  consent: (bands, comments) =>
    `Gespeichert werden nur Summen${comments === undefined ? '' : ' und Kommentare'}, nichts, das zu Ihnen führt. Nur die Leitung, um die es geht, sieht sie, und ein Coach, wenn sie es erlaubt, nach dem Schluss, ab ${bands} Antworten von ${bands} verschiedenen Menschen${comments === undefined ? '' : `, Kommentare ab ${comments} von ${comments}`}. Ihre Organisation kann Summen ganzer Quartale lesen, auch von einer ihrer Einheiten, über mindestens fünf Leitungen.`,
  limits: (hasComment) =>
    `Was Sie trotzdem verraten könnte: ${hasComment ? 'Ihre eigenen Worte; ' : ''}wenn alle anderen der Leitung ihre Antworten erzählen (in einer kleinen Gruppe: alle bis auf eine Person); wenn in einem Ergebnis über mehrere Besprechungen manche nur zum Schein antworten; wenn jemand Netz oder Festplatte des Servers beobachtet, während Sie antworten.`,
  how: 'Wie kann ich das prüfen?',
  check: 'Wie Ihre Bewertung anonym bleibt',
  fingerprint: (key) =>
    `Der Schlüssel dieser Umfrage. Alle in dieser Besprechung müssen dieselben Zeichen sehen, hier und auf der Karte im Chat: ${key}`,
  pooled: (bands) =>
    `Hier können nur wenige antworten. Darum werden die Antworten nur zusammen mit denen anderer Besprechungen gezeigt, sobald ${bands} verschiedene Menschen geantwortet haben.`,
  notKept:
    'Dieser Browser behält nichts für Bookend. Lassen Sie den Bereich offen, bis Ihre Antwort angekommen ist: Nach dem Neuladen können Sie nicht mehr bewerten.',
  addComment: 'Kommentar hinzufügen',
  comment: 'Kommentar',
  commentHint: (comments) =>
    `Kommentare werden gezeigt, sobald ${comments} geantwortet haben, mit diesem Ergebnis oder einem späteren; sonst werden sie nach einem Jahr ungelesen gelöscht. Ihre Worte können Sie verraten.`,
  undoFor: (seconds) => `Noch ${seconds} s`,
  undoSoon: 'Sie können das fünf Sekunden lang rückgängig machen.',
  notWhileWriting: 'Wird nicht gesendet, während Sie schreiben.',
  undo: 'Rückgängig',
  held: 'Danke. Ihre Antwort wird innerhalb einer halben Stunde gesendet, zu einem zufälligen Zeitpunkt, oder wenn Sie Bookend schließen.',
  heldUnadmitted:
    'Danke. Lassen Sie Bookend noch eine halbe Minute offen. Schließen Sie es früher, bleibt Ihre Antwort auf diesem Gerät und wird gesendet, wenn Sie Bookend vor dem Schluss wieder öffnen.',
  heldHere:
    'Danke. Ihre Antwort wird innerhalb einer halben Stunde gesendet, zu einem zufälligen Zeitpunkt. Lassen Sie Bookend bis dahin offen: Dieser Browser behält nichts.',
  heldBefore:
    'Danke. Ihre Antwort wurde gesendet, als Bookend geschlossen wurde, oder wird es in den nächsten Minuten.',
  sending: 'Wird gesendet…',
  waiting:
    'Keine Verbindung. Ihre Antwort bleibt auf diesem Gerät und wird gesendet, sobald die Verbindung wieder da und Bookend offen ist.',
  thanks: 'Danke. Ihre Antwort ist angekommen.',
  elsewhere: 'Antworten können Sie in dem Fenster oder auf dem Gerät, wo Bookend zuerst offen war.',
  anyDevice: {
    offer:
      'Bisher können Sie nur auf diesem Gerät bewerten. Soll es auf allen Ihren Geräten gehen, lassen Sie Bookend Ihre Marke (nicht Ihre Antworten) in Ihrem eigenen OneDrive ablegen. Wer sie dort lesen kann, könnte einmal an Ihrer Stelle bewerten.',
    offerElsewhere:
      'Möchten Sie auf allen Ihren Geräten bewerten, lassen Sie Bookend Ihre Marke (nicht Ihre Antworten) in Ihrem eigenen OneDrive ablegen. Wer sie dort lesen kann, könnte einmal an Ihrer Stelle bewerten.',
    useOneDrive: 'Mein OneDrive nutzen',
    looking: 'Bookend sieht in Ihrem OneDrive nach…',
    carried: 'Sie können auf allen Ihren Geräten bewerten: Ihre Marke liegt in Ihrem OneDrive.',
    missing:
      'Ihre Marke liegt noch nicht in Ihrem OneDrive. Öffnen Sie Bookend noch einmal auf dem Gerät, auf dem Sie es zuerst geöffnet haben, und versuchen Sie es dann hier erneut.',
    full: 'Ihr OneDrive ist voll, darum bleibt Ihre Marke nur auf diesem Gerät. Schaffen Sie dort Platz und versuchen Sie es erneut.',
    fullElsewhere:
      'Ihr OneDrive ist voll, darum passt Ihre Marke nicht hinein. Schaffen Sie dort Platz und versuchen Sie es erneut.',
    unreadable: (file) =>
      `Bookend kann die Datei ${file} in Ihrem OneDrive (Apps › Bookend) nicht lesen und lässt sie, wie sie ist. Löschen Sie sie, wenn Sie sie nicht brauchen, und versuchen Sie es erneut.`,
    no_drive: 'Zu Ihrem Konto gehört kein OneDrive, das Bookend nutzen kann.',
    unreachable: 'OneDrive ist gerade nicht erreichbar.',
  },
  letOff: 'Diesmal werden Sie nicht gefragt: niemand wird öfter als zweimal in der Woche gefragt.',
  notHere:
    'Sie waren zu Beginn oder am Ende der Besprechung nicht in diesem Chat. Darum werden Sie dazu nicht gefragt.',
  hosted: 'Sie haben oder hatten die Leitung dieser Besprechung. Darum werden Sie dazu nicht gefragt.',
  already:
    'Sie haben schon geantwortet, in einem anderen Fenster oder auf einem anderen Gerät. Nur die erste Antwort zählt.',
  closedBefore: 'Die Umfrage schloss, bevor Ihre Antwort ankam. Sie wurde nicht gezählt.',
  closed: 'Die Umfrage ist geschlossen.',
  none: 'Zu dieser Besprechung wird nicht gefragt. Gefragt wird jedes dritte Mal und wenn die Leitung es will, aber nie, wo weniger als fünf antworten könnten.',
  tryAgain: 'Noch einmal versuchen',

  title: 'Umfrage',
  closesAt: (time) => `Schließt ${time}`,
  nothingBefore: (bands) =>
    `Gezeigt wird erst etwas, wenn sie geschlossen ist und ${bands} verschiedene Menschen geantwortet haben.`,
  seldom:
    'Ein Team dieser Größe bekommt einige Male im Jahr ein Ergebnis, damit niemand erkennen kann, wer was gesagt hat.',
  closeNow: 'Jetzt schließen',
  closeSure: 'Jetzt schließen? Danach kann niemand mehr antworten.',
  closeYes: 'Schließen',
  closeNo: 'Offen lassen',
  closing: 'Wird geschlossen…',
  released: 'Geschlossen. Die Antworten sind im Ergebnis unten enthalten.',
  notYet: (bands) =>
    `Noch nicht. Die Antworten werden mit denen späterer Besprechungen gezeigt, sobald ${bands} verschiedene Menschen geantwortet haben.`,
  notYours: 'Die Antworten gelten der Person, die am längsten geleitet hat. Nur sie kann das Ergebnis lesen.',
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
  yesBands: { few: 'wenige haben Ja gesagt', some: 'einige haben Ja gesagt', most: 'die meisten haben Ja gesagt' },
  saidYes: (n, of) => `${n} von ${of} haben Ja gesagt`,
  asked: (question) => `„${question}“`,
  consistency: 'Gesagt und bemerkt',
  extra: 'Außerdem gefragt',
  scoresTitle: 'Klar und sicher',
  checkInTitle: 'Plan und Last',
  ownScores: (scores) => `Sie: ${scores}`,
  ownSight: (sight, times) => `${ownSights[sight]}${times === 1 ? '' : ` ${times}×`}`,
  ownSeen: (sights) => `Sie selbst: ${sights}`,
  comments: 'Kommentare',
  commentsFrom: (n) =>
    `Kommentare werden ab ${n} Antworten gezeigt. Bei weniger Antworten warten sie auf Ihr nächstes solches Ergebnis, höchstens ein Jahr.`,
  commentsOfEarlier: 'Manche können aus früheren Ergebnissen mit weniger Antworten stammen.',
  noComments: 'Niemand hat einen Kommentar geschrieben.',

  own: 'Was würden Sie antworten?',
  ownHint:
    'Für den Abstand zwischen dem, was Sie wollten, und dem, was bemerkt wurde. Mit Ihrem Namen; nur Sie lesen es.',
  ownSights,
  ownClosed: 'Die Umfrage ist geschlossen. Was Sie vorher geantwortet haben, bleibt.',
  ownNotYours: 'Am längsten hat jemand anderes geleitet, darum gelten die Antworten dieser Person.',

  changed: 'Sie haben es gesagt, das hat sich geändert',
  changeLabel: 'Was sich geändert hat',
  changeHint: 'Ein Satz. Er eröffnet Ihre nächste Besprechung.',
  adjustHint: (practised) =>
    `Dieses Ergebnis gilt dem, was Sie üben: ${practised}. Was passen Sie an? Ein Satz; er eröffnet Ihre nächste Besprechung.`,
  changeSave: 'Speichern',
  changeSaving: 'Wird gespeichert…',
  changeAgain: 'Ändern',
};
