import type { AcknowledgementKind } from '#contract/acknowledgement.ts';
import type { Votes } from '#contract/decision.ts';
import type { Frame } from '#contract/meeting.ts';
import type { Heading } from '#contract/rules/outline.ts';
import type { Missing } from '#contract/recap.ts';
import type { Language } from '#contract/values.ts';

/** What the card says. The card is one message for the whole chat, so it speaks the sharer's language. */
export interface CardWords {
  recap: string;
  /** The first sentence of the message; the counts follow. */
  summary: (purpose: string) => string;
  corrected: (day: string) => string;
  noQuorum: string;
  headings: Record<Heading, string>;
  until: (day: string) => string;
  toNext: string;
  votes: (votes: Votes) => string;
  proposedBy: (name: string) => string;
  secondedBy: (name: string) => string;
  disagreed: (who: string) => string;
  why: string;
  options: string;
  tradeOffs: string;
  /** The answers to the three questions about an AI output that informed the decision. */
  ai: Record<'aiMissing' | 'aiWrong' | 'aiDisagree', (answer: string) => string>;
  actions: string;
  noOwner: string;
  /** Replaces the name of somebody who had it removed. */
  gone: string;
  withHelpers: (names: string) => string;
  doneSince: string;
  stillOpen: string;
  overdue: (day: string) => string;
  /** Shown beside an action that its owner has accepted. */
  accepted: string;
  noWords: string;
  questions: string;
  questionsUntil: (day: string) => string;
  ratingKey: (fingerprint: string) => string;
  /** Concerns that nobody has answered yet. */
  concerns: string;
  waitsFor: (name: string) => string;
  learned: string;
  acknowledged: string;
  wholeTeam: string;
  /** The reason for the acknowledgement; a contribution needs no label. */
  kinds: Record<AcknowledgementKind, string>;
  ledTo: (outcome: string) => string;
  observed: string;
  strength: string;
  growth: string;
  observedBy: (name: string) => string;
  present: (names: string) => string;
  /** Used when there is no room for the names. */
  countPresent: (count: number) => string;
  absent: (names: string) => string;
  quorum: string;
  fullMinutes: string;
  missing: string;
  others: (count: number) => string;
  more: (count: number) => string;
  nothing: string;
  open: string;
  rate: string;
  frame: Record<Frame | 'not_stated', (decider: string | null) => string>;
  gaps: Record<Missing['code'], string>;
  countActions: (count: number, of: number) => string;
  countDecisions: (count: number) => string;
  sumActions: (count: number) => string;
}

const by = (decider: string | null, how: string) => (decider ? `${decider}, ${how}` : how);

const en: CardWords = {
  recap: 'Meeting recap',
  summary: (purpose) => `Recap: ${purpose}`,
  corrected: (day) => `Corrected ${day}`,
  noQuorum: 'No quorum',
  headings: { final: 'Decided', proposed: 'Proposed', put_off: 'Put off', withdrawn: 'Withdrawn' },
  until: (day) => `until ${day}`,
  toNext: 'to the next meeting',
  votes: (votes) =>
    `for ${votes.for}, against ${votes.against}${votes.abstained > 0 ? `, abstained ${votes.abstained}` : ''}`,
  proposedBy: (name) => `proposed by ${name}`,
  secondedBy: (name) => `seconded by ${name}`,
  disagreed: (who) => `Not everyone agreed: ${who}`,
  why: 'Why',
  options: 'Options',
  tradeOffs: 'Trade-offs',
  ai: {
    aiMissing: (answer) => `The AI output leaves out: ${answer}`,
    aiWrong: (answer) => `May be wrong in it: ${answer}`,
    aiDisagree: (answer) => `Would disagree with it: ${answer}`,
  },
  actions: 'Who does what',
  noOwner: 'No owner yet',
  gone: 'someone who is no longer named',
  withHelpers: (names) => `with ${names}`,
  doneSince: 'Done since last time',
  stillOpen: 'Still open',
  overdue: (day) => `overdue since ${day}`,
  accepted: 'accepted',
  noWords: 'An action without text',
  questions: 'Open questions',
  questionsUntil: (day) => `Questions are welcome until ${day}.`,
  ratingKey: (fingerprint) => `Rating key, the same for everybody: ${fingerprint}`,
  concerns: 'Waiting for an answer',
  waitsFor: (name) => `needs ${name}`,
  learned: 'What we learned',
  acknowledged: 'Acknowledged',
  wholeTeam: 'The whole team',
  kinds: {
    contribution: '',
    initiative: 'Took the initiative',
    knowledge: 'Shared knowledge or tools',
    outcome: 'Owned an outcome',
    coaching: 'Lifted somebody up',
    risk: 'Raised a risk or bad news',
    thanks: 'Thanks',
  },
  ledTo: (outcome) => `It led to: ${outcome}`,
  observed: 'Observed',
  strength: 'A strength',
  growth: 'To grow',
  observedBy: (name) => `Seen by ${name}`,
  present: (names) => `Present: ${names}`,
  countPresent: (count) => `${count} present`,
  absent: (names) => `Absent: ${names}`,
  quorum: 'Quorum',
  fullMinutes: 'Full minutes',
  missing: 'Missing',
  others: (count) => (count === 1 ? '1 other' : `${count} others`),
  more: (count) => `… and ${count} more in Bookend`,
  nothing: 'Nothing was decided and nobody took anything on.',
  open: 'Open in Bookend',
  rate: 'Rate it',
  frame: {
    host_decides: (decider) => by(decider, 'after input'),
    consensus: (decider) => by(decider, 'by consensus'),
    consent: (decider) => by(decider, 'by consent'),
    vote: (decider) => by(decider, 'by vote'),
    delegated: (decider) => by(decider, 'delegated'),
    no_decision: (decider) => by(decider, 'no decision today'),
    not_stated: (decider) => decider ?? '',
  },
  gaps: {
    no_words: 'No text',
    no_owner: 'No owner',
    vague_owner: 'No specific owner',
    group_owner: 'Owned by a group, not a person',
    two_owners: 'Two owners',
    unknown_owner: 'Owner isn’t in this chat',
    no_date: 'No date',
    past_date: 'Date in the past',
    no_purpose: 'What the meeting was for',
    no_frame: 'How it was decided',
    no_final_decision: 'A decision, though it was said how to decide',
    decision_open: 'Proposed and not decided',
    contested_without_reason: 'No reason, though not everyone agreed',
    decision_without_reason: 'No reason',
  },
  countActions: (count, of) => (count === of ? `all ${of} actions` : `${count} of ${of} actions`),
  countDecisions: (count) => (count === 1 ? '1 decision' : `${count} decisions`),
  sumActions: (count) => (count === 1 ? '1 action' : `${count} actions`),
};

const de: CardWords = {
  recap: 'Zusammenfassung der Besprechung',
  summary: (purpose) => `Zusammenfassung: ${purpose}`,
  corrected: (day) => `Korrigiert ${day}`,
  noQuorum: 'Nicht beschlussfähig',
  headings: { final: 'Entschieden', proposed: 'Vorgeschlagen', put_off: 'Vertagt', withdrawn: 'Zurückgezogen' },
  until: (day) => `bis ${day}`,
  toNext: 'auf die nächste Besprechung',
  votes: (votes) =>
    `dafür ${votes.for}, dagegen ${votes.against}${votes.abstained > 0 ? `, enthalten ${votes.abstained}` : ''}`,
  proposedBy: (name) => `Antrag von ${name}`,
  secondedBy: (name) => `unterstützt von ${name}`,
  disagreed: (who) => `Nicht alle waren einverstanden: ${who}`,
  why: 'Warum',
  options: 'Möglichkeiten',
  tradeOffs: 'Abwägung',
  ai: {
    aiMissing: (answer) => `Die KI lässt aus: ${answer}`,
    aiWrong: (answer) => `Darin könnte falsch sein: ${answer}`,
    aiDisagree: (answer) => `Würde widersprechen: ${answer}`,
  },
  actions: 'Wer macht was',
  noOwner: 'Noch ohne Verantwortliche',
  gone: 'jemand, der nicht mehr genannt wird',
  withHelpers: (names) => `mit ${names}`,
  doneSince: 'Erledigt seit dem letzten Mal',
  stillOpen: 'Noch offen',
  overdue: (day) => `überfällig seit ${day}`,
  accepted: 'angenommen',
  noWords: 'Eine Aufgabe ohne Text',
  questions: 'Offene Fragen',
  questionsUntil: (day) => `Fragen sind willkommen bis ${day}.`,
  ratingKey: (fingerprint) => `Schlüssel der Bewertung, für alle derselbe: ${fingerprint}`,
  concerns: 'Wartet auf eine Antwort',
  waitsFor: (name) => `es liegt an ${name}`,
  learned: 'Was wir gelernt haben',
  acknowledged: 'Gewürdigt',
  wholeTeam: 'Das ganze Team',
  kinds: {
    contribution: '',
    initiative: 'Initiative ergriffen',
    knowledge: 'Wissen oder Werkzeug geteilt',
    outcome: 'Für ein Ergebnis eingestanden',
    coaching: 'Jemanden ermutigt',
    risk: 'Ein Risiko oder eine schlechte Nachricht angesprochen',
    thanks: 'Danke',
  },
  ledTo: (outcome) => `Es führte zu: ${outcome}`,
  observed: 'Beobachtet',
  strength: 'Eine Stärke',
  growth: 'Zum Wachsen',
  observedBy: (name) => `Gesehen von ${name}`,
  present: (names) => `Anwesend: ${names}`,
  countPresent: (count) => `${count} anwesend`,
  absent: (names) => `Abwesend: ${names}`,
  quorum: 'Beschlussfähig',
  fullMinutes: 'Ausführliches Protokoll',
  missing: 'Es fehlt',
  others: (count) => (count === 1 ? '1 weitere Person' : `${count} weitere`),
  more: (count) => `… und ${count} weitere in Bookend`,
  nothing: 'Es wurde nichts entschieden und nichts übernommen.',
  open: 'In Bookend öffnen',
  rate: 'Bewerten',
  frame: {
    host_decides: (decider) => by(decider, 'nach Anhörung'),
    consensus: (decider) => by(decider, 'im Konsens'),
    consent: (decider) => by(decider, 'im Konsent'),
    vote: (decider) => by(decider, 'durch Abstimmung'),
    delegated: (decider) => by(decider, 'delegiert'),
    no_decision: (decider) => by(decider, 'heute keine Entscheidung'),
    not_stated: (decider) => decider ?? '',
  },
  gaps: {
    no_words: 'Ohne Text',
    no_owner: 'Ohne Verantwortliche',
    vague_owner: 'Niemand namentlich verantwortlich',
    group_owner: 'Liegt bei einer Gruppe, nicht bei einer Person',
    two_owners: 'Zwei Verantwortliche',
    unknown_owner: 'Verantwortliche nicht in diesem Chat',
    no_date: 'Ohne Datum',
    past_date: 'Datum in der Vergangenheit',
    no_purpose: 'Wozu die Besprechung diente',
    no_frame: 'Wie entschieden wurde',
    no_final_decision: 'Eine Entscheidung, obwohl gesagt war, wie entschieden wird',
    decision_open: 'Vorgeschlagen und nicht entschieden',
    contested_without_reason: 'Ohne Begründung, obwohl nicht alle einverstanden waren',
    decision_without_reason: 'Ohne Begründung',
  },
  countActions: (count, of) => (count === of ? `alle ${of} Aufgaben` : `${count} von ${of} Aufgaben`),
  countDecisions: (count) => (count === 1 ? '1 Entscheidung' : `${count} Entscheidungen`),
  sumActions: (count) => (count === 1 ? '1 Aufgabe' : `${count} Aufgaben`),
};

export const cardWords: Record<Language, CardWords> = { en, de };
