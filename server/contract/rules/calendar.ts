/** Teams cuts or refuses longer deep links; card links stay under the same length. */
const longestLink = 1_900;

/** Outlook's limit for a subject. */
const longestSubject = 255;

const lengthMs = 30 * 60_000;

export interface CalendarEntry {
  subject: string;
  content: string;
  attendees: readonly string[];
  /** Epoch milliseconds; undefined: chosen in Teams. */
  start?: number | undefined;
}

export interface CalendarLink {
  url: string;
  /** False: they would have made the link too long. */
  hasAttendees: boolean;
}

/**
 * Opens Teams' form for a new meeting, which needs no permission. Source: msteams-docs, deep-link-workflow.md: `%20` and
 * not `+`, commas between attendees, ISO 8601 with an offset.
 */
export function calendarLink(entry: CalendarEntry): CalendarLink {
  const subject = plain(entry.subject).slice(0, longestSubject).toWellFormed();
  const content = plain(entry.content);
  const whole = { ...entry, subject, content };
  const shorter = [
    whole,
    { ...whole, attendees: [] },
    { ...whole, attendees: [], content: '' },
    // Nine letters for each UTF-16 unit at most.
    { ...whole, attendees: [], content: '', subject: subject.slice(0, 180).toWellFormed() },
  ];
  const fitting = shorter.find((one) => urlOf(one).length <= longestLink) ?? { ...whole, subject: '', content: '' };
  return { url: urlOf(fitting), hasAttendees: fitting.attendees.length === entry.attendees.length };
}

/** The form may take its content for HTML: no page says. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll('<', '‹').replaceAll('>', '›');
}

function urlOf({ subject, content, attendees, start }: CalendarEntry): string {
  const parts = {
    subject: encodeURIComponent(subject),
    content: encodeURIComponent(content),
    attendees: attendees.map(encodeURIComponent).join(','),
    startTime: start === undefined ? '' : encodeURIComponent(withOffset(start)),
    endTime: start === undefined ? '' : encodeURIComponent(withOffset(start + lengthMs)),
  };
  const query = Object.entries(parts).flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`]));
  return `https://teams.microsoft.com/l/meeting/new?${query.join('&')}`;
}

function withOffset(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+00:00`;
}
