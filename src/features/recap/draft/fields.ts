import type { Missing } from '#contract/meeting/recap.ts';

export const fieldOf = {
  what: (action: string) => `recap-what-${action}`,
  owner: (action: string) => `recap-owner-${action}`,
  due: (action: string) => `recap-due-${action}`,
  question: (question: string) => `recap-question-${question}`,
  decision: (decision: string) => `decision-${decision}`,
  decided: 'recap-decided',
  aiCheck: 'recap-ai-check',
};

export function fieldFor({ code, about }: Missing): string {
  if (about === null) return fieldOf.decided;
  switch (code) {
    case 'no_words':
      return fieldOf.what(about);
    case 'no_owner':
    case 'vague_owner':
    case 'group_owner':
    case 'two_owners':
    case 'unknown_owner':
      return fieldOf.owner(about);
    case 'no_date':
    case 'past_date':
      return fieldOf.due(about);
    case 'no_purpose':
    case 'no_frame':
    case 'no_final_decision':
    case 'decision_open':
    case 'contested_without_reason':
    case 'decision_without_reason':
      return fieldOf.decision(about);
  }
}
