import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { type Case, type Inquiry, jsonText } from '../questions/index.ts';
import type { AnswerFlags } from './answer.ts';
import { lines } from './asked.ts';
import { runs } from './command.ts';
import { Failure } from './failure.ts';
import { load } from './load.ts';
import { folderFor, ownFolder } from './own.ts';
import { askedIn, optionOf } from './question.ts';

/** The command of an inquiry, as it declares itself. */
export function inquiryCommand(inquiry: Inquiry): Command {
  const { evidence: say } = words();
  const command = new Command(inquiry.name).description(inquiry.about());
  for (const one of Object.values(inquiry.options))
    if (isArgument(one)) command.argument(one.flag, one.about());
    else command.addOption(optionOf(one));
  if (inquiry.page) command.option('--html', say.html({ file: inquiry.page })).option('--out <dir>', say.out);
  return runs(command, (...given: readonly unknown[]) => run(inquiry, given.at(-1) as Command));
}

const isArgument = ({ kind }: Inquiry['options'][string]) => kind === 'argument' || kind === 'case';

async function run(inquiry: Inquiry, command: Command): Promise<void> {
  const { json = false, quiet = false, html = false, out }: AnswerFlags = command.opts();
  const args = Object.entries(inquiry.options).filter(([, one]) => isArgument(one));
  const options = Object.fromEntries(Object.entries(inquiry.options).filter(([, one]) => !isArgument(one)));
  const given: Record<string, string | Case | undefined> = {};
  let source: string | undefined;
  for (const [i, [name, one]] of args.entries()) {
    const value = command.args[i];
    given[name] = value;
    if (one.kind !== 'case' || value === undefined) continue;
    source = value;
    given[name] = (await load(value, { quiet: quiet || json, beside: one.beside })).case;
  }
  const { say } = lines(quiet);
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  const found = await inquiry.answer({ ...given, ...askedIn({ options }, command) }, { json, read, say });
  const name = found.file ?? inquiry.page;
  const page = html && found.page && name ? { [name]: found.page() } : {};
  const files = { ...page, ...(out !== undefined && found.files) };
  const folder = source === undefined ? (out ?? found.folder ?? '.') : folderFor(source, inquiry.name, out);
  const names = Object.keys(files);
  const written = names.length > 0 ? ownFolder(folder, source ?? inquiry.name, names).each(files) : [];
  process.stdout.write(found.print ?? (json ? jsonText(found.document) : found.text()));
  const stream = json || found.print !== undefined ? process.stderr : process.stdout;
  for (const path of written) stream.write(`${words().evidence.wroteFile({ path })}\n`);
  if (found.fault !== undefined) throw new Failure(1, found.fault);
}
