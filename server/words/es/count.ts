import { pluralIn } from '../plural.ts';

export const plural = pluralIn('es');

/** "1 reunión", "3 reuniones", "1000000 de reuniones". */
export const count = (n: number, one: string, other: string): string =>
  plural(n, { one: `${n} ${one}`, many: `${n} de ${other}`, other: `${n} ${other}` });
