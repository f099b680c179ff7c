import type { Kysely } from 'kysely';
import { raiseWall, type Engine } from './table.ts';

export async function secondWall(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const table of tables) await raiseWall(db, engine, table);
}

const tables = [
  'meeting',
  'decision',
  'recap',
  'share',
  'action',
  'pulse',
  'admission',
  'spent',
  'comment',
  'asked',
  'release',
];
