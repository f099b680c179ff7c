import { isNobody } from '#contract/rules/people.ts';
import type { Named } from '#contract/wire/people.ts';
import type { Missing } from '#contract/meeting/recap.ts';
import type { OwnerWords } from '#words/ownerWords.ts';
import { serverWords } from '#words/serverWords.ts';

/**
 * Null: one person who is in the chat. Typed names are matched against the words of each language's minutes; anything else
 * counts as a person.
 */
export function ownerProblem(owner: Named | null): Missing['code'] | null {
  if (isNobody(owner)) return 'no_owner';
  if (owner.id !== null) return null;
  const name = owner.name
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .trim()
    .replaceAll(/\s+/gu, ' ');
  if (isNobodyYet(name)) return 'vague_owner';
  if (isCompany(name) || isGroup(name)) return 'group_owner';
  if (isSeveral(name)) return 'two_owners';
  return 'unknown_owner';
}

const languages = Object.values(serverWords).map(({ owners }) => owners);

function inAnyLanguage(kind: keyof OwnerWords): string[] {
  return languages.flatMap((words) => words[kind]);
}

/** For a regular expression: the words contain none of its special characters. */
function oneOf(kind: keyof OwnerWords): string {
  return `(?:${inAnyLanguage(kind).join('|')})`;
}

const nobody = new Set(inAnyLanguage('nobody'));

const nobodyPhrase = new RegExp(String.raw`^${oneOf('nobodyFirst')}\s`, 'i');

function isNobodyYet(name: string): boolean {
  const bare = name.toLowerCase().replaceAll(/^[\s.,;:!?()[\]*_–—-]+|[\s.,;:!?()[\]*_–—-]+$/gu, '');
  return bare === '' || nobody.has(bare) || nobodyPhrase.test(name);
}

const legalForm =
  /(^|[\s,])(inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|e\. ?v|eg|e\. ?g|s\.a|sa|bv|b\.v|oy|ab|aps|sarl|s\.r\.l|srl|spa|s\.p\.a|pty)\.?$/i;

const pairedFirm =
  /^(ernst & young|johnson & johnson|procter & gamble|marks & spencer|barnes & noble|black & decker|bang & olufsen|smith & nephew|tate & lyle|standard & poor['’]?s|rolls & royce|clifford & chance|baker & mckenzie|booz & company|mckinsey & company|bain & company|rohde & schwarz|giesecke & devrient|villeroy & boch|peek & cloppenburg|roland & berger|wayss & freytag|knorr & bremse|bilfinger & berger|gleiss & lutz|breuninger & söhne)\b/i;

const firmEnd =
  /\s(&|and|und|\+)\s(co|sons?|brothers|bros|daughters?|partners?|associates|company|söhne|sohn|töchter|gebrüder|cie)\.?$/i;

function isCompany(name: string): boolean {
  // AT&T, H&M, B&Q: an ampersand without spaces between capitals.
  const isInitials = /^\p{Lu}{1,3}&\p{Lu}{1,3}$/u.test(name);
  return isInitials || pairedFirm.test(name) || firmEnd.test(name) || hasLegalForm(name);
}

/** Where two words could be a name ("Anna Ag", "Li, Co"), only a written-out form counts. */
function hasLegalForm(name: string): boolean {
  const form = legalForm.exec(name)?.[2];
  if (form === undefined) return false;
  const isShort = /^(co|ag|se|sa|ab|ug|oy|eg|kg)$/i.test(form);
  // "Siemens AG" in capitals is a company; "Anna Ag" is somebody.
  return !isShort || name.includes(form.toUpperCase()) || /(^|\s)(& )?Co\.$/u.test(name);
}

const everybody = new RegExp(String.raw`^${oneOf('everybodyFirst')}(?=\s|$)`, 'i');
const article = new RegExp(String.raw`^${oneOf('articles')}\s+\p{L}`, 'iu');

const groupWord = new RegExp(String.raw`(?:^|[\s(/-])${oneOf('groups')}(?=$|[\s).,/-])`, 'i');

const groupEnding = new RegExp(String.raw`\p{L}{3}${oneOf('groupEndings')}(?=\s|$)`, 'iu');

const titleFirst = new RegExp(String.raw`^${oneOf('titles')}\.?\s`, 'i');

const groupAlone = new Set(inAnyLanguage('groupNames'));

function isGroup(name: string): boolean {
  const bare = name.toLowerCase().replaceAll(/[.!?]+$/g, '');
  if (groupAlone.has(bare) || everybody.test(name)) return true;
  // With few exceptions, an article precedes a group or a thing, not a person.
  if (article.test(name)) return true;
  if (groupWord.test(name) || groupEnding.test(name)) return !isPersonLike(name);
  // "HR and legal", "IT / Einkauf": each part is a group.
  const parts = name.split(/\s*(?:[/+&,;]|\sand\s|\sund\s)\s*/iu).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => groupAlone.has(part.toLowerCase()));
}

/** "Hr. Gruppe", "Anna Kreis": a title before, or a plain first and last name. */
function isPersonLike(name: string): boolean {
  return titleFirst.test(name);
}

const between = new RegExp(String.raw`\s${oneOf('joiners')}\s|\s?[/&;+]\s?|\s\|\s`, 'iu');

const suffix =
  /^(jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|cpa|dr|prof|dipl\.?-?\s?ing|m\.?\s?a|b\.?\s?a|msc|bsc)\.?$/i;

function isSeveral(name: string): boolean {
  const parts = name.split(between).map((part) => part.trim());
  if (parts.filter((part) => /\p{L}/u.test(part)).length > 1) return true;
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim());
  if (others.some((part) => part !== '' && !suffix.test(part))) return true;
  if (first === '' || suffix.test(first)) return false;
  // "Smith, John", "Smith, John Paul", "García Márquez, Ana" and "van den Berg, Jan Willem" are one; "Bo Lindqvist, Cai Okafor" are two.
  const isOneSurname = !last.includes(' ') || particle.test(last);
  return !isOneSurname && first.includes(' ');
}

const particle = /^(van|von|de|da|di|du|del|der|den|zu|zur|zum|le|la|el|al|ten|ter|st\.?|o['’])\s/i;
