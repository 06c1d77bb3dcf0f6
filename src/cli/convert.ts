import { Command } from 'commander';
import { caseHash } from '../case/index.ts';
import { copyInto, readWhole, refuseThere, writeCase } from './write.ts';

interface ConvertFlags {
  flat?: boolean;
  force?: boolean;
  json?: boolean;
}

/** `chorsu convert CASE TARGET`: folder to workbook and back, without loss. */
export function convertCommand(): Command {
  return new Command('convert')
    .description('folder to workbook and back, without loss')
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .argument('<target>', 'folder, or a file that ends in .xlsx')
    .option('--flat', 'with the rows of included cases in place of include')
    .option('--force', 'replace what was made of the same case before')
    .option('--json', 'one JSON document')
    .option('--quiet', 'no progress')
    .action(async (source: string, target: string, flags: ConvertFlags) => {
      await refuseThere(target, source, flags.force);
      const read = await readWhole(source);
      await writeCase(copyInto(read, target, flags.flat), target, source);
      const hash = caseHash(read.case);
      if (flags.json) process.stdout.write(`${JSON.stringify({ case: read.case.name, target, caseHash: hash })}\n`);
      else process.stdout.write(`${target}: ${read.case.name}, sha256 ${hash}\n`);
    });
}
