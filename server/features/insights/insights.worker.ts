import { blocksOfQuarter, type QuarterParts } from './quarterBlocks.ts';
import type { GroupMembers } from '../../platform/microsoft/microsoft.ts';
import { readUnitsFile, type UnitsFile } from './files/unitsFile.ts';
import {
  addFigures,
  sumMeetings,
  sumResults,
  type MeetingFigures,
  type ReleasedBatch,
  type StoredSums,
} from './sums.ts';

export type PageRows = { results: readonly ReleasedBatch[] } | { meetings: readonly MeetingFigures[] };

/** The sums of all hosts on the page. */
export function addRows({ rows, known }: { rows: PageRows; known: StoredSums }): StoredSums {
  const hosts = 'results' in rows ? sumResults(rows.results) : sumMeetings(rows.meetings);
  const added = Object.entries(hosts).map(([host, figures]) => {
    const before = known[host];
    return [host, JSON.stringify(before === undefined ? figures : addFigures(JSON.parse(before), figures))];
  });
  return Object.fromEntries(added);
}

export function toBlocks({
  sums,
  ...parts
}: Omit<QuarterParts, 'hosts'> & { sums: StoredSums }): ReturnType<typeof blocksOfQuarter> {
  const hosts = Object.fromEntries(Object.entries(sums).map(([host, json]) => [host, JSON.parse(json)]));
  return blocksOfQuarter({ ...parts, hosts });
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
