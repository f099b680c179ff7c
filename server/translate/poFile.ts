import { createHash } from 'node:crypto';
import { po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';
import { exceptions } from './exceptions.ts';
import { aimOf } from './limits.ts';
import { hasLetters, placeholdersIn, type Text } from './text.ts';
import type { Unit } from './units.ts';

/** What a translator's file says about one text. */
export interface Entry {
  id: string;
  source: string;
  target: string;
  /** Of what the language said when the file was exported. */
  before: string | undefined;
  isFuzzy: boolean;
}

export interface PoFile {
  language: string | undefined;
  entries: Entry[];
}

export function writePo(language: string, units: readonly Unit[], fileOf: (text: Text) => string): Buffer {
  const translations: Record<string, Record<string, GetTextTranslation>> = {};
  for (const unit of units) translations[unit.target.id] = { [unit.source]: entryOf(unit, fileOf) };
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', Language: language, 'X-Generator': 'Bookend' };
  return po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 });
}

/** Of any editor: with a byte-order mark, Windows line ends, or wrapped lines. */
export function readPo(content: string): PoFile {
  // Empty content has no headers, whatever the types say.
  const { headers, translations }: Partial<GetTextTranslations> = po.parse(content.replace(/^\uFEFF/, ''));
  const written = Object.values(translations ?? {})
    .flatMap((inContext) => Object.values(inContext))
    .filter(({ msgid, obsolete }) => msgid !== '' && obsolete !== true);
  const entries = written.map(({ msgctxt = '', msgid, msgstr, comments }) => ({
    id: msgctxt,
    source: msgid,
    target: msgstr[0] ?? '',
    before: /^before: (\w+)$/m.exec(comments?.extracted ?? '')?.[1],
    isFuzzy: comments?.flag?.split(/, ?/).includes('fuzzy') ?? false,
  }));
  return { language: headers?.['Language'], entries };
}

export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

function entryOf(unit: Unit, fileOf: (text: Text) => string): GetTextTranslation {
  const { target, source, limit } = unit;
  const hasSame = namesOf(source) === namesOf(target.text);
  const flags = [
    ...(hasSame && namesOf(source) !== '' ? ['python-brace-format'] : []),
    // Editors count the placeholders, too.
    ...(limit === undefined ? [] : [`max-length:${limit + bracesLength(target.text)}`]),
  ];
  return {
    msgctxt: target.id,
    msgid: source,
    msgstr: [isUntranslated(unit) ? '' : target.text],
    comments: {
      reference: `${fileOf(target)}:${target.line}`,
      extracted: [...hintsFor(unit), `before: ${fingerprint(target.text)}`].join('\n'),
      ...(flags.length > 0 && { flag: flags.join(', ') }),
    },
  };
}

const bracesLength = (text: string) => placeholdersIn(text).reduce((sum, name) => sum + name.length + 2, 0);

const namesOf = (text: string) => [...new Set(placeholdersIn(text))].toSorted().join();

/** Of a language that was begun as a copy of English. */
function isUntranslated({ english, target }: Unit): boolean {
  const isMeant = exceptions.some(
    ({ kind, texts }) => kind === 'english' && Object.values(texts).some((ids) => ids.includes(target.id)),
  );
  return english?.text === target.text && hasLetters(target.text) && !isMeant;
}

function hintsFor({ english, note, code, limit, target }: Unit): string[] {
  const aim = english && aimOf(english.text);
  const computed = [...target.placeholders].filter(([name, inside]) => /^\d+$/.test(name) && inside !== `{${name}}`);
  return [
    ...(note === undefined ? [] : [note]),
    ...(limit === undefined ? [] : [`At most ${limit} characters${aim === undefined ? '' : `, better ${aim}`}.`]),
    ...(code === undefined ? [] : ['English is built differently here:', ...code.split('\n')]),
    ...(target.code.endsWith(target.literal) && !target.literal.includes('=>')
      ? []
      : ['Part of:', ...target.code.split('\n')]),
    ...computed.map(([name, inside]) => `{${name}} is ${inside.replaceAll(/\s+/g, ' ')}`),
  ];
}
