import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { caseHash } from '../questions/index.ts';
import { caseCommand, runs } from './command.ts';
import { copyInto, readWhole, refuseThere, writeCase } from './write.ts';

interface ConvertFlags {
  flat?: boolean;
  force?: boolean;
  json?: boolean;
}

/** `chorsu convert CASE TARGET`: folder to workbook and back, without loss. */
export function convertCommand(): Command {
  const { common, convert } = words().help;
  const command = caseCommand('convert')
    .argument('<target>', common.target)
    .option('--flat', convert.flat)
    .option('--force', convert.force);
  return runs(command, async (source: string, target: string, flags: ConvertFlags) => {
    await refuseThere(target, source, flags.force);
    const read = await readWhole(source);
    await writeCase(copyInto(read, target, flags.flat), target, source);
    const hash = caseHash(read.case);
    if (flags.json) process.stdout.write(`${JSON.stringify({ case: read.case.name, target, caseHash: hash })}\n`);
    else process.stdout.write(`${target}: ${read.case.name}, sha256 ${hash}\n`);
  });
}
