import { Command } from 'commander';
import { blankCase, type Case, fileWord } from '../case/index.ts';
import { copyInto, nameOf, readWhole, refuseThere, writeCase } from './write.ts';

/** `chorsu new DIR [--from CASE]`: every table with its header, or a copy of a case under a new name. */
export function newCommand(): Command {
  return new Command('new')
    .description('a new case to fill in: every table with its header, or a copy of CASE')
    .argument('<dir>', 'folder, or a file that ends in .xlsx')
    .option('--from <case>', 'copies this case')
    .option('--json', 'one JSON document')
    .option('--quiet', 'no progress')
    .action(async (target: string, flags: { from?: string; json?: boolean }) => {
      await refuseThere(target);
      const name = fileWord(nameOf(target));
      if (flags.from === undefined)
        await writeCase(blankCase(name, new Date().getUTCFullYear() + 1, 10), target, name, { every: true });
      else await writeCase(named(copyInto(await readWhole(flags.from), target), name), target, flags.from);
      if (flags.json) process.stdout.write(`${JSON.stringify({ case: name, target })}\n`);
      else process.stdout.write(`${target}: fill in the tables, then: chorsu check ${target}\n`);
    });
}

const named = (c: Case, name: string): Case => ({ ...c, name, settings: { ...c.settings, name } });
