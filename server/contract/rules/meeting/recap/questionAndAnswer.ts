import type { DecisionContent, DecisionState } from '../../../meeting/decision.ts';
import { visibleText } from '../../text.ts';

/**
 * The question ends in punctuation that leads to the answer ("Leave of absence:"). Either is empty if the other says
 * it.
 */
export function questionAndAnswer(
  state: DecisionState,
  { statement, final }: Pick<DecisionContent, 'statement' | 'final'>,
): { question: string; answer: string } {
  const [question, answer] = [visibleText(statement), visibleText(final)];
  if (state === 'put_off' || answer === '') return { question, answer: '' };
  if (question === '' || saysAgain(answer, question)) return { question: '', answer };
  const leads = /[?!:;…。？！]$/u.test(question);
  return { question: leads ? question : `${question.replace(/[.,]+$/u, '')}:`, answer };
}

function saysAgain(answer: string, question: string): boolean {
  const words = bareText(question);
  return words === '' ? answer === question : `${bareText(answer)} `.startsWith(`${words} `);
}

export function bareText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
