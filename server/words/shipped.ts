interface ShippedText {
  title: string;
  steps: readonly { act: string; say: string }[];
}

export type ShippedTexts = Record<'kickoff' | 'oneToOne' | 'feedback' | 'closing', ShippedText>;
