import { Command, CommanderError, type Option } from 'commander';
import { useLanguage, words } from '../i18n/index.ts';
import { commands, overview } from './commands.ts';
import { Failure, faultWords } from './failure.ts';
import { languageOf, languageOption } from './language.ts';
import { parserWords } from './parser-words.ts';

/** Runs a command line; returns the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  await useLanguage(languageOf(args, process.env));
  const root = new Command('chorsu')
    .description(words().help.program.about)
    .option('--version', words().help.program.version)
    .showSuggestionAfterError(true)
    .helpCommand('help [command]', words().help.program.helpCommand)
    .addOption(languageOption())
    .helpOption('-h, --help', words().help.program.help)
    .configureHelp({ styleTitle: titleIn, optionDescription })
    .configureOutput({ outputError })
    .exitOverride();
  if (args[0] === '--version') {
    process.stdout.write(`${(await import('../questions/index.ts')).version()}\n`);
    return 0;
  }
  const name = args.find((arg, i) => !arg.startsWith('-') && arg !== 'help' && args[i - 1] !== '--lang');
  const loadCommand = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  for (const command of loadCommand ? [await loadCommand()] : overview()) root.addCommand(configure(command));
  try {
    await root.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return statusOf(error);
  }
}

/** The description of an option, with its default value if there is one. */
function optionDescription({ description, defaultValue, defaultValueDescription }: Option): string {
  const value: unknown = defaultValue ?? defaultValueDescription;
  const empty = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  return empty
    ? description
    : `${description} ${words().help.program.byDefault({ value: defaultValueDescription ?? String(value) })}`;
}

/** A heading of the help in the reader's language. */
function titleIn(title: string): string {
  const { usage, arguments: args, options, commands: list, globalOptions } = words().help.program;
  const codes: Readonly<Record<string, string>> = {
    'Usage:': usage,
    'Arguments:': args,
    'Options:': options,
    'Commands:': list,
    'Global Options:': globalOptions,
  };
  return codes[title] ?? title;
}

/** Prints an error of the parser in the same form as other failures. */
const outputError = (text: string, write: (text: string) => void): void => write(`chorsu: ${parserWords(text)}\n`);

function configure(command: Command): Command {
  for (const sub of command.commands) configure(sub);
  command.addOption(languageOption());
  if (command.commands.length > 0) command.helpCommand('help [command]', words().help.program.helpCommand);
  command.helpOption('-h, --help', words().help.program.help).configureHelp({ styleTitle: titleIn, optionDescription });
  return command.configureOutput({ outputError }).exitOverride().showSuggestionAfterError(true);
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.code === 'commander.helpDisplayed' ||
      error.code === 'commander.version' ||
      error.code === 'commander.help'
      ? 0
      : 2;
  }
  if (error instanceof Failure) {
    process.stderr.write(`chorsu: ${error.message}\n`);
    return error.exit;
  }
  process.stderr.write(`chorsu: ${words().command.internalFault({ fault: faultWords(error) })}\n`);
  return 3;
}
