/**
 * Weights in proportion to `sizes` that sum up to 1, with none above `cap`: the excess is distributed over the others in
 * proportion, repeatedly, until none exceeds it. Needs at least 1/cap sizes, all of them above 0.
 */
export function cappedWeights(sizes: readonly number[], cap: number): number[] {
  const capped = new Set<number>();
  for (;;) {
    const free = sizes.reduce((sum, size, index) => (capped.has(index) ? sum : sum + size), 0);
    const scale = (1 - cap * capped.size) / free;
    const above = [...sizes.keys()].filter((index) => !capped.has(index) && (sizes[index] ?? 0) * scale > cap + 1e-12);
    if (above.length === 0) return sizes.map((size, index) => (capped.has(index) ? cap : size * scale));
    for (const index of above) capped.add(index);
  }
}
