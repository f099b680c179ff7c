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

/** Letters and digits only: "Object ID", "objectId" and "object_id" become equal. */
export function foldHeading(heading: string): string {
  return foldName(heading).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
