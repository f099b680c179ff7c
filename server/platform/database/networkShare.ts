import { statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Linux' numbers for SMB (three), NFS, 9P, FUSE, Ceph and AFS, as statfs(2) lists them. */
const networkTypes = new Set([0xff534d42, 0xfe534d42, 0x517b, 0x6969, 0x01021997, 0x65735546, 0x00c36400, 0x5346414f]);

/**
 * Whether a file lies on a file system that several machines can share, such as /home of Azure App Service. SQLite's
 * write-ahead log needs shared memory, which such a file system lacks. Source: sqlite.org/wal.html.
 */
export function isOnNetworkShare(file: string, typeOf = typeOfFileSystem): boolean {
  return networkTypes.has(typeOf(dirname(resolve(file))));
}

function typeOfFileSystem(folder: string): number {
  try {
    return statfsSync(folder).type;
  } catch {
    // Without the folder, opening the file fails with a better message.
    return 0;
  }
}
