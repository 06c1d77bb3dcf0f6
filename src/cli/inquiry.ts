import { existsSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import {
  type Case,
  type Inquiry,
  type InquiryAnswer,
  type InquiryDoor,
  jsonText,
  progressLine,
} from '../questions/index.ts';
import type { AnswerFlags } from './answer.ts';
import { interruptible, lines } from './asked.ts';
import { runs } from './command.ts';
import { Failure } from './failure.ts';
import { writeWhole } from './folder.ts';
import { load } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { askedIn, optionOf } from './question.ts';
import { readPlan } from './read-document.ts';
import { bytesOf } from './read-file.ts';

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

const isArgument = ({ kind }: Inquiry['options'][string]) =>
  kind === 'argument' || kind === 'arguments' || kind === 'case';

async function run(inquiry: Inquiry, command: Command): Promise<void> {
  const { json = false, quiet = false, html = false, out }: AnswerFlags = command.opts();
  const args = Object.entries(inquiry.options).filter(([, one]) => isArgument(one));
  const options = Object.fromEntries(Object.entries(inquiry.options).filter(([, one]) => !isArgument(one)));
  const given: Record<string, string | readonly string[] | Case | undefined> = {};
  let source: string | undefined;
  for (const [i, [name, one]] of args.entries()) {
    const value = command.args[i];
    given[name] = one.kind === 'arguments' ? command.args.slice(i) : value;
    if (one.kind !== 'case' || value === undefined) continue;
    source = value;
    given[name] = (await load(value, { ...one, quiet: quiet || json })).case;
  }
  const { say, tell, end } = lines(quiet, 0);
  const line = progressLine();
  let stop: ReturnType<typeof interruptible> | undefined;
  const door: InquiryDoor = {
    ...{ json, writes: html || out !== undefined, isThere: existsSync, plan: readPlan, say, tell },
    ...{ progress: (now) => tell(line(now)), warn: lines(false).say, bytes: bytesOf, write: writeWhole },
    read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    case: async (named) => (await load(named, { quiet: true })).case,
    stopping(kept) {
      stop = interruptible(say, kept);
      return stop.signal;
    },
  };
  let found: InquiryAnswer;
  try {
    found = await inquiry.answer({ ...given, ...askedIn({ options }, command) }, door);
    end();
  } finally {
    stop?.done();
  }
  const name = found.file ?? inquiry.page;
  const page = html && found.page && name ? { [name]: found.page() } : {};
  const files = { ...page, ...found.files };
  const about = found.source ?? source;
  const folder =
    about === undefined ? (out ?? found.folder ?? inquiry.folder ?? '.') : folderFor(about, inquiry.name, out);
  const names = Object.keys(files);
  const place = names.length > 0 ? ownFolder(folder, about ?? inquiry.name, names) : undefined;
  const written = (found.files ? place?.write(inquiry.name, files) : place?.each(files)) ?? [];
  process.stdout.write(found.print ?? (json ? jsonText(found.document) : found.text()));
  const stream = json || found.print !== undefined ? process.stderr : process.stdout;
  for (const path of written) stream.write(`${words().evidence.wroteFile({ path })}\n`);
  if (found.fault !== undefined) throw new Failure(1, found.fault);
  if (found.isNo) process.exitCode = 1;
}
