export interface Row {
  what: string;
  figure: string;
  bound?: string;
  holds?: boolean;
}

export function atMost(what: string, value: number, bound: number, unit: string): Row {
  return { what, figure: `${round(value)} ${unit}`, bound: `≤ ${bound} ${unit}`, holds: value <= bound };
}

export function atLeast(what: string, value: number, bound: number): Row {
  return { what, figure: round(value), bound: `≥ ${bound}`, holds: value >= bound };
}

export function measured(what: string, figure: string): Row {
  return { what, figure };
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
