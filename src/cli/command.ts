import { Command } from 'commander';
import { type Catalogue, words } from '../i18n/index.ts';
import { asFailure } from './faults.ts';

type Help = Catalogue['help'];
/** Commands, by the key under which the catalogue says what they do. */
type Name = { [K in keyof Help]: Help[K] extends { readonly about: string } ? K : never }[keyof Help];

/** A command that says what it does. */
export const commandOf = (name: Exclude<Name, 'program'>): Command =>
  new Command(name).description(words().help[name].about);

/** A command on a case. */
export const caseCommand = (name: Exclude<Name, 'program'>): Command =>
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
