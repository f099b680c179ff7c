import type { recap as english } from '../../en/meeting/recap.ts';
import { withDetails } from './pasted.ts';

type Counts = Parameters<typeof english.make>[0];
type Made = Parameters<typeof english.made>[0];

function counted({ decisions, actions, questions }: Counts, told = ''): string {
  const some = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);
  return new Intl.ListFormat('de').format([
    ...some(decisions, 'Entscheidung', 'Entscheidungen').map((one) => one + told),
    ...some(actions, 'Aufgabe', 'Aufgaben'),
    ...some(questions, 'Frage', 'Fragen'),
  ]);
}

function made({ decisions: { final, proposed, put_off, withdrawn }, ...rest }: Made): string {
  const told = [
    [final, 'entschieden'] as const,
    [proposed, 'vorgeschlagen'] as const,
    [put_off, 'vertagt'] as const,
    [withdrawn, 'zurückgezogen'] as const,
  ].flatMap(([n, state]) => (n === 0 ? [] : [`${n} ${state}`]));
  return `${counted({ ...rest, decisions: final + proposed + put_off + withdrawn }, ` (${told.join(', ')})`)} hinzugefügt.`;
}

export const recap: typeof english = {
  counted: (counts) => counted(counts),
  make: (counts) => `Daraus ${counted(counts)} machen`,
  made,
  withDetails,
  didAnAiWrite: 'Hat eine KI das geschrieben?',
  yes: 'Ja',
  no: 'Nein',
  leaveAsLine: 'Als eine Zeile behalten',
  decided: 'Entschieden',
  actions: 'Wer macht was',
  action: 'Aufgabe',
  actionHint: 'Was zu tun ist',
  owner: 'Zuständig',
  ownerOf: (what) => `Zuständig für „${what}“`,
  dueOf: (what) => `Fälligkeit von „${what}“`,
  unnamed: 'neue Aufgabe',
  noActions: 'Noch keine Aufgaben. Wer macht was bis wann?',
  addAction: 'Aufgabe hinzufügen',
  newAction: 'Eine neue Aufgabe',
  add: 'Hinzufügen',
  added: (what) => `Aufgabe hinzugefügt: ${what}`,
  more: 'Mehr',
  moreAbout: (what) => `Mehr zu „${what}“`,
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  movedTo: (place, of) => `Jetzt Nummer ${place} von ${of}.`,
  helper: 'Hilft mit',
  addHelper: 'Hinzufügen',
  helperOf: (what) => `Hilft bei „${what}“ mit`,
  helpersOf: (what) => `Hilfe bei „${what}“`,
  removeHelper: (name) => `${name} als Hilfe entfernen`,
  remove: (what) => `„${what}“ entfernen`,
  removed: (what) => `„${what}“ ist entfernt.`,
  undo: 'Rückgängig',
  questions: 'Offene Fragen',
  question: 'Offene Frage',
  questionHint: 'Wer wartet, und worauf?',
  unnamedQuestion: 'neue Frage',
  addQuestion: 'Wartet noch jemand auf eine Antwort?',
  makeAction: 'Eine Aufgabe daraus machen',
  isAction: 'Bei den Aufgaben der Zusammenfassung. Dort kommen Name und Datum dazu.',
  learned: 'Was wir gelernt haben',
  commitments: 'Vorsätze',
  concerns: 'Wartet auf eine Antwort',
  answered: 'Angesprochen und beantwortet',
  needs: (name) => `Es liegt an ${name}`,
  raisedBy: (name) => `Angesprochen von ${name}`,
  unsigned: 'Ohne Namen angesprochen',
  answer: (text) => `Antwort: ${text}`,
  answeredAloud: 'In der Besprechung beantwortet',
  questionsUntil: 'Fragen willkommen bis…',
  questionsUntilDay: 'Bis wann Sie für Fragen da sind',
  questionsWelcome: (day) => `Bis ${day} sind Fragen willkommen.`,
  full: 'Mehr als 100 fasst eine Zusammenfassung nicht.',

  missingCount: (n) => (n === 1 ? 'Eines fehlt noch' : `${n} Dinge fehlen noch`),
  missingList: 'Was fehlt',
  missing: {
    no_words: () => 'Eine Aufgabe hat noch keinen Text.',
    no_owner: (name) => `Für „${name}“ ist niemand zuständig.`,
    vague_owner: (name, typed) => `„${name}“: „${typed}“ könnte irgendjemand sein. Wer ist es?`,
    group_owner: (name, typed) => `„${name}“ gehört einer Gruppe: „${typed}“. Wem darin?`,
    two_owners: (name, typed) => `„${name}“ hat zwei Zuständige: „${typed}“. Wer steht dafür ein?`,
    unknown_owner: (name, typed) => `„${name}“: „${typed}“ ist nicht in diesem Chat und erfährt hier nichts davon.`,
    no_date: (name) => `„${name}“ hat kein Datum.`,
    past_date: (name) => `„${name}“ hat ein Datum in der Vergangenheit.`,
    no_purpose: () => 'Es fehlt, wozu die Besprechung diente.',
    no_frame: () => 'Es fehlt, wie entschieden wird.',
    no_final_decision: () => 'Sie haben gesagt, wie Sie entscheiden, aber keine Entscheidung festgehalten.',
    decision_open: (name) => `„${name}“ ist vorgeschlagen und nicht entschieden.`,
    contested_without_reason: (name) => `„${name}“ hat keine Begründung, obwohl nicht alle einverstanden waren.`,
    decision_without_reason: (name) => `„${name}“ hat keine Begründung.`,
  },

  share: 'Zusammenfassung im Chat teilen',
  ownersMentioned: 'Zuständige werden erwähnt und von Teams benachrichtigt.',
  sharing: 'Wird geteilt…',
  update: 'Karte im Chat aktualisieren',
  tryAgain: 'Noch einmal versuchen',
  goOn: 'Weiter',
  sharedAt: (time) => `Im Chat geteilt · ${time}`,
  changed: 'Seit dem Teilen geändert. Im Chat steht noch die Karte von vorher.',
  onItsWay: 'Gespeichert. Die Karte ist auf dem Weg in den Chat.',
  because: {
    busy: 'Teams ist ausgelastet. Ihre Zusammenfassung ist gespeichert, die Karte folgt von selbst.',
    unavailable: 'Teams ist nicht erreichbar. Ihre Zusammenfassung ist gespeichert, die Karte folgt von selbst.',
    unknown:
      'Teams hat nicht gesagt, ob die Karte angekommen ist. Bookend klärt das von selbst und postet nie doppelt.',
    refused: 'Teams hat die Karte nicht angenommen. Ihre Zusammenfassung ist gespeichert.',
    not_allowed:
      'Teams lässt Bookend in diesem Chat nichts posten. Vielleicht sind Nachrichten ausgeschaltet: Sehen Sie in den Besprechungsoptionen nach. Ihre Zusammenfassung ist gespeichert.',
    too_large: 'Die Karte ist zu groß für Teams. Kürzen Sie die Zusammenfassung ein wenig.',
    consent:
      'Bookend darf das im Chat noch nicht. Ihre Zusammenfassung ist gespeichert; versuchen Sie es noch einmal, um zuzustimmen.',
    given_up:
      'Teams hat die Karte nach vielen Versuchen nicht angenommen. Ihre Zusammenfassung ist gespeichert; versuchen Sie es noch einmal, wenn Teams wieder da ist.',
  },
  waitsFor: (name) =>
    name === ''
      ? 'Die Karte fehlt im Chat noch, und die Person, die sie geteilt hat, ist nicht mehr dabei. Sie können sie in Ihrem Namen posten.'
      : `Die Karte fehlt im Chat noch. Das Bookend von ${name} postet sie, sobald es kann; Sie können sie in Ihrem Namen posten.`,
  othersCard: 'Seit dem Teilen geändert. Fremde Karten können Sie nicht ändern, deshalb wird Ihre eine neue.',
  postInMyName: 'In meinem Namen posten',
  maybeShared:
    'Teams hat nicht rechtzeitig geantwortet; vielleicht steht die Karte schon im Chat. Versuchen Sie es ruhig noch einmal: Sie wird nie doppelt gepostet.',
  cannotShareYet: 'Etwas oben lässt sich so nicht speichern. Korrigieren Sie es, dann können Sie teilen.',
  notInIt: (texts) =>
    `Nicht in der Zusammenfassung: ${texts.map((text) => `„${text}“`).join(', ')}. Es ist oben markiert.`,

  linksElsewhere:
    'Die Schaltflächen der Karte öffnen Bookend hier womöglich nicht. Geben Sie das bitte an den Betreiber weiter:',
  notShared: 'Es wurde noch keine Zusammenfassung geteilt.',
  purpose: 'Worum es ging',
  noDecisions: 'Keine Entscheidungen.',
  nothingToDo: 'Keine Aufgaben.',
  noOwner: 'Noch niemand zuständig',
  noDate: 'kein Datum',
  decidedBy: {
    host_decides: (who) => (who === '' ? 'entschieden nach Anhörung' : `${who}, nach Anhörung`),
    consensus: (who) => (who === '' ? 'im Konsens' : `${who}, im Konsens`),
    consent: (who) => (who === '' ? 'im Konsent' : `${who}, im Konsent`),
    vote: (who) => (who === '' ? 'durch Abstimmung' : `${who}, durch Abstimmung`),
    delegated: (who) => (who === '' ? 'delegiert' : `delegiert an ${who}`),
    no_decision: (who) => who,
    not_stated: (who) => who,
  },
  why: (reason) => `Warum: ${reason}`,
  contested: 'Nicht alle waren einverstanden.',
  replaced: 'durch eine spätere Entscheidung ersetzt',
  observed: 'Beobachtet',
  strength: (sentence) => `Eine Stärke: ${sentence}`,
  growth: (sentence) => `Zum Wachsen: ${sentence}`,
  observedBy: (name) => `Gesehen von ${name}`,
  sharedBy: (name, time) => `Geteilt von ${name} · ${time}`,

  movedFrom: (day, reason) => `verschoben vom ${day}: ${reason}`,
  movedNoDate: (reason) => `Datum gesetzt: ${reason}`,
  accepted: 'angenommen',

  changedSince: (sentence) => `Sie haben es gesagt, das hat sich geändert: ${sentence}`,
  neverShared: (date) => `Die Zusammenfassung vom ${date} wurde nie geteilt. Öffnen`,
  openFrom: (date) => `Noch offen vom ${date}`,
  allDoneFrom: (date) => `Alles erledigt vom ${date}`,
  openActions: 'Aufgaben',
  openQuestions: 'Fragen',
  openDecisions: 'Entscheidungen',
  yours: 'Ihre',
  done: 'erledigt',
  wasDue: (day) => `war fällig am ${day}`,
  hasLeft: (name) => `${name} hat diesen Chat verlassen.`,
  moreOpen: (n) => `${n} weitere offen. Sie stehen in den Zusammenfassungen früherer Besprechungen.`,
  became: {
    done: (who) => `Erledigt: ${who}`,
    moved: (who) => `Verschoben: ${who}`,
    handed: (who) => `Weitergegeben: ${who}`,
    dropped: (who) => `Gestrichen: ${who}`,
    reopened: (who) => `Wieder geöffnet: ${who}`,
  },
  before: (name) => `vorher bei ${name}`,
  reopen: 'Wieder öffnen',
  reopenNamed: (what) => `Wieder öffnen: ${what}`,
  closeNamed: (question) => `Abschließen: ${question}`,
  closing: { answered: 'Ist beantwortet', action: 'Zur Aufgabe machen', dropped: 'Streichen' },
  closingLabel: { answered: 'Antwort (optional)', dropped: 'Grund (optional)' },
  closingYes: { answered: 'Als beantwortet markieren', dropped: 'Streichen' },
  leaveOpen: 'Offen lassen',
  closed: { answered: 'Beantwortet', action: 'Jetzt eine Aufgabe dieser Besprechung', dropped: 'Gestrichen' },
};
