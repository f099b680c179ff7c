import { isNobody } from '#contract/rules/people.ts';
import type { Named } from '#contract/wire/people.ts';
import type { Missing } from '#contract/meeting/recap.ts';
import { isCompany } from './companies.ts';
import { inAnyLanguage, oneOf } from './ownerLists.ts';

/**
 * Null: one person who is in the chat. Typed names are matched against the words of each language's minutes; anything else
 * counts as a person.
 */
export function ownerProblem(owner: Named | null): Missing['code'] | null {
  if (isNobody(owner)) return 'no_owner';
  if (owner.id !== null) return null;
  const name = owner.name
    .normalize('NFKC')
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .trim()
    .replaceAll(/\s+/gu, ' ');
  if (isNobodyYet(name)) return 'vague_owner';
  if (isCompany(name) || isGroup(name)) return 'group_owner';
  if (isSeveral(name)) return 'two_owners';
  return 'unknown_owner';
}

const nobody = new Set(inAnyLanguage('nobody'));

const nobodyPhrase = new RegExp(String.raw`^${oneOf(inAnyLanguage('nobodyFirst'))}\s`, 'iu');

const marks = String.raw`[\s.,;:!?()[\]*_–—،؛。、「」…¿¡-]+`;
const around = new RegExp(`^${marks}|${marks}$`, 'gu');

function isNobodyYet(name: string): boolean {
  const bare = name.toLowerCase().replaceAll(around, '');
  return bare === '' || nobody.has(bare) || nobodyPhrase.test(name);
}

const joiners = inAnyLanguage('joiners');
const isShort = (joiner: string) => joiner.replace(/\(.*/u, '').length <= 2;

const within = inAnyLanguage('joinersWithin');
const script = String.raw`[\p{sc=Han}\p{sc=Katakana}\p{sc=Latin}]`;

const between = [
  String.raw`\s(?i:${joiners.filter((one) => !isShort(one)).join('|')})\s`,
  String.raw`\s${oneOf(joiners.filter(isShort))}\s`,
  String.raw`\s?[/&;+،؛、]\s?|\s\|\s`,
  // A middle dot between katakana is within one foreign name.
  String.raw`(?<![\p{sc=Katakana}ー])・|・(?!\p{sc=Katakana})`,
  oneOf(within.filter((one) => one.length > 1)),
  String.raw`(?<=${script}|[ー々]|${oneOf(inAnyLanguage('titlesAfter'))})${oneOf(within.filter((one) => one.length === 1))}(?=${script})`,
  String.raw`\s(?!${oneOf(inAnyLanguage('notJoined'))}(?!\p{L}))${oneOf(inAnyLanguage('joinedPrefixes'))}(?=\p{L}{2})`,
].join('|');

const separator = new RegExp(between, 'u');
const separatorOrComma = new RegExp(`${between}|,`, 'u');

const everybody = new RegExp(String.raw`^${oneOf(inAnyLanguage('everybodyFirst'))}(?=\s|$)`, 'iu');
const article = new RegExp(String.raw`^${oneOf(inAnyLanguage('articles'))}\s+(?<rest>\p{L}.*)$`, 'iu');

const groupWord = new RegExp(String.raw`(?:^|[\s(/-])${oneOf(inAnyLanguage('groups'))}(?=$|[\s).,،/-])`, 'iu');

const groupEnding = new RegExp(String.raw`\p{L}{3}${oneOf(inAnyLanguage('groupEndings'))}(?=\s|$)`, 'iu');

const groupNames = new Set(inAnyLanguage('groupNames'));

function isGroup(name: string): boolean {
  if (isGroupName(name.replaceAll(/[.!?]+$/g, '')) || everybody.test(name) || hasArticle(name)) return true;
  if (groupWord.test(name) || groupEnding.test(name)) return !isPersonLike(name);
  // "HR and legal", "IT / Einkauf": each part is a group.
  const parts = partsOf(name, separatorOrComma);
  return parts.length > 1 && parts.every(isGroupName);
}

/** "IT" and "it" are a group, "It" and "Ti" are names. */
function isGroupName(name: string): boolean {
  return groupNames.has(name.toLowerCase()) && !/^\p{Lu}\p{Ll}$/u.test(name);
}

/** An article precedes a group or a thing. But "Das Gupta" and "Las Heras" are names. */
function hasArticle(name: string): boolean {
  const rest = article.exec(name)?.groups?.['rest'];
  return rest !== undefined && (isGroupName(rest) || !/^\p{Lu}/u.test(name) || !/^\p{Lu}/u.test(rest));
}

const titles = inAnyLanguage('titles');
const titleFirst = new RegExp(
  String.raw`^(?:${oneOf(titles.filter((one) => one.length > 1))}\.?|${oneOf(titles.filter((one) => one.length === 1))}\.)\s`,
  'iu',
);

/** "Hr. Gruppe": a title before it. */
function isPersonLike(name: string): boolean {
  return titleFirst.test(name);
}

/** "د/ أحمد": a title, and no second name. */
const titleWithMark = new RegExp(String.raw`^(?:${oneOf(titles)}[./]\s?)+`, 'iu');

const suffix =
  /^(jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|cpa|dr|prof|dipl\.?-?\s?ing|m\.?\s?a|b\.?\s?a|msc|bsc)\.?$/i;

function isSeveral(name: string): boolean {
  if (partsOf(name.replace(titleWithMark, ''), separator).filter((part) => /\p{L}/u.test(part)).length > 1) return true;
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim());
  if (others.some((part) => part !== '' && !suffix.test(part))) return true;
  if (first === '' || suffix.test(first)) return false;
  // "Smith, John", "Smith, John Paul", "García Márquez, Ana" and "van den Berg, Jan Willem" are one; "Bo Lindqvist, Cai Okafor" are two.
  const isOneSurname = !last.includes(' ') || particle.test(last);
  return !isOneSurname && first.includes(' ');
}

const particle = /^(van|von|de|da|di|du|del|der|den|zu|zur|zum|le|la|el|al|ten|ter|st\.?|o['’])\s/i;

function partsOf(name: string, by: RegExp): string[] {
  return name
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
