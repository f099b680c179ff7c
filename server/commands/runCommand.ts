import { ConfigError } from '../core/config.ts';

/** Runs a script of the command line. A `ConfigError` is for the person who typed it: they get its message and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
