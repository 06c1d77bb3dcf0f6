import { readFileSync } from 'node:fs';
import { at, type Case, filesOf, type RawRow, wholeTables } from '../case/index.ts';
import {
  isOwnProcess,
  licencesFromOdrl,
  licenceToOdrl,
  type ReadLicences,
  readDocument,
  TERM_DEFAULTS,
} from '../rights/index.ts';
import { jsonText } from './asked.ts';
import { wrongUse } from './failure.ts';
import { ownFolder } from './own.ts';
import { licencesOf } from './rights-input.ts';

/** The licences of a case as ODRL 2.2 policies, JSON-LD. */
export function policiesOfCase(c: Case): string {
  const rows = at(c, Number(c.settings.start));
  const owner = new Map(rows.assets.map((row) => [row.asset, row.owner]));
  const licences = licencesOf(c, rows.settings.start);
  const granted = licences.filter((row) => !isOwnProcess(row));
  const policies = granted.map((row) => licenceToOdrl(row, owner.get(row.asset) ?? '', rows.settings.currency));
  return jsonText(policies);
}

/** Licence rows of a file of policies, JSON-LD or Turtle by its ending. */
function readPolicies(file: string, currency: string): ReadLicences {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrongUse(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return licencesFromOdrl(readDocument(text, /\.(ttl|nt|nq|trig)$/i.test(file) ? 'turtle' : 'jsonld'), currency);
  } catch (error) {
    throw wrongUse(`${file} is no ODRL that can be read: ${(error as Error).message}`);
  }
}

/** The rows as the case's table `licences`. Cells that say the default are left out. */
function licencesCsv(c: Case, read: ReadLicences): string {
  const defaults: Readonly<Record<string, unknown>> = {
    licensee: '',
    fee: 0,
    royalty: 0,
    exclusive: false,
    sublicence: false,
    registration: 0,
    offered: true,
    ...TERM_DEFAULTS,
  };
  const rows = read.licences.map((row): RawRow => {
    const cells = Object.entries(row).filter(
      ([column, cell]) =>
        cell !== undefined && cell !== defaults[column] && !(Array.isArray(cell) && cell.length === 0),
    );
    return Object.fromEntries(cells) as RawRow;
  });
  return (
    filesOf({ ...c, settings: {}, tables: wholeTables({ licences: rows }) }).get('licences.csv') ?? 'licence,asset\n'
  );
}

/** Prints the rows, or writes them into a folder; every refusal is told. Gives whether there were some and none was refused. */
export function takePolicies(source: string, c: Case, file: string, how: { out?: string; json?: boolean }): boolean {
  const read = readPolicies(file, at(c, Number(c.settings.start)).settings.currency);
  const known = new Set(c.tables.assets.map((row) => row.asset));
  for (const { uid, why } of read.refused) process.stderr.write(`refused: ${uid}: ${why}\n`);
  for (const row of read.licences)
    if (!known.has(row.asset))
      process.stderr.write(`warning: ${row.licence} is of ${row.asset}, no asset of the case\n`);
  const none = read.licences.length + read.refused.length === 0;
  if (none) process.stderr.write(`${file} holds no policy under the Chorsu profile\n`);
  if (how.json) process.stdout.write(jsonText(read));
  else if (read.licences.length === 0) process.stdout.write(`0 licences, ${read.refused.length} refused\n`);
  else if (how.out === undefined) process.stdout.write(licencesCsv(c, read));
  else {
    const own = ownFolder(how.out, source, ['licences.csv']);
    const [target] = own.write('licences', { 'licences.csv': licencesCsv(c, read) });
    process.stdout.write(`${target}\n${read.licences.length} licences, ${read.refused.length} refused\n`);
  }
  return read.refused.length === 0 && !none;
}
