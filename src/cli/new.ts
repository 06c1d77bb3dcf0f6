import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { type Case, fileWord, newCase, templateFolder, templates } from '../questions/index.ts';
import { commandOf, runs } from './command.ts';
import { wrongUse } from './failure.ts';
import { copyInto, nameOf, readWhole, refuseThere, writeCase } from './write.ts';

interface NewFlags {
  from?: string;
  template?: string;
  json?: boolean;
}

/** `chorsu new DIR [--from CASE] [--template NAME]`: every table with its header, or a copy of a case or template under a new name. */
export function newCommand(): Command {
  const { common, new: own } = words().help;
  const command = commandOf('new')
    .argument('<dir>', common.target)
    .option('--from <case>', own.from)
    .option('--template <name>', own.template({ names: templates() }));
  return runs(command, async (target: string, flags: NewFlags) => {
    await refuseThere(target);
    const name = fileWord(nameOf(target));
    const from = flags.template === undefined ? flags.from : template(flags.template, flags.from);
    if (from === undefined)
      await writeCase(newCase(name, new Date().getUTCFullYear() + 1, 10), target, name, { every: true });
    else await writeCase(named(copyInto(await readWhole(from), target), name), target, from);
    if (flags.json) process.stdout.write(`${JSON.stringify({ case: name, target })}\n`);
    else if (flags.template !== undefined) process.stdout.write(`${words().commands.newCase.template({ target })}\n`);
    else process.stdout.write(`${words().commands.newCase.empty({ target })}\n`);
  });
}

const named = (c: Case, name: string): Case => ({ ...c, name, settings: { ...c.settings, name } });

/** The folder of a template; wrong use where there is none of that name, or where a case to copy is named too. */
function template(name: string, from: string | undefined): string {
  const say = words().commands.newCase;
  if (from !== undefined) throw wrongUse(say.either);
  if (!templates().includes(name)) throw wrongUse(say.noTemplate({ name, known: templates() }));
  return templateFolder(name);
}
