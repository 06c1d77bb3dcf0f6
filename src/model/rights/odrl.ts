import { atStart, type Case, filesOf, type RawRow, wholeTables } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import {
  isOwnProcess,
  licencesFromOdrl,
  licenceToOdrl,
  type ReadLicences,
  type ReadRegister,
  readDocument,
  readRegister,
  TERM_DEFAULTS,
} from '../../rights/index.ts';
import { UnusableError } from '../faults.ts';
import { licencesOf } from './input.ts';

/** The licences of a case as ODRL 2.2 policies, JSON-LD. */
export function policiesOf(c: Case): readonly object[] {
  const rows = atStart(c);
  const owner = new Map(rows.assets.map((row) => [row.asset, row.owner]));
  const licences = licencesOf(c, rows.settings.start);
  const granted = licences.filter((row) => !isOwnProcess(row));
  return granted.map((row) => licenceToOdrl(row, owner.get(row.asset) ?? '', rows.settings.currency));
}

/**
 * Licence rows from policies in a file, in Turtle by the ending of its name, else in JSON-LD; fees in the case's
 * currency.
 *
 * @throws {UnusableError} if the text is neither
 */
export function licencesIn(c: Case, name: string, text: string): ReadLicences {
  const { currency } = atStart(c).settings;
  const format = /\.(ttl|nt|nq|trig)$/i.test(name) ? 'turtle' : 'jsonld';
  const { unreadable } = words().rights.odrl;
  return readAs('not-odrl', name, unreadable, () => licencesFromOdrl(readDocument(text, format), currency));
}

/** Reads a file, or throws an error with the cause. */
function readAs<T>(code: string, path: string, say: (p: { path: string; cause: string }) => string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnusableError(code, say({ path, cause: error instanceof Error ? error.message : String(error) }));
  }
}

/** Default values of cells, which are not written. */
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

/**
 * Rights from the CSV export of a register, matched with a case.
 *
 * @throws {UnusableError} if the text is no such file
 */
export function assetsIn(c: Case, name: string, text: string, technology?: string): ReadRegister {
  const rows = atStart(c);
  const { unreadable } = words().rights.registerOf;
  const of = { parties: rows.parties, assets: rows.assets, technology };
  return readAs('not-register', name, unreadable, () => readRegister(text, of));
}

/** Rights as the CSV file of the table `assets`. */
export function assetsCsv(c: Case, assets: ReadRegister['assets']): string {
  const rows = assets.map((row) => ({ ...row })) as unknown as RawRow[];
  const files = filesOf({ ...c, settings: {}, tables: wholeTables({ assets: rows }) });
  return files.get('assets.csv') ?? 'asset,technology,owner\n';
}

/** Licences as the CSV file of the table `licences`. */
export function licencesCsv(c: Case, licences: ReadLicences['licences']): string {
  const rows = licences.map((row): RawRow => {
    const cells = Object.entries(row).filter(
      ([column, cell]) =>
        cell !== undefined && cell !== defaults[column] && !(Array.isArray(cell) && cell.length === 0),
    );
    return Object.fromEntries(cells) as RawRow;
  });
  const files = filesOf({ ...c, settings: {}, tables: wholeTables({ licences: rows }) });
  return files.get('licences.csv') ?? 'licence,asset\n';
}
