import { inLanguage, words } from '../i18n/index.ts';
import { type Case, jsonText, licencesCsv, licencesIn } from '../questions/index.ts';
import { ownFolder } from './own.ts';
import { bytesOf } from './read-file.ts';

interface RightsFlags {
  readonly odrlIn?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Prints the licences of a file of policies, where one is given, or writes them into a folder; every refusal is told, and is a negative answer. */
export function takePolicies(source: string, c: Case, flags: RightsFlags): boolean {
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
  else if (read.licences.length === 0) process.stdout.write(`${counts}\n`);
  else if (flags.out === undefined) process.stdout.write(licencesCsv(c, read.licences));
  else {
    const own = ownFolder(flags.out, source, ['licences.csv']);
    const [target] = own.write('licences', { 'licences.csv': licencesCsv(c, read.licences) });
    process.stdout.write(`${target}\n${counts}\n`);
  }
  if (read.refused.length > 0 || none) process.exitCode = 1;
  return true;
}
