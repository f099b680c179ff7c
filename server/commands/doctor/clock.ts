import { clockToleranceSeconds } from '../../platform/microsoft/entra/entra.ts';
import type { Answer } from './ask.ts';
import { fine, look, wrong, type Finding } from './finding.ts';

/** A Date header has whole seconds. */
const worthALookSeconds = 5;

/** This machine's clock, by Entra's. */
export function checkClock(entras: Answer): Finding {
  return difference('Clock', 'this machine’s clock and Entra’s', entras) ?? fine('Clock', 'it agrees with Entra’s.');
}

/** Bookend may run elsewhere. */
export function checkServerClock(servers: Answer): Finding[] {
  const found = difference('Server clock', 'the server’s clock and this machine’s', servers);
  return found ? [found] : [];
}

function difference(about: string, clocks: string, { aheadMs }: Answer): Finding | undefined {
  const seconds = Math.abs(aheadMs ?? 0) / 1000;
  if (seconds < worthALookSeconds) return undefined;
  const says = `${clocks} differ by ${Math.round(seconds)} s.`;
  const todo = 'Set the clock by NTP: a clock that is off by a minute makes sign-ins fail.';
  return seconds < clockToleranceSeconds ? look(about, says, todo) : wrong(about, says, todo);
}
