import { isBlankText, withoutHidden } from '#contract/rules/text.ts';

/** Fast path for most cells: saves a third of the time for 20,000 rows. */
const alreadyClean = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** One line in Unicode NFC, with its case; empty if nothing in it is visible. */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  const line = withoutHidden(text.normalize('NFC').replaceAll(/\s+/gu, ' ')).trim().toWellFormed();
  return isBlankText(line) ? '' : line;
}

/** Equal for names that look the same to people: ignores case and invisible characters. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase();
}

/** Letters and digits only, without accents: "Object ID", "objectId" and "object_id" become equal. */
export function foldHeading(heading: string): string {
  return foldWords(heading).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Without accents, as in capitals, and with Latin digits. */
export function foldWords(text: string): string {
  return foldName(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
