import { fileLimits, type FileProblem } from '#contract/rules/organization/insightsFiles.ts';
import { problemOf } from './problem.ts';

const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * UTF-8 with or without byte order mark, or UTF-16 with one, which Excel calls "Unicode text". No guessing: an old code
 * page read as another one would invent names.
 */
export function decodeText(bytes: Uint8Array): string | FileProblem {
  if (bytes.length > fileLimits.bytes) return problemOf('file_too_big', { number: 1 });
  if (workbooks.some((start) => startsWith(bytes, start))) return problemOf('is_workbook');
  const wide = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
  if (!wide && bytes.includes(0)) return problemOf('not_text');
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? problemOf('not_text') : text;
  } catch {
    return problemOf(wide ? 'not_text' : 'not_utf8');
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
