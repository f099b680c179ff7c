import { fieldLengths } from '#contract/rules/organization/playbook.ts';
import { lengthOf } from './text.ts';

/**
 * Of the Teams app's manifest:
 * https://learn.microsoft.com/microsoft-365/extensibility/schema/root
 */
const inManifest: [key: RegExp, limit: number][] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^staticTabs\[\d+\]\.name$/, 128],
  [/^activities\.activityTypes\[\d+\]\.(?:description|templateText)$/, 128],
];

/** English strings of the manifest that a reader sees, and no ids and addresses. */
export function requiredManifestKey(id: string): boolean {
  const [file, path = ''] = id.split('#');
  return file === 'shipped/manifest' && inManifest.some(([key]) => key.test(path.slice('manifest.'.length)));
}

/** How much longer than English a label may be: https://www.w3.org/International/articles/article-text-size */
const expansion = [
  { upTo: 10, factor: 3 },
  { upTo: 20, factor: 2 },
  { upTo: 30, factor: 1.8 },
];

/** Room for a word. */
const shortest = 16;

/** The most characters that a text may have, without what is inserted into it. */
export function limitOf(id: string, english: string | undefined): number | undefined {
  return hardLimit(id) ?? (english === undefined ? undefined : labelLimit(english));
}

function hardLimit(id: string): number | undefined {
  const [file, path = ''] = id.split('#');
  if (file === 'shipped/manifest') return inManifest.find(([key]) => key.test(path.slice('manifest.'.length)))?.[1];
  if (file !== 'shipped/behaviours') return undefined;
  return Object.entries(fieldLengths).find(([field]) => path.endsWith(`.${field}`))?.[1];
}

function labelLimit(english: string): number | undefined {
  const length = lengthOf(english);
  // A sentence wraps anyway.
  if (/[.?!]$/.test(english)) return undefined;
  const room = expansion.find(({ upTo }) => length <= upTo);
  return room && Math.max(shortest, Math.floor(length * room.factor));
}

/** The panel is 280 px wide: shorter than the limit looks better. */
export function aimOf(english: string): number | undefined {
  const length = lengthOf(english);
  return labelLimit(english) && Math.max(length + 6, Math.ceil(length * 1.3));
}
