import type { DecisionContent } from '#contract/meeting/decision.ts';
import { plainLine } from '#contract/rules/text.ts';
import { isLikeAName, memberCalled, namedIn } from '../../../ui/paste/names.ts';
import type { Choosable, Pickable } from '../../../ui/people/people.ts';
import { carried, votesOf } from './votes.ts';

type People = readonly Pickable[];
type Details = Partial<DecisionContent>;

/** English and German labels. The colon is required, so "Why not?" and "Options are few" stay text. */
const texts: Record<'reason' | 'disagreement' | 'options' | 'tradeOffs', string> = {
  reason: 'reasons?|why|rationale|begründung|grund|gründe|warum',
  disagreement: 'not everyone agreed|disagreement|dissent|nicht alle waren einverstanden|einwand|einwände',
  options: 'options(?: considered)?|alternatives|möglichkeiten|optionen|alternativen',
  tradeOffs: 'trade-?offs?|abwägung|abwägungen',
};
const because = String.raw`(?:because|weil)\s`;
const contested = /^(?:not everyone agreed|nicht alle waren einverstanden)$/iu;

const names: Record<'proposer' | 'seconder', string> = {
  proposer: '(?:moved|proposed) by|mover|proposer|antrag von|beantragt von|antragsteller(?:in)?',
  seconder: 'seconded by|seconder|unterstützt von|unterstützer(?:in)?',
};
const decider = '(?:decided|decision) by|entschieden (?:von|durch)';

/** A clause that says how it was decided. */
const ways = {
  vote: '(?:(?:by |a )*vote|(?:durch |per )?abstimmung)',
  consensus: '(?:(?:by )?consensus|(?:im |durch )?konsens)',
  consent: '(?:(?:by )?consent|(?:im |durch )?konsent)',
  host_decides: '(?:after input|nach anhörung)',
} as const;
const wayAlone = String.raw`(?:by (?:a )?(?:vote|consensus|consent)|(?:durch|per) abstimmung|im (?:konsens|konsent)|after input|nach anhörung)(?=[.)]?$|[,;.·]\s|\s+·)`;

const byName = [...Object.values(names), decider].join('|');
const labelled = `(?:${Object.values(texts).join('|')}|votes?|abstimmung|stimmen):\\s`;
/** Where a clause can begin. After a comma only names and ways do, so "Fee: twelve, because …" stays one sentence. */
const border = new RegExp(
  String.raw`(?:[.;]\s+|\s+·\s+)(?=(?:${labelled}|${because}|(?:${byName})[:\s]|${wayAlone}|${carried}|\d{1,5} (?:for|ja|yes)[,;]))|,\s+(?=(?:${byName})[:\s]|${wayAlone})|\s+\((?=${wayAlone.replace(String.raw`[.)]?$`, String.raw`\)$`)})`,
  'giu',
);

/** Splits off clauses at the end of a decision's first line that say how, by whom or why. */
export function withoutDetails(line: string, people: People): { head: string; said: Details } {
  const { first, rest } = clausesOf(line);
  let head = first;
  let said: Details = {};
  let open = '';
  for (const { sign, text } of rest) {
    const one = clause(text, people);
    const longer = one === undefined && open !== '' ? clause(`${open}${sign}${text}`, people) : undefined;
    if (one === undefined && longer === undefined && open !== '') return { head: line, said: {} };
    if (one === undefined && open === '') head += sign + text;
    else {
      open = one === undefined ? `${open}${sign}${text}` : text;
      said = { ...said, ...(one ?? longer) };
    }
  }
  return { head, said };
}

/** Details on a separate line, such as "Moved by Bo, seconded by Cai" or "Reason: …". Undefined: not only details. */
export function detailsOf(line: string, people: People): Details | undefined {
  const { head, said } = withoutDetails(line.trim(), people);
  const first = clause(head, people);
  return first && { ...said, ...first };
}

function clausesOf(line: string): { first: string; rest: { sign: string; text: string }[] } {
  const borders = [...line.matchAll(border)];
  const rest = borders.map((found, index) => ({
    sign: found[0],
    text: line.slice(found.index + found[0].length, borders[index + 1]?.index),
  }));
  return { first: line.slice(0, borders[0]?.index), rest };
}

function clause(written: string, people: People): Details | undefined {
  const text = written.trim();
  const closed = text.replace(/[.)]$/u, '');
  const votes = votesOf(closed);
  if (votes) return { votes, frame: 'vote' };
  return textIn(text) ?? nameIn(closed, people) ?? howIn(closed, people);
}

function textIn(text: string): Details | undefined {
  for (const [field, label] of Object.entries(texts)) {
    const found = new RegExp(String.raw`^(?:${label}):\s+(?<text>\S.*)$`, 'isu').exec(text)?.groups?.['text'];
    if (found !== undefined)
      return { [field]: plainLine(found), ...(field === 'disagreement' && { isContested: true }) };
  }
  const cause = new RegExp(String.raw`^${because}+(?<text>\S.*)$`, 'isu').exec(text)?.groups?.['text'];
  if (cause !== undefined) return { reason: plainLine(cause) };
  return contested.test(text.replace(/\.$/u, '')) ? { isContested: true } : undefined;
}

function nameIn(text: string, people: People): Details | undefined {
  for (const [field, label] of Object.entries(names)) {
    const found = personAfter(label, text, people);
    if (found) return { [field]: found };
  }
  return undefined;
}

/** After a colon any words, such as "the treasurer"; otherwise only a member or something that looks like a name. */
function personAfter(label: string, text: string, people: People): Choosable | undefined {
  const found = new RegExp(String.raw`^(?:${label})(?<colon>:?)\s+(?<name>[^:;()·?!]{2,60})$`, 'iu').exec(text)?.groups;
  if (!found?.['name']) return undefined;
  const name = plainLine(found['name']).trim();
  const isName = found['colon'] === ':' || memberCalled(name, people) !== undefined || isLikeAName(name);
  return isName ? namedIn(name, people) : undefined;
}

function howIn(text: string, people: People): Details | undefined {
  const said = /^(?:decided|entschieden):?\s+(?<way>\S.*)$/iu.exec(text)?.groups?.['way'] ?? text;
  const after = new RegExp(String.raw`^(?:${decider}):?\s+(?<rest>\S.*)$`, 'iu').exec(text)?.groups?.['rest'];
  const alone = new RegExp(`^${wayAlone}`, 'iu').test(said) ? said : after;
  if (alone === undefined) return undefined;
  for (const [frame, way] of Object.entries(ways) as [keyof typeof ways, string][]) {
    if (new RegExp(`^${way}$`, 'iu').test(alone)) return { frame };
    const who = new RegExp(String.raw`^(?<who>[^:;()·]{2,60}),\s+${way}$`, 'iu').exec(alone)?.groups?.['who'];
    if (who !== undefined && after !== undefined) return { frame, decider: namedIn(plainLine(who), people) };
  }
  const who = personAfter(decider, text, people);
  return who && { decider: who };
}
