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
import { makeFolder, writeWhole } from './folder.ts';
import { ownFolder } from './own.ts';

/**
 * Refuses to write over what is there. `force`: a folder that was written from the same case before, or a workbook of it, may
 * be replaced.
 */
export async function refuseThere(target: string, source?: string, force = false): Promise<void> {
  const said = words().files;
  if (/\.(xls|xlsm|csv|json|ods)$/i.test(target)) throw wrongUse(said.wrongTarget({ target }));
  if (!existsSync(target)) return;
  const folder = statSync(target).isDirectory();
  if (folder && isWorkbook(target)) throw wrongUse(said.targetIsFolder({ target }));
  if (!folder && !isWorkbook(target)) throw wrongUse(said.targetIsFile({ target }));
  if (folder && existsSync(`${target}/plan.json`)) throw wrongUse(said.targetHoldsPlan({ target }));
  if (folder && readdirSync(target).length === 0) return;
  if (source === undefined) throw wrongUse(said.targetThere({ target }));
  if (!force) throw wrongUse(said.targetThereForce({ target }));
  if (!folder && (await nameIn(target)) !== (await nameIn(source))) throw wrongUse(said.targetOther({ target }));
}

/** The name of a case; a case that cannot be read is like no other. */
const nameIn = async (source: string): Promise<string | symbol> => {
  const { issues, own } = await examine(source);
  return issues.some(({ severity }) => severity === 'error') ? Symbol(source) : String(own.settings.name ?? '');
};

/** Writes a case as a folder or as a workbook, as the target's name asks; `source` is what it is made of. */
export async function writeCase(c: Case, target: string, source: string, options: WriteOptions = {}): Promise<void> {
  if (!isWorkbook(target)) {
    const files = Object.fromEntries(filesOf(c, options));
    ownFolder(target, source, Object.keys(files), { asCase: true, option: 'TARGET' }).write('case', files);
    return;
  }
  const { bytes, issues } = await workbookOf(c, options);
  refuseErrors(target, issues);
  makeFolder(dirname(resolve(target)));
  writeWhole(target, bytes);
}
