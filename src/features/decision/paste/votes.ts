import type { Votes } from '#contract/meeting/decision.ts';

const yes = String.raw`(?<yes>\d{1,5})`;
const no = String.raw`(?<no>\d{1,5})`;
const abstained = String.raw`(?<abstained>\d{1,5})`;
const to = String.raw`\s*[-–:/]\s*`;

const wordsLast = String.raw`${yes}\s*(?:for|in favou?r|yes|ja|dafür)[,;]\s*${no}\s*(?:against|no|nein|dagegen)(?:[,;]\s*(?:(?:and|und)\s+)?${abstained}\s*(?:abstained|abstentions?|abstaining|enthaltungen|enthaltung|enthalten))?`; /** "Ja: 16, Nein: 0, Enthaltung: 1". */
const wordsFirst = String.raw`(?:for|in favou?r|yes|ja|dafür):\s*${yes}[,;]?\s+(?:against|no|nein|dagegen):\s*${no}(?:[,;]?\s+(?:abstained|abstentions?|enthaltung(?:en)?|enthalten):\s*${abstained})?`;
const inWords = `(?:${wordsLast}|${wordsFirst})`;
const threeFigures = `${yes}${to}${no}${to}${abstained}`;
const figures = `${yes}${to}${no}(?:${to}${abstained})?`;

/** Excludes "approved", because "approved 7-2" may be a date. */
const verdict = String.raw`(?<!\p{L})(?:carried|passed|adopted|lost|defeated|rejected|angenommen|abgelehnt)`;

/** Forms of a vote count at the end of a line, the most explicit first. Two figures count only after a verdict: "carried 7–2". */
const atEnd = [
  String.raw`^(?<text>.*\S)\s*[([]${threeFigures}[)\]]$`,
  String.raw`^(?<text>.*\S)\s*[([]${inWords}[)\]]$`,
  String.raw`^(?<text>.*[^\s,;:·–—])(?:\s*[,;:·]|\s+[–—-])\s*${inWords}$`,
  String.raw`^(?<text>.*${verdict}),?\s+(?:by |mit )?[([]?${inWords}[)\]]?$`,
  String.raw`^(?<text>.*${verdict}),?\s+(?:by |mit )?[([]?${figures}[)\]]?$`,
].map((pattern) => new RegExp(pattern, 'iu'));

const alone = new RegExp(
  String.raw`^(?<text>)(?:(?:votes?|voting|abstimmung|stimmen)(?: \p{L}+)?:\s*(?:${figures}|${inWords})|${inWords})$`,
  'iu',
);

/** Only what makes a decision: without "lost" a line would say the opposite. */
export const carried = String.raw`(?:carried|passed|adopted|angenommen),?\s+(?:by |mit )?[([]?(?=\d)`;

const carriedAlone = new RegExp(
  String.raw`^(?<text>\p{L}+),?\s+(?:by |mit )?[([]?(?:${figures}|${wordsLast})[)\]]?$`,
  'iu',
);

/** Reads "(7-0-1)", "7 for, 2 against, 1 abstained" or "carried 7–2", unless it may be a date or contradicts the line. */
export function countVotes(line: string): { text: string; votes: Votes | null } {
  for (const pattern of atEnd) {
    const counted = countedBy(pattern, line);
    if (counted) return counted;
  }
  return { text: line, votes: null };
}

/** Votes of a line or clause that contains nothing else. */
export function votesOf(line: string): Votes | undefined {
  const made = new RegExp(`^${carried}`, 'iu').test(line) ? countedBy(carriedAlone, line) : undefined;
  return (made ?? countedBy(alone, line))?.votes;
}

function countedBy(pattern: RegExp, line: string): { text: string; votes: Votes } | undefined {
  const found = pattern.exec(line)?.groups;
  if (found?.['yes'] === undefined || found['no'] === undefined) return undefined;
  const { text = '', yes: inFavour, no: against, abstained: others = '0' } = found;
  const votes = { for: Number(inFavour), against: Number(against), abstained: Number(others) };
  const mayBeADay =
    /^0\d/u.test(against) || inFavour.length > 3 || (votes.for <= 31 && votes.against <= 12 && votes.abstained > 19);
  const isDenied = votes.for < votes.against && /(?<!not |nicht )(carried|passed|adopted|angenommen)$/iu.test(text);
  return mayBeADay || isDenied ? undefined : { text, votes };
}
