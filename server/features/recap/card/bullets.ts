import { line, type CardElement, type Run } from '../../../platform/delivery/card.ts';
import type { CardWriter } from './writer.ts';

export function bullets(items: readonly Run[][], { cut }: CardWriter, most?: number): (CardElement | null)[] {
  const { shown, more } = cut(items, most);
  return [...shown.map((runs, index) => line(['• ', ...runs], {}, index === 0 ? 'Small' : 'None')), more];
}
