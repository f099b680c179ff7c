/** `look`: works, with something to decide. `unknown`: can't be seen from here. */
type Verdict = 'fine' | 'look' | 'wrong' | 'unknown';

export interface Finding {
  about: string;
  verdict: Verdict;
  says: string;
  todo: string;
}

export const fine = (about: string, says: string): Finding => ({ about, verdict: 'fine', says, todo: '' });

export const look = (about: string, says: string, todo: string): Finding => ({ about, verdict: 'look', says, todo });

export const wrong = (about: string, says: string, todo: string): Finding => ({ about, verdict: 'wrong', says, todo });

export const unknown = (about: string, says: string, todo: string): Finding => ({
  about,
  verdict: 'unknown',
  says,
  todo,
});

const column = 9;

export function printed(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ about, verdict, says, todo }) => {
    const label = (verdict === 'wrong' ? 'WRONG' : verdict).padEnd(column);
    const next = todo === '' ? [] : [`${' '.repeat(column)}→ ${todo}`];
    return [`${label}${about}: ${says}`, ...next];
  });
  return [...lines, '', verdictOf(findings)].join('\n');
}

function verdictOf(findings: readonly Finding[]): string {
  const count = (wanted: Verdict) => findings.filter(({ verdict }) => verdict === wanted).length;
  const bad = count('wrong');
  const unseen = count('unknown');
  const first = bad === 0 ? 'Nothing is wrong.' : bad === 1 ? 'One thing is wrong.' : `${bad} things are wrong.`;
  return unseen === 0 ? first : `${first} ${unseen} could not be checked.`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

interface End {
  about: string;
  endsAt: number;
  now: number;
  /** From this many days before the end it's worth a look. */
  earlyDays: number;
  todo: string;
}

export function ending({ about, endsAt, now, earlyDays, todo }: End): Finding {
  const days = Math.floor((endsAt - now) / 86_400_000);
  const day = dayFormat.format(endsAt);
  if (days < 0) return wrong(about, `it ended on ${day}.`, todo);
  if (days < earlyDays) return look(about, `it ends on ${day}, in ${days} days.`, todo);
  return fine(about, `it is valid until ${day}.`);
}
