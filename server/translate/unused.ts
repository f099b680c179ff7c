import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguage } from './language.ts';

/**
 * English keys whose name no code mentions. It finds what was left behind, not all of it: another feature's key can
 * have the same name.
 */
export function unusedKeys(root: string): string[] {
  const mentioned = new Set(
    globSync(['server/**/*.ts', 'src/**/*.{ts,tsx}', 'appPackage/*.ts'], { cwd: root })
      .map((file) => file.replaceAll('\\\\', '/'))
      .filter((file) => !/^server\/(?:words\/[a-z]{2,3}|translate)\//.test(file))
      .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\w+/g) ?? []),
  );
  const { texts, parameters } = readLanguage(root, 'en');
  const keys = new Set([...texts.map(({ owner }) => owner), ...parameters.keys()]);
  const isMentioned = (part: string) => mentioned.has(part) || beginningsOf(part).some((one) => mentioned.has(one));
  return [...keys].filter((key) => !key.startsWith('shipped/') && !partsOf(key).every(isMentioned));
}

/** Without the file: exports are mentioned by the catalogue. */
function partsOf(key: string): string[] {
  const [, ...parts] = key.slice(key.indexOf('#') + 1).split('.');
  return parts.filter((part) => !/^\d+$/.test(part));
}

/** Code composes keys: `acknowledged_for_${kind}`. */
function beginningsOf(part: string): string[] {
  return [...part.matchAll(/_/g)].map(({ index }) => part.slice(0, index + 1));
}
