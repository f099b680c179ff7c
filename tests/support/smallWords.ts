import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A repository of a few texts, in English and Arabic, with each shape that a text can have. */
export function smallWords(changes: Record<string, (code: string) => string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'bookend-words-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), changes[file]?.(code) ?? code);
  }
  return root;
}

const files = {
  '.oxfmtrc.json': '{ "printWidth": 120, "singleQuote": true }',
  'appPackage/manifest.json': JSON.stringify({ name: { short: 'Bookend' }, id: 'x', staticTabs: [{ name: 'Home' }] }),
  'src/card.ts': 'card: save title missing no_owner sentence count said frame list',
  'server/words/en/card.ts': `
const missing: Record<'no_owner', (name: string) => string> = {
  no_owner: (name) => \`“\${name}” has no owner.\`,
};

export const card = {
  /** On a button. */
  save: 'Save',
  title: 'What was decided',
  missing,
  sentence: 'We are here for {purpose}',
  count: (n: number) => (n === 1 ? '1 thing' : \`\${n} things\`),
  said: (name: string, n: number) => \`\${name} said \${n === 1 ? 'it once' : \`it \${n} times\`}\`,
  frame: (kind: 'vote' | 'consent') => {
    switch (kind) {
      case 'vote':
        return 'By vote';
      case 'consent':
        return 'By consent';
    }
  },
  list: ['First', 'Second'],
};
`,
  'server/words/ar/card.ts': `import type { card as english } from '../en/card.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ar');

export const card: typeof english = {
  save: 'حفظ',
  title: 'ما تقرّر',
  missing: { no_owner: (name) => \`«\${name}» بلا مسؤول.\` },
  sentence: 'نحن هنا من أجل {purpose}',
  count: (n) =>
    plural(n, {
      one: 'شيء واحد',
      two: 'شيئان',
      few: \`\${n} أشياء\`,
      many: \`\${n} شيئًا\`,
      other: \`\${n} شيء\`,
    }),
  said: (name, n) => \`قالها \${name} \${n === 1 ? 'مرة' : \`\${n} مرات\`}\`,
  frame: (kind) => {
    switch (kind) {
      case 'vote':
        return 'بالتصويت';
      case 'consent':
        return 'بعدم الاعتراض';
    }
  },
  list: ['أولًا', 'ثانيًا'],
};
`,
  'server/words/ar/shipped/manifest.ts': `import type { ManifestTexts } from '../../shipped.ts';

export const manifest: ManifestTexts = { 'name.short': 'بوكند', 'staticTabs[0].name': 'الرئيسية' };
`,
};
