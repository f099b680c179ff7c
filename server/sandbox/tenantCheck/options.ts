import { parseArgs } from 'node:util';
import { chatId, guid } from '../../platform/microsoft/ids.ts';
import { graphCommandLineTools } from '../entra/devices.ts';
import { CheckFailed } from './failures.ts';

export interface CheckOptions {
  tenant: string;
  /** A public client. */
  client: string;
  /** A large chat or a meeting's, which is only read. */
  chat: string | undefined;
  /** In the test chat too, if Graph creates none for one person. */
  colleague: string | undefined;
  /** Where the answers are written. */
  file: string | undefined;
}

const usage = `npm run tenant-check -- --tenant <id or domain> [--chat <id of an existing large or meeting chat>]
  [--with <user principal name or id of a colleague>] [--client <application id>] [--write <file>]`;

export function readOptions(args: string[]): CheckOptions {
  const { tenant, client = graphCommandLineTools, chat, with: colleague, write: file } = valuesOf(args);
  if (tenant === undefined || !/^[\w.-]+$/.test(tenant)) throw new CheckFailed(`--tenant is missing.\n${usage}`);
  if (!guid.test(client)) throw new CheckFailed(`--client has to be an application’s id.\n${usage}`);
  if (chat !== undefined && !chatId.test(chat))
    throw new CheckFailed(`--chat has to be a chat’s id, such as 19:…@thread.v2.\n${usage}`);
  return { tenant, client, chat, colleague, file };
}

function valuesOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { tenant: text, client: text, chat: text, with: text, write: text } }).values;
  } catch (cause) {
    throw new CheckFailed(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
  }
}
