import { Command } from 'commander';
import { blankCase, type Case, fileWord, templateFolder, templateNames } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { wrongUse } from './failure.ts';
import { copyInto, nameOf, readWhole, refuseThere, writeCase } from './write.ts';

/** `chorsu new DIR [--from CASE] [--template NAME]`: every table with its header, or a copy of a case or template under a new name. */
export function newCommand(): Command {
  return new Command('new')
    .description(words().help.new.about)
    .argument('<dir>', words().help.common.target)
    .option('--from <case>', words().help.new.from)
    .option('--template <name>', words().help.new.template({ names: templateNames() }))
    .option('--json', words().help.common.json)
    .option('--quiet', words().help.common.quiet)
    .action(async (target: string, flags: { from?: string; template?: string; json?: boolean }) => {
      await refuseThere(target);
      const name = fileWord(nameOf(target));
      const from = flags.template === undefined ? flags.from : template(flags.template, flags.from);
      if (from === undefined)
        await writeCase(blankCase(name, new Date().getUTCFullYear() + 1, 10), target, name, { every: true });
      else await writeCase(named(copyInto(await readWhole(from), target), name), target, from);
      if (flags.json) process.stdout.write(`${JSON.stringify({ case: name, target })}\n`);
      else if (flags.template !== undefined) process.stdout.write(`${words().commands.newCase.template({ target })}\n`);
      else process.stdout.write(`${words().commands.newCase.empty({ target })}\n`);
    });
}

const named = (c: Case, name: string): Case => ({ ...c, name, settings: { ...c.settings, name } });

/** The folder of a template; wrong use where there is none of that name, or where a case to copy is named too. */
function template(name: string, from: string | undefined): string {
  if (from !== undefined) throw wrongUse(words().commands.newCase.either);
  if (!templateNames().includes(name))
    throw wrongUse(words().commands.newCase.noTemplate({ name, known: templateNames() }));
  return templateFolder(name);
}
