import { inLanguage, words } from '../i18n/index.ts';
import { assetsCsv, assetsIn, type Case, jsonText, licencesCsv, licencesIn } from '../questions/index.ts';
import { claimFolder } from './output-folder.ts';
import { bytesOf } from './read-file.ts';

interface RightsFlags {
  readonly odrlIn?: string;
  readonly register?: string;
  readonly technology?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Imports licences or rights from a file, if an option names one: prints the rows or writes them into a folder. */
export const importRights = (source: string, c: Case, flags: RightsFlags): boolean =>
  importLicences(source, c, flags) || importRegister(source, c, flags);

/** `--odrl-in`: licences from a file of ODRL policies. A policy that is refused is reported on stderr and makes the exit status 1. */
function importLicences(source: string, c: Case, flags: RightsFlags): boolean {
  const { odrlIn: file } = flags;
  if (file === undefined) return false;
  const text = bytesOf(file).toString('utf8');
  const read = licencesIn(c, file, text);
  const say = words().rights.odrl;
  const counts = say.counts({ licences: read.licences.length, refused: read.refused.length });
  const assets = new Set(c.tables.assets.map((row) => row.asset));
  for (const { uid, why } of read.refused) process.stderr.write(`${say.refused({ uid, why })}\n`);
  for (const row of read.licences) if (!assets.has(row.asset)) process.stderr.write(`${say.foreignAsset(row)}\n`);
  const none = read.licences.length + read.refused.length === 0;
  if (none) process.stderr.write(`${say.none({ path: file })}\n`);
  if (flags.json) process.stdout.write(jsonText(inLanguage('en', () => licencesIn(c, file, text))));
  else put(source, flags, 'licences.csv', read.licences.length === 0 ? '' : licencesCsv(c, read.licences), counts);
  if (read.refused.length > 0 || none) process.exitCode = 1;
  return true;
}

/** `--register`: rights from a CSV that a register exported. */
function importRegister(source: string, c: Case, flags: RightsFlags): boolean {
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
