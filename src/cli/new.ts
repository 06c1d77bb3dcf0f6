import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  type Case,
  faultText,
  fileWord,
  firstLibrary,
  firstText,
  makeFirst,
  newCase,
  parseJson,
  readAnswers,
  templateFolder,
  templates,
  toldFirst,
} from '../questions/index.ts';
import { commandOf, runs } from './command.ts';
import { wrongUse } from './failure.ts';
import { bytesOf } from './read-file.ts';
import { copyInto, nameOf, readWhole, refuseThere, writeCase } from './write.ts';

interface NewFlags {
  from?: string;
  template?: string;
  answers?: string;
  json?: boolean;
}

/** `chorsu new DIR [--from CASE] [--template NAME] [--answers FILE]`: every table with its header, a copy of a case or template under a new name, or tables made from answers. */
export function newCommand(): Command {
  const { common, new: own } = words().help;
  const command = commandOf('new')
    .argument('<dir>', common.target)
    .option('--from <case>', own.from)
    .option('--template <name>', own.template({ names: templates() }))
    .option('--answers <file>', words().first.answersOption);
  return runs(command, async (target: string, flags: NewFlags) => {
    await refuseThere(target);
    if (flags.answers !== undefined) return fromAnswers(target, flags.answers, flags);
    const name = fileWord(nameOf(target));
    const from = flags.template === undefined ? flags.from : template(flags.template, flags.from);
    if (from === undefined)
      await writeCase(newCase(name, new Date().getUTCFullYear() + 1, 10), target, name, { every: true });
    else {
      const begun = flags.template === undefined ? {} : { template: flags.template };
      await writeCase(named(copyInto(await readWhole(from), target), { name, ...begun }), target, from);
    }
    if (flags.json) process.stdout.write(`${JSON.stringify({ case: name, target })}\n`);
    else if (flags.template !== undefined) process.stdout.write(`${words().commands.newCase.template({ target })}\n`);
    else process.stdout.write(`${words().commands.newCase.empty({ target })}\n`);
  });
}

const named = (c: Case, said: { readonly name: string; readonly template?: string }): Case => ({
  ...c,
  name: said.name,
  settings: { ...c.settings, ...said },
});

/** The folder of a template; wrong use where there is none of that name, or where a case to copy is named too. */
function template(name: string, from: string | undefined): string {
  const say = words().commands.newCase;
  if (from !== undefined) throw wrongUse(say.either);
  if (!templates().includes(name)) throw wrongUse(say.noTemplate({ name, known: templates() }));
  return templateFolder(name);
}

/** Makes a case from a file of answers, and tells of every value that was not answered. What cannot be understood is wrong use, and nothing is written. */
async function fromAnswers(target: string, file: string, flags: NewFlags): Promise<void> {
  const say = words().first;
  if (flags.from !== undefined || flags.template !== undefined) throw wrongUse(say.answersOnly);
  const json = parseJson(bytesOf(file).toString('utf8'));
  if (!json.ok) throw wrongUse(say.answersWrong({ file, at: `${json.fault.line}:${json.fault.column}` }));
  const read = readAnswers(json.value);
  if ('at' in read) throw wrongUse(say.answersWrong({ file, at: read.at }));
  const name = fileWord(nameOf(target));
  const library = await firstLibrary();
  const first = makeFirst(library, read.answers, name, new Date());
  if (first.faults.length > 0) throw wrongUse(first.faults.map(faultText).join('\n'));
  await writeCase(first.case, target, name);
  const told = toldFirst(library, first);
  if (flags.json) process.stdout.write(`${JSON.stringify({ case: name, target, lines: told.lines })}\n`);
  else process.stdout.write(firstText(told, target));
}
