import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { existing, existingFiles, existingText, jsonText } from '../questions/index.ts';
import { runs } from './command.ts';
import { listOption, load, numberOption } from './load.ts';
import { ownFolder } from './own.ts';

interface ExistingFlags {
  store: string;
  year?: number;
  digits: number;
  goods?: string[];
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu atlas existing CASE`: rows of what is made at home already, from loaded trade against the demand of a case. */
export function existingCommand(): Command {
  const [w, own] = [words().evidence, words().atlas];
  const command = new Command('existing')
    .description(own.existingCommand)
    .argument('<case>', words().help.common.caseArg)
    .option('--store <dir>', w.store, 'atlas-store')
    .option('--year <year>', w.yearOption, numberOption('year', 1900))
    .option('--digits <n>', own.existingDigits, numberOption('digits', 2), 6)
    .option('--goods <goods>', own.existingGoods, listOption)
    .option('--out <dir>', own.existingOut);
  return runs(command, run);
}

async function run(source: string, flags: ExistingFlags): Promise<void> {
  const { store, year, digits, goods, out, json, quiet } = flags;
  const { case: c } = await load(source, { quiet: true });
  const asked = { store, digits, ...(year !== undefined && { year }), ...(goods && { goods }) };
  const document = await existing(c, asked);
  const files = existingFiles(document);
  if (json) return void process.stdout.write(jsonText(document));
  if (out === undefined) {
    process.stdout.write(files['candidates.csv']);
    if (!quiet) process.stderr.write(existingText(document));
    return;
  }
  const written = ownFolder(out, source, Object.keys(files)).each(files);
  process.stdout.write(existingText(document));
  for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}
