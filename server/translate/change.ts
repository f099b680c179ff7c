import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';
import { directionMarks, lengthProblem } from './check.ts';
import { isExcused } from './exceptions.ts';
import { fingerprint, type Entry } from './poFile.ts';
import { readTexts } from './readTexts.ts';
import { placeholdersIn, writeLiteral, type Text } from './text.ts';
import type { Unit } from './units.ts';

export interface Change {
  target: Text;
  text: string;
}

export interface Changes {
  changes: Change[];
  /** Sentences. If there are any, nothing is imported. */
  refusals: string[];
  /** Entries that their translator hasn't finished. */
  unfinished: number;
}

export function changesIn(language: string, entries: readonly Entry[], units: readonly Unit[]): Changes {
  const found = new Map(units.map((unit) => [unit.target.id, unit]));
  const result: Changes = { changes: [], refusals: [], unfinished: 0 };
  for (const entry of entries) {
    const unit = found.get(entry.id);
    if (!unit) result.refusals.push(`${entry.id}: there is no such text. Export again.`);
    else if (entry.isFuzzy || entry.target === '') result.unfinished += 1;
    else if (isNew(entry, unit)) {
      const refusal = refusalOf(language, entry, unit);
      if (refusal === undefined) result.changes.push({ target: unit.target, text: entry.target });
      else result.refusals.push(`${entry.id}: ${refusal}`);
    }
  }
  return result;
}

/** Untouched since the export, even if the language has changed in the meantime. */
function isNew({ target, before }: Entry, unit: Unit): boolean {
  return target !== unit.target.text && fingerprint(target) !== before;
}

function refusalOf(language: string, entry: Entry, { source, target, limit }: Unit): string | undefined {
  if (entry.source !== source) return `English has changed since the export. It says now: ${source}`;
  if (entry.before !== undefined && entry.before !== fingerprint(target.text))
    return `somebody else has changed it since the export. It says now: ${target.text}`;
  const [wanted, written] = [new Set(target.placeholders.keys()), new Set(placeholdersIn(entry.target))];
  const [missing, extra] = [[...wanted.difference(written)], [...written.difference(wanted)]];
  if (missing.length > 0) return `the placeholder {${missing.join('}, {')}} is missing.`;
  if (extra.length > 0) return `nothing fills the placeholder {${extra.join('}, {')}}.`;
  if (entry.target.trim() === '') return 'it is blank.';
  if (/[{}]/.test(entry.target.replaceAll(/\{\w+\}/g, ''))) return 'a brace is missing.';
  const [mark] = directionMarks({ id: entry.id, text: entry.target });
  const isLong = isExcused(language, { kind: 'long', id: entry.id }) ? undefined : lengthProblem(entry.target, limit);
  return mark?.what ?? isLong;
}

/** Writes the files, and returns which. */
export async function writeChanges(root: string, changes: readonly Change[]): Promise<string[]> {
  const byFile = Map.groupBy(changes, ({ target }) => target.file);
  for (const [file, inFile] of byFile) {
    writeFileSync(file, await formatCode(root, file, rewrite(readFileSync(file, 'utf8'), inFile)));
  }
  return [...byFile.keys()];
}

/** The inner ones of nested templates first: the outer ones take over what became of them. */
function rewrite(code: string, changes: readonly Change[]): string {
  if (changes.length === 0) return code;
  const contains = (outer: Text, inner: Text) => outer.start < inner.start && inner.end < outer.end;
  const outer = changes.filter(({ target }) => changes.some((other) => contains(target, other.target)));
  const written = changes
    .filter((one) => !outer.includes(one))
    .toSorted((a, b) => b.target.start - a.target.start)
    .reduce(
      (text, { target, text: to }) => text.slice(0, target.start) + writeLiteral(target, to) + text.slice(target.end),
      code,
    );
  return rewrite(
    written,
    outer.map((one) => ({ ...one, target: foundIn(written, one.target) })),
  );
}

function foundIn(code: string, { id, file }: Text): Text {
  const { texts } = readTexts({ name: id.split('#', 1)[0] ?? '', path: file, code });
  const found = texts.find((one) => one.id === id);
  if (!found) throw new Error(`${id} has disappeared from ${file}`);
  return found;
}

/** As `npm run format` does. */
export async function formatCode(root: string, file: string, text: string): Promise<string> {
  const { printWidth, singleQuote }: FormatConfig = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'));
  const options = {
    ...(printWidth !== undefined && { printWidth }),
    ...(singleQuote !== undefined && { singleQuote }),
  };
  const { code, errors } = await format(file, text, options);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return code;
}
