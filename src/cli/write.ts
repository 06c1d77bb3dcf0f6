import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  type Case,
  checkCase,
  copyFor,
  type Issue,
  openCase,
  type Read,
  type WriteOptions,
  writeFolder,
  writeWorkbook,
} from '../case/index.ts';
import { Failure, wrongUse } from './failure.ts';
import { makeFolder } from './folder.ts';
import { issueLines } from './tell.ts';

const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);

/** Refuses to write over what is there, unless told to. */
export function refuseThere(target: string, force = false): void {
  if (/\.(xls|xlsm|csv|json|ods)$/i.test(target)) throw wrongUse(`${target}: a target is a folder or an .xlsx`);
  if (!existsSync(target)) return;
  const folder = statSync(target).isDirectory();
  if (folder && isWorkbook(target)) throw wrongUse(`${target} is a folder`);
  if (!folder && !isWorkbook(target)) throw wrongUse(`${target} is a file; a folder or an .xlsx can be written`);
  if (folder && existsSync(`${target}/plan.json`))
    throw wrongUse(`${target} holds a plan; a case is kept apart from plans`);
  if (force || (folder && readdirSync(target).length === 0)) return;
  throw wrongUse(`${target} is there already; --force writes over it`);
}

/** A case that may be written elsewhere: errors of reading end the command, since a row with one would be lost. */
export async function readWhole(source: string): Promise<Read> {
  const read = await openCase(source);
  if (read.issues.some((issue) => issue.code === 'case-missing')) throw wrongUse(issueLines(read.issues)[0]!);
  refuseErrors(source, read.issues);
  refuseErrors(
    source,
    checkCase(read).filter((issue) => issue.code === 'key-twice' || issue.code === 'leg-key-taken'),
  );
  return read;
}

function refuseErrors(source: string, issues: readonly Issue[]): void {
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new Failure(1, `${source} is not written elsewhere:\n${issueLines(errors).join('\n')}`);
}

/** Writes a case as a folder or as a workbook, as the target's name asks. */
export async function writeCase(c: Case, target: string, options: WriteOptions = {}): Promise<void> {
  makeFolder(isWorkbook(target) ? dirname(resolve(target)) : resolve(target));
  if (!isWorkbook(target)) {
    writeFolder(c, target, options);
    return;
  }
  refuseErrors(target, await writeWorkbook(c, target, options));
}

/** The case as it stands in the target's folder. */
export const copyInto = (read: Read, target: string, flat = false): Case =>
  copyFor(read, isWorkbook(target) ? dirname(resolve(target)) : target, flat);

/** The name of a target without the ending of a workbook. */
export const nameOf = (target: string): string => basename(resolve(target)).replace(/\.xlsx$/i, '');
