import { writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { signInByDevice } from './deviceSignIn.ts';
import { CheckFailed, Unreachable } from './failures.ts';
import { readOptions } from './options.ts';
import { askAll } from './askAll.ts';
import { questions } from './questions.ts';
import { topic } from './questions/alone.ts';
import { compare, printed, type Line } from './report.ts';
import { sandboxAnswers } from './sandboxAnswers.ts';
import { connect } from './connection.ts';

export interface Surroundings {
  entraUrl: string;
  graphUrl: string;
  say: (line: string) => void;
  rest: (seconds: number) => Promise<void>;
}

export const microsoftItself = {
  entraUrl: 'https://login.microsoftonline.com',
  graphUrl: 'https://graph.microsoft.com/v1.0',
  rest: (seconds: number) => setTimeout(seconds * 1000),
};

/** Returns the exit code. A difference is news, not an error. */
export async function runTenantCheck(args: string[], surroundings: Surroundings): Promise<0 | 1> {
  try {
    await checkTenant(args, surroundings);
    return 0;
  } catch (failure) {
    if (!(failure instanceof CheckFailed || failure instanceof Unreachable)) throw failure;
    surroundings.say(failure.message);
    return 1;
  }
}

async function checkTenant(args: string[], { entraUrl, graphUrl, say, rest }: Surroundings): Promise<void> {
  const options = readOptions(args);
  const { me, tokens } = await signInByDevice(options, { entraUrl, say });
  say('Signed in. The questions take about a minute.');
  const answers = await askAll(connect({ graphUrl, me, tokens, rest }), questions, options);
  const lines = compare(answers.outcomes, await sandboxAnswers(answers));
  say(printed(lines));
  if (options.file !== undefined) await write(options.file, lines);
  if (answers.left > 0) say(`${answers.left} messages of the check could not be deleted.`);
  // Graph lets only administrators delete chats (graph/api/chat-delete).
  say(`Please leave the chat “${topic}” in Teams: Graph can’t delete it for you.`);
}

async function write(file: string, lines: readonly Line[]): Promise<void> {
  await writeFile(file, `${JSON.stringify(lines, null, 2)}\n`).catch((cause: unknown) => {
    throw new CheckFailed(`${file} can’t be written.`, { cause });
  });
}
