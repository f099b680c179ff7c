import { readFileSync } from 'node:fs';
import { z } from 'zod';
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
  template: { en: string; de: string };
}

export function identityOf({ name, activityTypes }: SandboxApp): AppIdentity {
  const activities = activityTypes.map(({ type, templateText }) => ({
    type,
    template: { en: templateText, de: templateText },
  }));
  return { name, activities, scopes: null };
}

const shipped = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
});

export function bookend(): AppIdentity {
  const { activityTypes } = shipped.parse(packaged('manifest.json')).activities;
  const german = z.record(z.string(), z.string()).parse(packaged('de.json'));
  const activities = activityTypes.map(({ type, templateText }, index) => ({
    type,
    template: { en: templateText, de: german[`activities.activityTypes[${index}].templateText`] ?? templateText },
  }));
  return { name: 'Bookend', activities, scopes: new Set(['access_as_user']) };
}

function packaged(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../appPackage/${file}`, import.meta.url), 'utf8'));
}
