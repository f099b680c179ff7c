import type { RecapSection } from '#contract/rules/meeting/recap/outline.ts';
import type { Words } from '../en/catalogue.ts';

export function sectionTitle(section: RecapSection, { filed, recap, acknowledgement, minutes }: Words): string {
  if (section.kind === 'decisions') return filed.headings[section.heading];
  return {
    actions: recap.actions,
    done: filed.doneSince,
    stillOpen: filed.stillOpen,
    questions: recap.questions,
    concerns: recap.concerns,
    answered: recap.answered,
    learnings: recap.learned,
    commitments: recap.commitments,
    acknowledgements: acknowledgement.acknowledged,
    observed: recap.observed,
    missing: recap.missingList,
    minutes: filed.minutes,
    aiCheck: minutes.aiChecked,
  }[section.kind];
}
