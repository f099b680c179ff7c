import { blocksOfQuarter, type QuarterParts } from './quarterBlocks.ts';
import { readUnitsFile, type UnitsFile } from './files/unitsFile.ts';
import { sumResults as sum, type HostFigures } from './sums.ts';

export function sumResults(results: Parameters<typeof sum>[0]): Record<string, HostFigures> {
  return sum(results);
}

export function toBlocks(parts: QuarterParts): ReturnType<typeof blocksOfQuarter> {
  return blocksOfQuarter(parts);
}

/** `file`: base64. */
export function readUnits(file: string): UnitsFile {
  return readUnitsFile(Buffer.from(file, 'base64'));
}
