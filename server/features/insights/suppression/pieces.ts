import { besideAnyHost, fewest, type Counts } from './counts.ts';

/**
 * Hosts of hidden units that can only be counted together. `most`: how many there can be, judging by public facts: the
 * file's numbers, and that a sum was too small to show.
 */
export interface Piece {
  units: readonly string[];
  most: number;
  parts: readonly Piece[];
  counts: Counts;
}

/**
 * The largest number of hosts that a sum of these parts may show; a larger sum says "at least" so many. Up to that number
 * each part still has at least five possible numbers of hosts (or as many as the file allows), even for a reader who
 * knows one host. Example: with two units of at most five hosts each, a sum of 10 would reveal both, so it says "at
 * least 6". If the result is below `fewest.hosts`, no sum of these parts may be shown.
 */
export function mostToTell(parts: readonly Piece[]): number {
  const all = sum(parts.map(({ most }) => most));
  const limits = parts.flatMap((part) =>
    withAllParts(part).map((piece) => {
      const others = all - part.most + mostWithout(part, piece);
      const isLarge = piece.most >= besideAnyHost;
      if (isLarge && others < besideAnyHost) return 0;
      return others + (isLarge ? piece.most - (besideAnyHost - 1) : 0);
    }),
  );
  return Math.min(...limits);
}

function withAllParts(piece: Piece): Piece[] {
  return [piece, ...piece.parts.flatMap(withAllParts)];
}

function mostWithout(piece: Piece, left: Piece): number {
  if (piece === left) return 0;
  if (piece.parts.length === 0) return piece.most;
  return Math.min(piece.most, sum(piece.parts.map((part) => mostWithout(part, left))));
}

export function mostTogether(parts: readonly Piece[], isKnownTooSmall: boolean): number {
  const all = sum(parts.map(({ most }) => most));
  return isKnownTooSmall ? Math.min(fewest.hosts - 1, all) : all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
