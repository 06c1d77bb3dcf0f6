import { Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import type { Answer, Case, Question } from '../questions/index.ts';
import { runs } from './command.ts';
import { commandHost } from './command-host.ts';
import { load } from './load.ts';
import { isArgument, optionOf, valuesIn } from './options.ts';
import { putAnswer } from './put-answer.ts';
import { claim, type FileFlags, type QuestionRun, writesDocument } from './question-run.ts';
import { claimReport } from './report-file.ts';
import { lines } from './terminal.ts';

/** Imports a file that an option names, instead of asking the question; returns false where no option does. */
export type Importer = (source: string, c: Case, flags: FileFlags) => boolean;

/** Makes the command of a question from its declaration. */
export function questionCommand(question: Question, importFile?: Importer): Command {
  const { common } = words().help;
  const command = new Command(question.name).description(question.description());
  for (const option of Object.values(question.options))
    if (isArgument(option)) command.argument(option.flag, option.description());
    else command.addOption(optionOf(option));
  const { page, name, folder, inReport } = question;
  if (page) command.option('--html', common.html({ file: page }));
  if (inReport) command.option('--report [dir]', common.report);
  const out = 'case' in question.options ? common.out({ question: name }) : words().evidence.out;
  if (page) command.addOption(new Option('--out <dir>', out).default(undefined, folder));
  return runs(command, (...args: readonly unknown[]) => ask(question, importFile, args.at(-1) as Command));
}

/** Asks a question with the options of its command, and writes and prints each answer. */
async function ask(question: Question, importFile: Importer | undefined, command: Command): Promise<void> {
  const flags: FileFlags = command.opts();
  const { json = false, quiet = false, html, report: dir } = flags;
  const values = valuesIn(question, command);
  let source: string | undefined;
  let asRead: Case | undefined;
  for (const [name, option] of Object.entries(question.options)) {
    if (option.kind !== 'case' || values[name] === undefined) continue;
    source = String(values[name]);
    asRead = await load(source, { ...option, quiet: quiet || json });
    values[name] = asRead;
  }
  if (source !== undefined && asRead && importFile?.(source, asRead, flags)) return;
  question.check?.(values);
  const documentFile = question.writesDocument && writesDocument(flags) ? `${question.name}.json` : undefined;
  const run: QuestionRun = { question, flags, source, documentFile };
  const documents = documentFile === undefined ? [] : [documentFile];
  const further = question.furtherFiles?.(values) ?? [];
  if (source !== undefined && question.inReport && (html || documents.length + further.length > 0))
    claim(run, source, [...documents, question.page!, ...further], question.folderParts?.(values));
  const report = dir && source !== undefined && asRead ? claimReport(source, dir, asRead) : undefined;
  let answer: Answer | undefined = await question.answer(values, commandHost(run));
  lines(quiet).clear();
  for (; answer; answer = await answer.next?.()) await putAnswer(answer, run, report);
}
