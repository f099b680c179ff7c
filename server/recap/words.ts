import type { AcknowledgementKind } from '#contract/acknowledgement.ts';
import type { Frame } from '#contract/meeting.ts';
import type { Missing } from '#contract/recap.ts';
import type { Language } from '#contract/values.ts';

/** What the card says. The card is one message for the whole chat, so it speaks the sharer's language. */
export interface CardWords {
  recap: string;
  decided: string;
  proposed: string;
  putOffUntil: (day: string) => string;
  withdrawn: string;
  disagreed: (who: string) => string;
  why: string;
  tradeOffs: string;
  /** What was asked of the AI output that informed it. */
  ai: Record<'aiMissing' | 'aiWrong' | 'aiDisagree', (answer: string) => string>;
  actions: string;
  noOwner: string;
  /** In the place of somebody who had their name removed. */
  gone: string;
  noDate: string;
  /** Beside an action that its owner has taken on. */
  accepted: string;
  noWords: string;
  questions: string;
  questionsUntil: (day: string) => string;
  ratingKey: (fingerprint: string) => string;
  /** What people raised and nobody has answered yet. */
  concerns: string;
  waitsFor: (name: string) => string;
  learned: string;
  acknowledged: string;
  wholeTeam: string;
  /** What for; a contribution needs no word. */
  kinds: Record<AcknowledgementKind, string>;
  ledTo: (outcome: string) => string;
  observed: string;
  strength: string;
  growth: string;
  observedBy: (name: string) => string;
  missing: string;
  more: (count: number) => string;
  nothing: string;
  open: string;
  rate: string;
  frame: Record<Frame | 'not_stated', (decider: string | null) => string>;
  missed: Record<Missing['code'], (name: string) => string>;
}

const by = (decider: string | null, how: string) => (decider ? `${decider}, ${how}` : how);

const en: CardWords = {
  recap: 'Meeting recap',
  decided: 'Decided',
  proposed: 'Proposed, not decided yet',
  putOffUntil: (day) => `Put off until ${day}`,
  withdrawn: 'Withdrawn',
  disagreed: (who) => `Not everyone agreed: ${who}`,
  why: 'Why',
  tradeOffs: 'Trade-offs',
  ai: {
    aiMissing: (answer) => `The AI output leaves out: ${answer}`,
    aiWrong: (answer) => `May be wrong in it: ${answer}`,
    aiDisagree: (answer) => `Would disagree with it: ${answer}`,
  },
  actions: 'Who does what',
  noOwner: 'No owner yet',
  gone: 'someone who is no longer named',
  noDate: 'no date',
  accepted: 'accepted',
  noWords: 'An action without words',
  questions: 'Still open',
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
  missing: 'Missing',
  more: (count) => `… and ${count} more in Bookend`,
  nothing: 'Nothing was decided and nobody took anything on.',
  open: 'Open in Bookend',
  rate: 'Rate it',
  frame: {
    host_decides: (decider) => by(decider, 'after input'),
    consensus: () => 'by consensus',
    consent: () => 'by consent',
    vote: () => 'by vote',
    delegated: (decider) => by(decider, 'delegated'),
    no_decision: () => 'no decision today',
    not_stated: (decider) => decider ?? '',
  },
  missed: {
    no_words: () => 'An action says nothing',
    no_owner: (name) => `“${name}” has no owner`,
    vague_owner: (name) => `“${name}” has no one person as its owner`,
    group_owner: (name) => `“${name}” is owned by a group, not a person`,
    two_owners: (name) => `“${name}” has two owners`,
    unknown_owner: (name) => `“${name}” is owned by someone who isn't in this chat`,
    no_date: (name) => `“${name}” has no date`,
    past_date: (name) => `“${name}” has a date in the past`,
    no_purpose: () => 'It isn’t said what the meeting was for',
    no_frame: () => 'It isn’t said how we decide',
    no_final_decision: () => 'A way to decide was named, and nothing was decided',
    decision_open: (name) => `“${name}” was proposed and not decided`,
    contested_without_reason: (name) => `“${name}” has no reason, though not everyone agreed`,
    decision_without_reason: (name) => `“${name}” has no reason`,
  },
};

const de: CardWords = {
  recap: 'Zusammenfassung der Besprechung',
  decided: 'Entschieden',
  proposed: 'Vorgeschlagen, noch nicht entschieden',
  putOffUntil: (day) => `Vertagt bis ${day}`,
  withdrawn: 'Zurückgezogen',
  disagreed: (who) => `Nicht alle waren dafür: ${who}`,
  why: 'Warum',
  tradeOffs: 'Abwägung',
  ai: {
    aiMissing: (answer) => `Die KI lässt aus: ${answer}`,
    aiWrong: (answer) => `Darin könnte falsch sein: ${answer}`,
    aiDisagree: (answer) => `Würde widersprechen: ${answer}`,
  },
  actions: 'Wer macht was',
  noOwner: 'Noch ohne Verantwortliche',
  gone: 'jemand, der nicht mehr genannt wird',
  noDate: 'kein Datum',
  accepted: 'angenommen',
  noWords: 'Eine Aufgabe ohne Text',
  questions: 'Noch offen',
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
    risk: 'Ein Risiko oder Schlechtes angesprochen',
    thanks: 'Danke',
  },
  ledTo: (outcome) => `Es führte zu: ${outcome}`,
  observed: 'Beobachtet',
  strength: 'Eine Stärke',
  growth: 'Zum Wachsen',
  observedBy: (name) => `Gesehen von ${name}`,
  missing: 'Es fehlt',
  more: (count) => `… und ${count} weitere in Bookend`,
  nothing: 'Es wurde nichts entschieden und nichts übernommen.',
  open: 'In Bookend öffnen',
  rate: 'Bewerten',
  frame: {
    host_decides: (decider) => by(decider, 'nach Anhörung'),
    consensus: () => 'im Konsens',
    consent: () => 'im Konsent',
    vote: () => 'durch Abstimmung',
    delegated: (decider) => by(decider, 'delegiert'),
    no_decision: () => 'heute keine Entscheidung',
    not_stated: (decider) => decider ?? '',
  },
  missed: {
    no_words: () => 'Eine Aufgabe hat keinen Text',
    no_owner: (name) => `„${name}“ hat keine verantwortliche Person`,
    vague_owner: (name) => `„${name}“ hat keine bestimmte verantwortliche Person`,
    group_owner: (name) => `„${name}“ liegt bei einer Gruppe, nicht bei einer Person`,
    two_owners: (name) => `„${name}“ hat zwei Verantwortliche`,
    unknown_owner: (name) => `„${name}“ liegt bei jemandem, der nicht in diesem Chat ist`,
    no_date: (name) => `„${name}“ hat kein Datum`,
    past_date: (name) => `„${name}“ hat ein Datum in der Vergangenheit`,
    no_purpose: () => 'Es ist nicht gesagt, wozu die Besprechung war',
    no_frame: () => 'Es ist nicht gesagt, wie entschieden wird',
    no_final_decision: () => 'Ein Weg zu entscheiden war genannt, entschieden wurde nichts',
    decision_open: (name) => `„${name}“ wurde vorgeschlagen und nicht entschieden`,
    contested_without_reason: (name) => `„${name}“ hat keine Begründung, obwohl nicht alle einverstanden waren`,
    decision_without_reason: (name) => `„${name}“ hat keine Begründung`,
  },
};

export const cardWords: Record<Language, CardWords> = { en, de };
