import { readFileSync } from 'node:fs';
import { at, type Case, filesOf, type RawRow, wholeTables } from '../case/index.ts';
import { inLanguage, words } from '../i18n/index.ts';
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
    throw wrongUse(words().files.unreadable({ path: file, cause: (error as { code?: string }).code ?? '' }));
  }
  try {
    return licencesFromOdrl(readDocument(text, /\.(ttl|nt|nq|trig)$/i.test(file) ? 'turtle' : 'jsonld'), currency);
  } catch (error) {
    throw wrongUse(words().rights.odrl.unreadable({ path: file, cause: (error as Error).message }));
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
  const { currency } = at(c, Number(c.settings.start)).settings;
  const read = readPolicies(file, currency);
  const said = words().rights.odrl;
  const counts = said.counts({ licences: read.licences.length, refused: read.refused.length });
  const known = new Set(c.tables.assets.map((row) => row.asset));
  for (const { uid, why } of read.refused) process.stderr.write(`${said.refused({ uid, why })}\n`);
  for (const row of read.licences) if (!known.has(row.asset)) process.stderr.write(`${said.foreignAsset(row)}\n`);
  const none = read.licences.length + read.refused.length === 0;
  if (none) process.stderr.write(`${said.none({ path: file })}\n`);
  if (how.json) process.stdout.write(jsonText(inLanguage('en', () => readPolicies(file, currency))));
  else if (read.licences.length === 0) process.stdout.write(`${counts}\n`);
  else if (how.out === undefined) process.stdout.write(licencesCsv(c, read));
  else {
    const own = ownFolder(how.out, source, ['licences.csv']);
    const [target] = own.write('licences', { 'licences.csv': licencesCsv(c, read) });
    process.stdout.write(`${target}\n${counts}\n`);
  }
  return read.refused.length === 0 && !none;
}
