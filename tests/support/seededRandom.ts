import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Reproducible random numbers: uniform between 0 and 1, or normal with mean 0 and standard deviation 1. */
export function seededRandom(seed: number) {
  const random = xoroshiro128plus(seed);
  // Skips the first numbers, which are similar for neighbouring seeds.
  for (let warm = 0; warm < 20; warm++) random.next();
  const uniform = () => ((random.next() >>> 0) + 0.5) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
