import { inLanguage, words } from '../i18n/index.ts';
import { assetsCsv, assetsIn, type Case, jsonText, licencesCsv, licencesIn } from '../questions/index.ts';
import { ownFolder } from './own.ts';
import { bytesOf } from './read-file.ts';

interface RightsFlags {
  readonly odrlIn?: string;
  readonly register?: string;
  readonly technology?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Takes rows of licences or of rights from a file, where one is given: prints them or writes them into a folder. */
export const takePolicies = (source: string, c: Case, flags: RightsFlags): boolean =>
  takeLicences(source, c, flags) || takeRegister(source, c, flags);

/** Prints the licences of a file of policies, where one is given, or writes them into a folder; every refusal is told, and is a negative answer. */
function takeLicences(source: string, c: Case, flags: RightsFlags): boolean {
  const { odrlIn: file } = flags;
  if (file === undefined) return false;
  const text = bytesOf(file).toString('utf8');
  const read = licencesIn(c, file, text);
  const said = words().rights.odrl;
  const counts = said.counts({ licences: read.licences.length, refused: read.refused.length });
  const known = new Set(c.tables.assets.map((row) => row.asset));
  for (const { uid, why } of read.refused) process.stderr.write(`${said.refused({ uid, why })}\n`);
  for (const row of read.licences) if (!known.has(row.asset)) process.stderr.write(`${said.foreignAsset(row)}\n`);
  const none = read.licences.length + read.refused.length === 0;
  if (none) process.stderr.write(`${said.none({ path: file })}\n`);
  if (flags.json) process.stdout.write(jsonText(inLanguage('en', () => licencesIn(c, file, text))));
  else put(source, flags, 'licences.csv', read.licences.length === 0 ? '' : licencesCsv(c, read.licences), counts);
  if (read.refused.length > 0 || none) process.exitCode = 1;
  return true;
}

/** The same of rights in a CSV as a register exports it. */
function takeRegister(source: string, c: Case, flags: RightsFlags): boolean {
  const { register: file } = flags;
  if (file === undefined) return false;
  const read = assetsIn(c, file, bytesOf(file).toString('utf8'), flags.technology);
  const said = words().rights.registerOf;
  for (const { line, why, value } of read.refused)
    process.stderr.write(`${said.refused({ line, why: said.why[why]({ value }) })}\n`);
  const counts = said.counts({ assets: read.assets.length, refused: read.refused.length });
  if (flags.json) process.stdout.write(jsonText(read));
  else put(source, flags, 'assets.csv', read.assets.length === 0 ? '' : assetsCsv(c, read.assets), counts);
  if (read.refused.length > 0 || read.assets.length === 0) process.exitCode = 1;
  return true;
}

/** Prints a table that was made, or writes it into the folder that is named, and counts; where it is empty it counts alone. */
function put(source: string, { out }: RightsFlags, name: string, table: string, counts: string): void {
  if (table === '') process.stdout.write(`${counts}\n`);
  else if (out === undefined) process.stdout.write(table);
  else {
    const [target] = ownFolder(out, source, [name]).write(name.replace('.csv', ''), { [name]: table });
    process.stdout.write(`${target}\n${counts}\n`);
  }
}
