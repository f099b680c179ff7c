import type { Cue } from '#contract/cue.ts';
import type { DecisionState } from '#contract/decision.ts';
import type { Stage } from '#contract/meeting.ts';
import type { RoomWish } from '#contract/ownership.ts';
import type { ActionChange, QuestionClosing } from '#contract/openItems.ts';
import type { Share } from '#contract/recap.ts';
import type { SupportLevel } from '#contract/supportLevel.ts';
import type { Language } from '#contract/values.ts';
import type { UnnamedTables } from './anonymousTables.ts';

/** Times are epoch milliseconds, ids are text, `…_json` is JSON as text. Every key begins with the tenant. */
export interface Tables extends UnnamedTables {
  meeting: {
    tenant: string;
    series: string;
    id: string;
    /** Counts the meetings of the series; unique, so two windows cannot begin two. */
    number: number;
    host_id: string;
    host_name: string;
    time_zone: string;
    stage: Stage;
    started_at: number;
    met_at: number | null;
    closed_at: number | null;
    /** When its host pressed "Close meeting"; null again once the close has taken effect or was undone. */
    closing_at: number | null;
    opening_json: string;
    version: number;
    said_purpose_at: number | null;
    said_frame_at: number | null;
    said_dissent_at: number | null;
    /** Whether attendees are asked to rate it; null: as its number says. */
    is_key: 0 | 1 | null;
    /** Whether attendees are also asked how they feel about the plan and the load; null: not. */
    asks_check_in: 0 | 1 | null;
    /** Under which `roster` and `chair` hash people. Null: it began before they were kept. */
    roster_key: string | null;
  };
  /** Who was in the chat when the meeting began, as HMACs under its `roster_key`. Kept until the next meeting begins. */
  roster: { tenant: string; series: string; meeting: string; member: string };
  /** For how long somebody has had the chair of a meeting. */
  chair: {
    tenant: string;
    series: string;
    meeting: string;
    /** An HMAC like the roster's: it stays when somebody has their name removed. */
    member: string;
    person: string;
    /** When they took it this time; null: somebody else has it. */
    since: number | null;
    /** Earlier times, without those that began in the close. */
    held_ms: number;
    /** Whether they took it this time in the close: that doesn't make the meeting theirs. */
    is_late: 0 | 1;
  };
  decision: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    state: DecisionState;
    content_json: string;
    version: number;
    at: number;
    supersedes: string | null;
    superseded_by: string | null;
  };
  acknowledgement: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    by_id: string;
    by_name: string;
    /** To whom, for what, what it led to. */
    content_json: string;
    at: number;
  };
  /** Who is not to be named on the series' cards. */
  left_off: { tenant: string; series: string; person: string };
  /** Since which meeting of the series, by its number, somebody is in the chat. */
  joined: { tenant: string; series: string; person: string; number: number };
  /** Names nobody: not who made it, not who logged it. */
  mistake: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    content_json: string;
    version: number;
    at: number;
  };
  /** Without a name where it came out of the box, and without a time. */
  concern: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    by_id: string | null;
    by_name: string | null;
    /** Who had the chair when it was raised by name; null: unsigned, or from before this was kept. */
    to_id: string | null;
    content_json: string;
    /** What the host did with it; `version` counts its saves. */
    reply_json: string;
    version: number;
    at: number | null;
  };
  /** What a concern's author says to its being read by somebody who got the chair later. */
  concern_reader: {
    tenant: string;
    series: string;
    meeting: string;
    concern: string;
    person: string;
    may_read: 0 | 1;
  };
  /** What a tenant has written itself, by version; nothing of it ever changes. The rest is the default set. */
  behaviour: { tenant: string; id: string; version: number; content_json: string };
  /** What a host practises in a series; one at a time has no end. */
  focus: {
    tenant: string;
    series: string;
    id: string;
    by_id: string;
    by_name: string;
    behaviour: string;
    is_shown: 0 | 1;
    /** The number of the first meeting that counts. */
    since: number;
    started_at: number;
    ended_at: number | null;
    /** Once it has ended: in how many meetings it was practised, and why no longer. */
    meetings: number | null;
    why: string | null;
  };
  /** Each time a host ticked a cue about themselves. */
  cue_tick: { tenant: string; series: string; meeting: string; person: string; id: string; cue: Cue };
  /** "Today I will …", by who hosts. */
  intent: {
    tenant: string;
    series: string;
    meeting: string;
    person: string;
    content_json: string;
    version: number;
  };
  /** What somebody posted between meetings, as it was posted. */
  note: {
    tenant: string;
    series: string;
    id: string;
    /** The latest when it was written. */
    meeting: string;
    by_id: string;
    by_name: string;
    content_json: string;
    at: number;
  };
  /** What became of the rota in a meeting: only those whom it reached. */
  turn: {
    tenant: string;
    series: string;
    meeting: string;
    person: string;
    name: string;
    standing: 'proposed' | 'observes' | 'left' | 'asked' | 'passed' | 'absent';
  };
  /** Who has asked not to be asked to observe, or to be asked again; `since`: the number of the meeting before. */
  off_rota: { tenant: string; series: string; person: string; is_out: 0 | 1; since: number };
  /** An observer's sheet. */
  observation: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    by_id: string;
    by_name: string;
    content_json: string;
    version: number;
    /** Since then it doesn't change, and `host` reads it. */
    handed_at: number | null;
    /** Whom it is about: who had the chair when it was begun. */
    host: string | null;
    is_read_out: 0 | 1;
    is_shared: 0 | 1;
  };
  /** What a host asked somebody to take on. */
  section: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    by_id: string;
    by_name: string;
    /** Its kind, its title, and to whom. */
    content_json: string;
    state: 'asked' | 'accepted' | 'declined';
    at: number;
  };
  recap: {
    tenant: string;
    series: string;
    meeting: string;
    draft_json: string;
    version: number;
    saved_at: number;
    /** The recap as it was shared last; null before. */
    filed_json: string | null;
    /** Counts the filings. */
    filing: number;
  };
  share: {
    tenant: string;
    series: string;
    kind: 'recap' | 'note';
    /** Of what it shows, within its kind: a recap has its meeting's, a note its own. */
    id: string;
    meeting: string;
    /** In the card's deep link and attachment id: by this a posted card is found again. */
    marker: string;
    state: Share['state'];
    because: Share['because'];
    at: number;
    /** Which filing of the recap is to be shown, and which the chat shows; 0: none. */
    filing: number;
    posted_filing: number;
    /** Which filing the newest post carried, whatever became of it. */
    asked_filing: number;
    message: string | null;
    /** Whose message it is: nobody else can change it. */
    poster: string | null;
    /** By the machine's clock, like all that follows. */
    posted_at: number | null;
    /** From before a post until its answer is noted the card may be in the chat; since when. */
    uncertain_since: number | null;
    /** In whose name, and in which language, the card is to be posted. */
    sharer: string;
    language: Language;
    /** Since somebody pressed last. */
    attempts: number;
    /** Not before this is tried again. */
    next_at: number;
    /** Until then one attempt holds the delivery; a dead one's hold runs out. */
    leased_until: number;
  };
  action: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    position: number;
    what: string;
    owner_id: string | null;
    owner_name: string | null;
    helpers_json: string;
    due: string | null;
    due_words: string;
    /** When it was done or dropped. */
    done_at: number | null;
    is_dropped: 0 | 1;
    /** Its number of `action_change` rows, used as an optimistic lock. */
    changes: number;
    /** Where its date was moved after it was shared: from which, to which, and why. */
    moved_from: string | null;
    moved_due: string | null;
    moved_reason: string | null;
  };
  /** Append-only log of what happened to an action after it was shared. */
  action_change: {
    tenant: string;
    series: string;
    id: string;
    action: string;
    number: number;
    /** The action's meeting. */
    meeting: string;
    kind: ActionChange['kind'];
    by_id: string;
    by_name: string;
    at: number;
    /** Only for `handed`: the former and the new owner. */
    from_id: string | null;
    from_name: string | null;
    to_id: string | null;
    to_name: string | null;
    /** Only for `moved`. */
    day_from: string | null;
    day_to: string | null;
    reason: string;
  };
  /** A question of a shared recap: open until somebody closes it. */
  question: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    position: number;
    text: string;
    closed_as: QuestionClosing['as'] | null;
    closed_at: number | null;
    closed_by_id: string | null;
    closed_by_name: string | null;
    /** The answer, or the reason for dropping it. */
    closed_words: string | null;
  };
  /** What stands between the host and one person about one action: an action that is given to somebody else has another row. */
  ownership: {
    tenant: string;
    series: string;
    action: string;
    person: string;
    meeting: string;
    /** The host's, and how often it was saved. */
    touch_json: string;
    version: number;
    /** The person's: for which day they took it on, to what they agreed, and what only who answers for it reads. */
    answered_at: number | null;
    day: string | null;
    /** The action's wording when they answered; null: not kept. */
    said_to: string | null;
    agreed_json: string;
    room: RoomWish | null;
  };
  /** How closely somebody is supported in one kind of work of the series. */
  support: {
    tenant: string;
    series: string;
    person: string;
    /** The kind of work, spelled in one way; `work` is as it was typed. */
    kind: string;
    work: string;
    level: SupportLevel;
    review_on: string | null;
    host_agrees: 0 | 1;
    person_agrees: 0 | 1;
    /** Null: from before this was kept. */
    set_by: string | null;
  };
  /** Meetings that were deleted a short while ago, for what a save under way writes after that. */
  deleted: { tenant: string; series: string; meeting: string; at: number };
  /** Whom a row's JSON names, by its table (`place`) and its id there (a recap's is its meeting's). Triggers keep it: `named.ts`. */
  named: { tenant: string; series: string; place: string; id: string; person: string };
}
