import { existsSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import {
  type Answer,
  type Case,
  type CommandHost,
  jsonText,
  pdfOf,
  planFor,
  progressLine,
  type Question,
  questionReport,
} from '../questions/index.ts';
import { runs } from './command.ts';
import { Failure } from './failure.ts';
import { load } from './load.ts';
import { isArgument, optionOf, valuesIn } from './options.ts';
import { claimFolder, type OutputFolder, outputPath } from './output-folder.ts';
import { readPlan } from './read-document.ts';
import { bytesOf } from './read-file.ts';
import { claimReport } from './report-file.ts';
import { interruptible, lines } from './terminal.ts';
import { commandTime } from './time.ts';
import { mustBeReplaceable, writeCase } from './write-case.ts';
import { writeWhole } from './write-file.ts';

/** Options of every question that writes files: which, and where. */
interface FileFlags {
  html?: boolean;
  report?: boolean | string;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

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
  return runs(command, (...args: readonly unknown[]) => run(question, importFile, args.at(-1) as Command));
}

async function run(question: Question, importFile: Importer | undefined, command: Command): Promise<void> {
  const flags: FileFlags = command.opts();
  const { json = false, quiet = false, html = false, out } = flags;
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
  const { info, progress, clear } = lines(quiet);
  const solving = lines(quiet, 0);
  const line = progressLine();
  const writesDocument = !json || out !== undefined;
  let claimed: OutputFolder | undefined;
  const claim = (of: string, names: readonly string[], folderParts?: readonly string[]) => {
    claimed = claimFolder(outputPath(of, question.name, out, folderParts), of, names);
    return claimed.path;
  };
  const further = question.furtherFiles?.(values) ?? [];
  const documentFile = question.writesDocument && writesDocument ? [`${question.name}.json`] : [];
  if (source !== undefined && question.inReport && (html || documentFile.length + further.length > 0))
    claim(source, [...documentFile, question.page!, ...further], question.folderParts?.(values));
  const report = flags.report && source !== undefined && asRead ? claimReport(source, flags.report, asRead) : undefined;
  const host: CommandHost = {
    source: source ?? '',
    printsJson: json,
    writesFiles: html || out !== undefined,
    exists: existsSync,
    readText: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    readBytes: bytesOf,
    readPlan,
    readCase: (path, warns) => load(path, { quiet: quiet || !warns }),
    writeFile: writeWhole,
    async caseWriter(path, from, force) {
      await mustBeReplaceable(path, from, force);
      return (c, of, options) => writeCase(c, path, of, options);
    },
    claimFolder: (of, names, folderParts) => (writesDocument ? claim(of, names, folderParts) : undefined),
    folder: (name, option, path) =>
      (path === undefined ? claimed : claimFolder(path, source!, [name], { option }))?.subfolder(name),
    async plan(c, path, options) {
      const given = path === undefined ? {} : { given: { plan: readPlan(path), path } };
      const plan = await planFor(c, { ...options, ...given, onProgress: host.solveProgress });
      if (path === undefined) clear();
      return plan;
    },
    deadlines: commandTime,
    info,
    warn: lines(false).info,
    progress,
    solveProgress: (now) => solving.progress(line(now)),
    async interruptible(work, { message, deadline } = {}) {
      const stop = interruptible(info, message, deadline);
      return work(stop.signal).finally(stop.done);
    },
  };
  const put = async (answer: Answer): Promise<void> => {
    const name = answer.file ?? question.page;
    const input = html || report ? await answer.input?.() : undefined;
    const page = html && name && (input ? questionReport(input) : answer.page?.());
    const files = {
      ...(documentFile[0] && { [documentFile[0]]: jsonText(answer.document) }),
      ...answer.files,
      ...(answer.papers && (await pdfOf(answer.papers))),
      ...(page && { [name!]: page }),
    };
    const about = answer.source ?? source;
    const path =
      about === undefined ? (out ?? answer.folder ?? question.folder ?? '.') : outputPath(about, question.name, out);
    const names = Object.keys(files);
    const folder = claimed ?? (names.length > 0 ? claimFolder(path, about ?? question.name, names) : undefined);
    const replaces = !question.keepsFiles && (question.writesDocument || answer.files);
    const written = names.length === 0 ? [] : replaces ? folder!.write(question.name, files) : folder!.writeEach(files);
    const sections = input && report ? [report.add(input)] : [];
    const document = () => (answer.oneLine ? `${JSON.stringify(answer.document)}\n` : jsonText(answer.document));
    if (!json || !answer.next)
      process.stdout.write(answer.print ?? (json ? document() : answer.text([...written, ...sections])));
    const stream = json || answer.print !== undefined ? process.stderr : process.stdout;
    for (const path of claimed ? [] : written) stream.write(`${words().evidence.wroteFile({ path })}\n`);
    if (answer.note !== undefined) info(answer.note);
    if (answer.fault !== undefined) throw new Failure(answer.exit || 1, answer.fault);
    if (answer.exit) process.exitCode = answer.exit;
  };
  let answer: Answer | undefined = await question.answer(values, host);
  clear();
  for (; answer; answer = await answer.next?.()) await put(answer);
}
