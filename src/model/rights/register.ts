import { atStart, type Case, filesOf, type RawRow, wholeTables } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { type ReadRegister, readRegister } from '../../rights/index.ts';
import { UnusableError } from '../faults.ts';

/**
 * Rights from the CSV export of a register, matched with a case.
 *
 * @throws {UnusableError} if the text is no such file
 */
export function assetsIn(c: Case, name: string, text: string, technology?: string): ReadRegister {
  const rows = atStart(c);
  const { unreadable } = words().rights.registerOf;
  try {
    return readRegister(text, { parties: rows.parties, assets: rows.assets, technology });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new UnusableError('not-register', unreadable({ path: name, cause }));
  }
}

/** Rights as the CSV file of the table `assets`. */
export function assetsCsv(c: Case, assets: ReadRegister['assets']): string {
  const rows = assets.map((row) => ({ ...row })) as unknown as RawRow[];
  const files = filesOf({ ...c, settings: {}, tables: wholeTables({ assets: rows }) });
  return files.get('assets.csv') ?? 'asset,technology,owner\n';
}
