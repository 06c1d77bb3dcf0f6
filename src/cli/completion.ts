import { Argument, Command } from 'commander';
import { words } from '../i18n/index.ts';
import { bundled } from '../questions/index.ts';
import { commands } from './commands.ts';
import { type Completed, scripts } from './completion-scripts.ts';
import { languageOption } from './language.ts';

/** `chorsu completion SHELL`: commands, options and names of bundled cases, for the shell to complete. */
export function completionCommand(): Command {
  const { about, shell } = words().help.completion;
  return new Command('completion')
    .description(about)
    .addArgument(new Argument('<shell>', shell).choices(Object.keys(scripts)))
    .action(async (name: keyof typeof scripts) => {
      const loaded = await Promise.all(Object.values(commands).map((load) => load()));
      const root = { path: '', words: loaded.map(wordOf), cases: [] };
      process.stdout.write(scripts[name]([root, ...loaded.flatMap((command) => completed(command, ''))]));
    });
}

const wordOf = (command: Command): readonly [string, string] => [command.name(), command.description()];

/** What may follow a command, and its parts likewise. */
function completed(command: Command, before: string): Completed[] {
  const path = `${before}${command.name()}`;
  const options = [...command.options, languageOption()].filter((option) => !option.hidden && option.long);
  const own = options.map((option) => [option.long!, option.description] as const);
  const shells = command.registeredArguments.flatMap((arg) => arg.argChoices ?? []).map((word) => [word, ''] as const);
  const takesCase = command.registeredArguments.some((arg) => arg.name() === 'case');
  return [
    { path, words: [...command.commands.map(wordOf), ...shells, ...own], cases: takesCase ? bundled() : [] },
    ...command.commands.flatMap((sub) => completed(sub, `${path} `)),
  ];
}
