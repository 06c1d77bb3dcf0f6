import { Command } from 'commander';
import { caseHash } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { copyInto, readWhole, refuseThere, writeCase } from './write.ts';

interface ConvertFlags {
  flat?: boolean;
  force?: boolean;
  json?: boolean;
}

/** `chorsu convert CASE TARGET`: folder to workbook and back, without loss. */
export function convertCommand(): Command {
  return new Command('convert')
    .description(words().help.convert.about)
    .argument('<case>', words().help.common.caseArg)
    .argument('<target>', words().help.common.target)
    .option('--flat', words().help.convert.flat)
    .option('--force', words().help.convert.force)
    .option('--json', words().help.common.json)
    .option('--quiet', words().help.common.quiet)
    .action(async (source: string, target: string, flags: ConvertFlags) => {
      await refuseThere(target, source, flags.force);
      const read = await readWhole(source);
      await writeCase(copyInto(read, target, flags.flat), target, source);
      const hash = caseHash(read.case);
      if (flags.json) process.stdout.write(`${JSON.stringify({ case: read.case.name, target, caseHash: hash })}\n`);
      else process.stdout.write(`${target}: ${read.case.name}, sha256 ${hash}\n`);
    });
}
