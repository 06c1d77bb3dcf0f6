import { words } from '../i18n/index.ts';
import { assetsCsv, assetsIn, type Case, jsonText } from '../questions/index.ts';
import { claimFolder } from './output-folder.ts';
import { bytesOf } from './read-file.ts';

interface RightsFlags {
  readonly register?: string;
  readonly technology?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `--register`: rights from a CSV that a register exported; prints the rows or writes them into a folder. False without the option. */
export function importRegister(source: string, c: Case, flags: RightsFlags): boolean {
  const { register: file } = flags;
  if (file === undefined) return false;
  const read = assetsIn(c, file, bytesOf(file).toString('utf8'), flags.technology);
  const say = words().rights.registerOf;
  for (const { line, why, value } of read.refused)
    process.stderr.write(`${say.refused({ line, why: say.why[why]({ value }) })}\n`);
  const counts = say.counts({ assets: read.assets.length, refused: read.refused.length });
  if (flags.json) process.stdout.write(jsonText(read));
  else put(source, flags, 'assets.csv', read.assets.length === 0 ? '' : assetsCsv(c, read.assets), counts);
  if (read.refused.length > 0 || read.assets.length === 0) process.exitCode = 1;
  return true;
}

/** Prints the table, or writes it into the folder of `--out` and prints the counts; of an empty table only the counts are printed. */
function put(source: string, { out }: RightsFlags, name: string, table: string, counts: string): void {
  if (table === '') process.stdout.write(`${counts}\n`);
  else if (out === undefined) process.stdout.write(table);
  else {
    const [target] = claimFolder(out, source, [name]).write(name.replace('.csv', ''), { [name]: table });
    process.stdout.write(`${target}\n${counts}\n`);
  }
}
