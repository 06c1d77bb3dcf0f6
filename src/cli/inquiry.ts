import { existsSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import { type Inquiry, type InquiryAnswer, type InquiryHost, jsonText, progressLine } from '../questions/index.ts';
import type { AnswerFlags } from './answer.ts';
import { runs } from './command.ts';
import { Failure } from './failure.ts';
import { load } from './load.ts';
import { isArgument, optionOf, valuesIn } from './options.ts';
import { claimFolder, type OutputFolder, outputPath } from './output-folder.ts';
import { readPlan } from './read-document.ts';
import { bytesOf } from './read-file.ts';
import { interruptible, lines } from './terminal.ts';
import { commandTime } from './time.ts';
import { mustBeReplaceable, writeCase } from './write-case.ts';
import { writeWhole } from './write-file.ts';

/** Makes the command of an inquiry from its declaration. */
export function inquiryCommand(inquiry: Inquiry): Command {
  const { evidence: say } = words();
  const command = new Command(inquiry.name).description(inquiry.description());
  for (const option of Object.values(inquiry.options))
    if (isArgument(option)) command.argument(option.flag, option.description());
    else command.addOption(optionOf(option));
  const { page, name, folder } = inquiry;
  const out = 'case' in inquiry.options ? words().help.common.out({ question: name }) : say.out;
  if (page)
    command
      .option('--html', say.html({ file: page }))
      .addOption(new Option('--out <dir>', out).default(undefined, folder));
  return runs(command, (...args: readonly unknown[]) => run(inquiry, args.at(-1) as Command));
}

async function run(inquiry: Inquiry, command: Command): Promise<void> {
  const { json = false, quiet = false, html = false, out }: AnswerFlags = command.opts();
  const values = valuesIn(inquiry, command);
  let source: string | undefined;
  for (const [name, option] of Object.entries(inquiry.options)) {
    if (option.kind !== 'case' || values[name] === undefined) continue;
    source = String(values[name]);
    values[name] = await load(source, { ...option, quiet: quiet || json });
  }
  const { info, progress, clear } = lines(quiet, 0);
  const line = progressLine();
  let claimed: OutputFolder | undefined;
  const host: InquiryHost = {
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
    claimFolder(of, names, folderParts) {
      if (json && out === undefined) return undefined;
      claimed = claimFolder(outputPath(of, inquiry.name, out, folderParts), of, names);
      return claimed.path;
    },
    deadlines: commandTime,
    info,
    warn: lines(false).info,
    progress,
    solveProgress: (now) => progress(line(now)),
    async interruptible(message, work) {
      const stop = interruptible(info, message);
      return work(stop.signal).finally(stop.done);
    },
  };
  const put = (answer: InquiryAnswer): void => {
    const name = answer.file ?? inquiry.page;
    const page = html && answer.page && name ? { [name]: answer.page() } : {};
    const files = { ...page, ...answer.files };
    const about = answer.source ?? source;
    const path =
      about === undefined ? (out ?? answer.folder ?? inquiry.folder ?? '.') : outputPath(about, inquiry.name, out);
    const names = Object.keys(files);
    const folder = claimed ?? (names.length > 0 ? claimFolder(path, about ?? inquiry.name, names) : undefined);
    const written = (answer.files ? folder?.write(inquiry.name, files) : folder?.writeEach(files)) ?? [];
    const document = () => (answer.oneLine ? `${JSON.stringify(answer.document)}\n` : jsonText(answer.document));
    if (!json || !answer.next) process.stdout.write(answer.print ?? (json ? document() : answer.text()));
    const stream = json || answer.print !== undefined ? process.stderr : process.stdout;
    for (const path of claimed ? [] : written) stream.write(`${words().evidence.wroteFile({ path })}\n`);
    if (answer.fault !== undefined) throw new Failure(answer.exit || 1, answer.fault);
    if (answer.exit) process.exitCode = answer.exit;
  };
  let answer: InquiryAnswer | undefined = await inquiry.answer(values, host);
  clear();
  for (; answer; answer = await answer.next?.()) put(answer);
}
