import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import type { CommandName } from '../questions/index.ts';
import { asFailure } from './faults.ts';

/** A command that says what it does. */
export const commandOf = (name: CommandName): Command => new Command(name).description(words().help[name].about);

/** A command on a case. */
export const caseCommand = (name: CommandName): Command =>
  commandOf(name).argument('<case>', words().help.common.caseArg);

/**
 * What a command does, after its options: `--json` and `--quiet`, which every command takes, and `run`, whose faults end the
 * command with the status that is promised.
 */
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
