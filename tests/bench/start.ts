import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from '../support/server/process.ts';
import { startServer } from '../support/server/server.ts';
import { atMost, median, type Row } from './support/row.ts';

export async function serverStart(): Promise<Row[]> {
  await using server = await startServer();
  await server.stop();
  const starts: number[] = [];
  let idle = 0;
  for (let round = 0; round < 5; round++) {
    await using running = await startProcess(server.config);
    starts.push(running.readyMs);
    await pause(1500);
    idle = await residentMb(running.process.pid);
  }
  return [atMost('server start to ready', median(starts), 600, 'ms'), atMost('server memory, idle', idle, 110, 'MB')];
}

/** Linux only, as `ps` counts it. */
export async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

const ticksASecond = 100;

/** Processor time so far, user and system, in milliseconds. Linux only. */
export async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // After the name, which may contain spaces; `utime` and `stime` are fields 14 and 15 (man 5 proc_pid_stat).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond;
}
