import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languages } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import type { SandboxApp } from './manifest.ts';

/** The app that the sandbox shows, as Entra and Graph know it. */
export interface AppIdentity {
  name: string;
  activities: readonly ActivityType[];
  /** Scopes of its own that its registration exposes; null: a manifest doesn't list them, so any. */
  scopes: ReadonlySet<string> | null;
}

/** Source: msteams-docs, resources/schema/manifest-schema.md, activities.activityTypes. */
export interface ActivityType {
  type: string;
  /** By language; `en` always. */
  template: Record<string, string>;
}

export function identityOf({ name, activityTypes }: SandboxApp): AppIdentity {
  const activities = activityTypes.map(({ type, templateText }) => ({
    type,
    template: { en: templateText },
  }));
  return { name, activities, scopes: null };
}

const shipped = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
});

export function bookend(): AppIdentity {
  const { activityTypes } = shipped.parse(packaged('manifest.json')).activities;
  const activities = activityTypes.map(({ type, templateText }, index) => ({
    type,
    template: Object.fromEntries(
      languages.map((language) => {
        const translated = serverWords[language].manifest?.[`activities.activityTypes[${index}].templateText`];
        return [language, translated ?? templateText];
      }),
    ),
  }));
  return { name: 'Bookend', activities, scopes: new Set(['access_as_user']) };
}

function packaged(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../appPackage/${file}`, import.meta.url), 'utf8'));
}
