import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { words } from '../i18n/index.ts';
import {
  type Case,
  examine,
  filesOf,
  isWorkbook,
  refuseErrors,
  type WriteOptions,
  workbookOf,
} from '../questions/index.ts';
import { wrongUse } from './failure.ts';
import { claimFolder } from './output-folder.ts';
import { makeFolder, writeWhole } from './write-file.ts';

/**
 * Throws where a case may not be written to the target. With `force`, a folder or workbook that was made from the same case may be replaced.
 *
 * @throws {Failure} wrong use
 */
export async function mustBeReplaceable(target: string, source?: string, force = false): Promise<void> {
  const say = words().files;
  if (/\.(xls|xlsm|csv|json|ods)$/i.test(target)) throw wrongUse(say.wrongTarget({ target }));
  if (!existsSync(target)) return;
  const folder = statSync(target).isDirectory();
  if (folder && isWorkbook(target)) throw wrongUse(say.targetIsFolder({ target }));
  if (!folder && !isWorkbook(target)) throw wrongUse(say.targetIsFile({ target }));
  if (folder && existsSync(`${target}/plan.json`)) throw wrongUse(say.targetHoldsPlan({ target }));
  if (folder && readdirSync(target).length === 0) return;
  if (source === undefined) throw wrongUse(say.targetThere({ target }));
  if (!force) throw wrongUse(say.targetThereForce({ target }));
  if (!folder && (await nameIn(target)) !== (await nameIn(source))) throw wrongUse(say.targetOther({ target }));
}

/** The name of a case; unique where the case cannot be read. */
const nameIn = async (source: string): Promise<string | symbol> => {
  const { issues, own } = await examine(source);
  return issues.some(({ severity }) => severity === 'error') ? Symbol(source) : String(own.settings.name ?? '');
};

/** Writes a case as a workbook if the target ends in `.xlsx`, else as a folder; `source` is the case that it was made from. */
export async function writeCase(c: Case, target: string, source: string, options: WriteOptions = {}): Promise<void> {
  if (!isWorkbook(target)) {
    const files = Object.fromEntries(filesOf(c, options));
    claimFolder(target, source, Object.keys(files), { asCase: true, option: 'TARGET' }).write('case', files);
    return;
  }
  const { bytes, issues } = await workbookOf(c, options);
  refuseErrors(target, issues);
  makeFolder(dirname(resolve(target)));
  writeWhole(target, bytes);
}
