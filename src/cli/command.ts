import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import type { CommandName } from '../questions/index.ts';
import { asFailure } from './faults.ts';

/** Makes a command with its description. */
export const commandOf = (name: CommandName): Command => new Command(name).description(words().help[name].about);

/** Sets what a command does, and adds `--json` and `--quiet`. Errors of `run` end the command with their exit status. */
export function runs<A extends unknown[]>(command: Command, run: (...args: A) => void | Promise<void>): Command {
  return command
    .option('--json', words().help.common.json)
    .option('--quiet', words().help.common.quiet)
    .action(async (...args) => {
      try {
        await run(...(args as unknown[] as A));
      } catch (error) {
        throw asFailure(error, command, typeof args[0] === 'string' ? args[0] : undefined);
      }
    });
}
