/** Measured on two cores. Change a figure here, then run `npm run scale`. */
export const measured = {
  // npm run bench -- drafts
  saves: { file: 4_829, server: 3_886 },
  savesOfBare: { file: 1.56, server: 0.91 },
  // npm run bench -- live start
  streams: 5_000,
  rereadMs: 1_114,
  /** Before a hall's reads were batched (eight people share little): p99 of 1,000 panels, 355 ms, divided by 1,000. */
  readMsBeforeBatching: 0.35,
  idleMb: 107,
  fullMb: 422,
  // npm run bench -- pulse
  admissionMs: 300,
  admissionsASecond: 100,
  castMs: 39,
  // npm run bench -- notices, with eight processes listening
  noticesSaid: 7_450,
  noticesHeard: 59_602,
  // npm run bench -- bytes
  bytes: {
    meeting: { file: 722, server: 870 },
    decision: { file: 1_022, server: 890 },
    action: { file: 664, server: 660 },
    recap: { file: 4_281, server: 2_265 },
    share: { file: 700, server: 630 },
    pulse: { file: 1_231, server: 1_274 },
    comment: { file: 287, server: 587 },
    release: { file: 867, server: 945 },
    admission: { file: 285, server: 617 },
    spent: { file: 236, server: 573 },
  },
  // npm run bench -- heavy
  removal: { recaps: 100_000, ms: 16 },
};

/** Limits of others. Graph: learn.microsoft.com/graph/throttling-limits, Microsoft Teams, "Other GET API calls". */
export const given = { listsOfATenant: 30, connectionsOfPostgres: 100 };

/**
 * Bookend's settings: 16 connections and one that listens; a list older than 40 s is refetched at the next of eight heartbeats,
 * and every ten minutes the chat itself.
 */
export const set = { connectionsAProcess: 17, listEverySeconds: 43, requestsAList: 1 + 43 / 600, pulseDays: 2 };

export const assumed = {
  meetingsAWeek: 5,
  attendees: 8,
  minutes: 45,
  hoursAWeek: 40,
  weeksAYear: 46,
  /** The busiest hours relative to the average: whole hours, a whole country at once. */
  peak: 3,
  savesAMeeting: 150,
  visibleAMeeting: 20,
  readsOnOpening: 6,
  ratedShare: 1 / 3,
  /** The share of the measured capacity to plan with. */
  planned: 0.5,
  streamsAProcess: 4_000,
  /** Standard deviation of when people open the panel, around their meeting's start. */
  arrivalSpreadMs: 45_000,
  largestTenant: 250_000,
};

/**
 * List price of a public cloud: AWS EC2 t3.medium, Linux, on demand, us-east-1, in April 2026. Without storage, traffic
 * and copies.
 */
export const machine = { name: 't3.medium', cores: 2, gb: 4, usdAMonth: 30.37 };

/** Processor time of one request. An upper bound: the load generator had the same two cores. */
export const service = { readMs: measured.readMsBeforeBatching, saveMs: 1000 / measured.saves.file };

const rowsAMeeting: Partial<Record<keyof typeof measured.bytes, number>> = {
  meeting: 1,
  decision: 3,
  action: 4,
  recap: 1,
  share: 1,
  pulse: assumed.ratedShare,
  comment: 2 * assumed.ratedShare,
  release: assumed.ratedShare,
};

const meetingsAWeek = assumed.meetingsAWeek / assumed.attendees;
const meetingsAYear = meetingsAWeek * assumed.weeksAYear;
const begun = (meetingsAWeek / (assumed.hoursAWeek * 3600)) * assumed.peak;
const running = begun * assumed.minutes * 60;
const each = {
  streams: running * assumed.attendees,
  saves: begun * assumed.savesAMeeting,
  reads: begun * assumed.attendees * (assumed.visibleAMeeting + assumed.readsOnOpening),
  notices: begun * (assumed.savesAMeeting + assumed.visibleAMeeting),
  admissions: begun * assumed.ratedShare * (assumed.attendees - 1),
  lists: (running * set.requestsAList) / set.listEverySeconds,
};

const hoursAMeeting = assumed.minutes / 60;

/** Processor milliseconds that an hour of one person in meetings costs. */
export const msAPersonHour =
  ((assumed.readsOnOpening + assumed.visibleAMeeting) * service.readMs +
    (assumed.savesAMeeting / assumed.attendees) * service.saveMs) /
  hoursAMeeting;

export const personHoursAMonth = (assumed.meetingsAWeek * hoursAMeeting * assumed.weeksAYear) / 12;

export const limits = {
  streamsMeasured: measured.streams / each.streams,
  streamsPlanned: assumed.streamsAProcess / each.streams,
  savesOnFile: (measured.saves.file * assumed.planned) / each.saves,
  savesOnServer: (measured.saves.server * assumed.planned) / each.saves,
  noticesSaid: (measured.noticesSaid * assumed.planned) / each.notices,
  // Every process receives every notice, and more people need more processes: deliveries grow with the square of people.
  noticesHeard: Math.sqrt(
    (measured.noticesHeard * assumed.planned * assumed.streamsAProcess) / (each.notices * each.streams),
  ),
  // Graph's limit is exact, not a noisy measurement, so plan with all of it.
  lists: given.listsOfATenant / each.lists,
};

export const peopleOfADatabase = Math.min(limits.savesOnServer, limits.noticesSaid, limits.noticesHeard);

export function loadOf(people: number) {
  const meetings = people * meetingsAYear;
  const databases = Math.ceil(people / peopleOfADatabase);
  const processes = Math.ceil((people * each.streams) / assumed.streamsAProcess);
  const tenant = Math.min(people, assumed.largestTenant);
  const spread = Math.min(assumed.attendees, Math.ceil(processes / databases));
  const open = (people * meetingsAWeek * assumed.ratedShare * (assumed.attendees - 1) * set.pulseDays) / 5;
  return {
    people,
    meetings,
    rows: meetings * sum(() => 1),
    bytesOnFile: meetings * sum((name) => measured.bytes[name].file),
    bytesOnServer: meetings * sum((name) => measured.bytes[name].server),
    /** Admissions and spent tokens, deleted when their pulse closes. */
    bytesOpen: open * (measured.bytes.admission.server + measured.bytes.spent.server),
    streams: people * each.streams,
    saves: people * each.saves,
    reads: people * each.reads,
    notices: people * each.notices,
    admissions: people * each.admissions,
    databases,
    processes,
    /** One machine for two processes, one for each PostgreSQL. A single process has SQLite, on the same machine. */
    machines: processes === 1 ? 1 : Math.ceil(processes / machine.cores) + databases,
    connections: Math.ceil(processes / databases) * set.connectionsAProcess,
    /** Received by all processes of one database together. */
    heard: ((people * each.notices) / databases) * Math.max(1, processes / databases),
    /** For the largest tenant: each chat's panels on one process, or spread over several. */
    lists: tenant * each.lists,
    listsSpread: tenant * each.lists * spread,
  };
}

export type Load = ReturnType<typeof loadOf>;

function sum(of: (name: keyof typeof measured.bytes) => number): number {
  const names = Object.keys(measured.bytes) as (keyof typeof measured.bytes)[];
  return names.reduce((total, name) => total + (rowsAMeeting[name] ?? 0) * of(name), 0);
}
