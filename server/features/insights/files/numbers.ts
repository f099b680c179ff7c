export type DecimalMark = ',' | '.';

export interface NumberText {
  isPercent: boolean;
  /** The value under each decimal mark that fits; both are equal if the text has none. */
  readings: Partial<Record<DecimalMark, number>>;
}

const marks: readonly DecimalMark[] = [',', '.'];

/** An optional sign, digits with at most one kind of thousands separator, decimals. */
const forms: Record<DecimalMark, RegExp> = { ',': formWith(',', '.'), '.': formWith('.', ',') };

function formWith(decimal: DecimalMark, other: DecimalMark): RegExp {
  return new RegExp(
    `^(?<sign>[-+\u2212]?)(?<whole>\\d+|[1-9]\\d{0,2}(?:(?<separator>[${other} '’])\\d{3})(?:\\k<separator>\\d{3})*)(?:[${decimal}](?<decimals>\\d+))?$`,
    'u',
  );
}

/** Null: not a number with either decimal mark. Expects text from `cleanText`, with single plain spaces. */
export function readNumber(text: string): NumberText | null {
  const [, body = '', sign] = /^(.*?) ?([%％]?)$/u.exec(text) ?? [];
  const readings: NumberText['readings'] = {};
  for (const mark of marks) {
    const groups = forms[mark].exec(body)?.groups;
    if (groups) readings[mark] = valueOf(groups);
  }
  return Object.keys(readings).length > 0 ? { isPercent: sign !== '', readings } : null;
}

/** The only decimal mark that fits this text; null if it has none, or both fit. */
export function certainMark({ readings }: NumberText): DecimalMark | null {
  if (readings[','] === undefined) return '.';
  return readings['.'] === undefined ? ',' : null;
}

/** Undefined: ambiguous. 1.234 may be a decimal or a thousand, and the file's other numbers (`certain`) don't decide. */
export function settleNumber({ readings }: NumberText, certain: ReadonlySet<DecimalMark>): number | undefined {
  const { ',': byComma, '.': byPoint } = readings;
  if (byComma === undefined || byPoint === undefined || byComma === byPoint) return byComma ?? byPoint;
  const [mark] = certain;
  return mark !== undefined && certain.size === 1 ? readings[mark] : undefined;
}

function valueOf({ sign, whole = '', decimals = '' }: Partial<Record<string, string>>): number {
  const value = Number(`${whole.replaceAll(/\D/g, '')}.${decimals}`);
  // Avoids -0, which would differ from 0.
  return sign === '' || sign === '+' || value === 0 ? value : -value;
}
