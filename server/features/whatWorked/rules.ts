import type { FieldProblem } from '#contract/wire/problem.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { helpedShownFrom } from '#contract/rules/organization/whatWorked.ts';

export function helpedShown(count: number): number | null {
  return count >= helpedShownFrom ? count : null;
}

export function noteProblems(note: { behaviour: string; text: string }, behaviours: readonly string[]): FieldProblem[] {
  return [
    ...(behaviours.includes(note.behaviour) ? [] : [{ field: 'behaviour', code: 'wrong_type' as const }]),
    ...(isBlankText(note.text) ? [{ field: 'text', code: 'empty' as const }] : []),
  ];
}
