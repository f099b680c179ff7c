import { blocksOfQuarter, type QuarterParts } from './quarterBlocks.ts';
import type { GroupMembers } from '../../platform/microsoft/microsoft.ts';
import { readUnitsFile, type UnitsFile } from './files/unitsFile.ts';
import { sumResults as sum, type HostFigures } from './sums.ts';

export function sumResults(results: Parameters<typeof sum>[0]): Record<string, HostFigures> {
  return sum(results);
}

export function toBlocks(parts: QuarterParts): ReturnType<typeof blocksOfQuarter> {
  return blocksOfQuarter(parts);
}

export interface UnitsToRead {
  /** Base64. */
  file: string;
  /** Of its groups; at first unknown. */
  membersOf?: ReadonlyMap<string, GroupMembers>;
}

export function readUnits({ file, membersOf }: UnitsToRead): UnitsFile {
  return readUnitsFile(Buffer.from(file, 'base64'), membersOf);
}
