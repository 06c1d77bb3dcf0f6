import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { beforeAll, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../i18n/index.ts';
import { parserWords } from './parser-words.ts';

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

const whole = (value: string): number => {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number is wanted.');
  return Number(value);
};

/** What the parser says of a command line, as it gives it. */
function saidOf(...args: string[]): string {
  let said = '';
  const plan = new Command('plan')
    .addArgument(new Argument('<case>').argParser((value) => (value === 'no' ? whole(value) : value)))
    .option('--gap <share>', '', whole)
    .addOption(new Option('--all').conflicts('one'))
    .option('--one')
    .action(() => undefined);
  const made = new Command('made').requiredOption('--out <file>').action(() => undefined);
  const root = new Command('chorsu').addCommand(plan).addCommand(made);
  for (const command of [root, plan, made])
    command.exitOverride().configureOutput({
      writeErr: () => undefined,
      outputError(text) {
        said = text;
      },
    });
  expect(() => root.parse(args, { from: 'user' })).toThrow();
  return said;
}

it.each([
  [['plan'], 'The argument case is missing. See --help.'],
  [['plan', 'x', 'y'], 'The command takes 1 argument, not 2. See --help.'],
  [['plan', 'x', '--gop', '1'], 'There is no option --gop. Did you mean --gap?'],
  [['plan', 'x', '--gap'], 'The option --gap <share> needs a value. See --help.'],
  [['plan', 'x', '--gap', 'y'], 'The option --gap <share> does not take y. A whole number is wanted. See --help.'],
  [['plan', 'no'], 'The argument case does not take no. A whole number is wanted. See --help.'],
  [['plan', 'x', '--all', '--one'], 'The option --all cannot be used together with --one. See --help.'],
  [['made'], 'The option --out <file> is required. See --help.'],
  [['plon', 'x'], 'There is no command plon. Did you mean plan?'],
])('says of %j what is wrong, in the language of the reader', (args, english) => {
  const text = saidOf(...args);
  expect(parserWords(text)).toBe(english);
  expect(inLanguage('ru', () => parserWords(text))).toMatch(/^[А-ЯЁ][а-яё]/);
  expect(inLanguage('zh', () => parserWords(text))).toMatch(/^[\u4e00-\u9fff]/);
});
