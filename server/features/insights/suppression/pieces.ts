import { besideAnyHost, fewest, type Counts } from './counts.ts';

/**
 * Hosts of hidden units that can only be counted together. `most`: how many they can be, for all that is public: what
 * the file says, and that a sum was too small to show.
 */
export interface Piece {
  units: readonly string[];
  most: number;
  parts: readonly Piece[];
  counts: Counts;
}

/**
 * The most hosts that the sum of these parts may tell; a sum of more says "at least" so many. Up to there each part can
 * have at least five numbers of hosts (or all that the file leaves it), also for somebody who knows one host in it or
 * beside it. Two units of at most five hosts: a sum of 10 would tell both, so it says "at least 6". Less than
 * `fewest.hosts`: no sum of these parts may be shown, whatever they have.
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
