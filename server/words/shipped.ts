import type { BehaviourField } from '#contract/rules/organization/playbook.ts';

interface ShippedGuide {
  title: string;
  steps: readonly { act: string; say: string }[];
}

export type ShippedGuides = Record<'kickoff' | 'oneToOne' | 'feedback' | 'closing', ShippedGuide>;

type ShippedBehaviour = 'purpose' | 'frame' | 'dissent' | 'names' | 'curiosity' | 'reasons' | 'owners';

export type ShippedBehaviours = Record<ShippedBehaviour, Record<BehaviourField, string>>;

/** The Teams app's own texts: keys as in Microsoft's localization schema. English ones are in the manifest itself. */
export type ManifestTexts = Readonly<Record<string, string>>;
