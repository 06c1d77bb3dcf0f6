import { existsSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import { type Inquiry, type InquiryAnswer, type InquiryDoor, jsonText, progressLine } from '../questions/index.ts';
import type { AnswerFlags } from './answer.ts';
import { runs } from './command.ts';
import { Failure } from './failure.ts';
import { writeWhole } from './folder.ts';
import { load } from './load.ts';
import { isArgument, optionOf, valuesIn } from './options.ts';
import { folderFor, type Own, ownFolder } from './own.ts';
import { readPlan } from './read-document.ts';
import { bytesOf } from './read-file.ts';
import { interruptible, lines } from './terminal.ts';
import { commandTime } from './time.ts';
import { refuseThere, writeCase } from './write.ts';

/** The command of an inquiry, as it declares itself. */
export function inquiryCommand(inquiry: Inquiry): Command {
  const { evidence: say } = words();
  const command = new Command(inquiry.name).description(inquiry.about());
  for (const one of Object.values(inquiry.options))
    if (isArgument(one)) command.argument(one.flag, one.about());
    else command.addOption(optionOf(one));
  const { page, name, folder } = inquiry;
  const out = 'case' in inquiry.options ? words().help.common.out({ question: name }) : say.out;
  if (page)
    command
      .option('--html', say.html({ file: page }))
      .addOption(new Option('--out <dir>', out).default(undefined, folder));
  return runs(command, (...given: readonly unknown[]) => run(inquiry, given.at(-1) as Command));
}

async function run(inquiry: Inquiry, command: Command): Promise<void> {
  const { json = false, quiet = false, html = false, out }: AnswerFlags = command.opts();
  const values = valuesIn(inquiry, command);
  let source: string | undefined;
  for (const [name, one] of Object.entries(inquiry.options)) {
    if (one.kind !== 'case' || values[name] === undefined) continue;
    source = String(values[name]);
    values[name] = await load(source, { ...one, quiet: quiet || json });
  }
  const { say, tell, end } = lines(quiet, 0);
  const line = progressLine();
  let claimed: Own | undefined;
  const door: InquiryDoor = {
    json,
    writes: html || out !== undefined,
    isThere: existsSync,
    plan: readPlan,
    time: commandTime,
    say,
    tell,
    progress: (now) => tell(line(now)),
    warn: lines(false).say,
    bytes: bytesOf,
    write: writeWhole,
    read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    case: (named, warns) => load(named, { quiet: quiet || !warns }),
    async target(path, from, force) {
      await refuseThere(path, from, force);
      return (c, of, options) => writeCase(c, path, of, options);
    },
    claim(of, names, apart) {
      if (json && out === undefined) return undefined;
      claimed = ownFolder(folderFor(of, inquiry.name, out, apart), of, names);
      return claimed.dir;
    },
    async interruptible(kept, work) {
      const stop = interruptible(say, kept);
      return work(stop.signal).finally(stop.done);
    },
  };
  const put = (found: InquiryAnswer): void => {
    const name = found.file ?? inquiry.page;
    const page = html && found.page && name ? { [name]: found.page() } : {};
    const files = { ...page, ...found.files };
    const names = Object.keys(files);
    const about = found.source ?? source;
    const folder =
      about === undefined ? (out ?? found.folder ?? inquiry.folder ?? '.') : folderFor(about, inquiry.name, out);
    const place = claimed ?? (names.length > 0 ? ownFolder(folder, about ?? inquiry.name, names) : undefined);
    const written = (found.files ? place?.write(inquiry.name, files) : place?.each(files)) ?? [];
    const document = () => (found.oneLine ? `${JSON.stringify(found.document)}\n` : jsonText(found.document));
    if (!json || !found.next) process.stdout.write(found.print ?? (json ? document() : found.text()));
    const stream = json || found.print !== undefined ? process.stderr : process.stdout;
    for (const path of claimed ? [] : written) stream.write(`${words().evidence.wroteFile({ path })}\n`);
    if (found.fault !== undefined) throw new Failure(found.exit || 1, found.fault);
    if (found.exit) process.exitCode = found.exit;
  };
  let found: InquiryAnswer | undefined = await inquiry.answer(values, door);
  end();
  for (; found; found = await found.next?.()) put(found);
}
