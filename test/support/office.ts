import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { program } from './needs.ts';

/** Whether LibreOffice Calc is installed. */
export const hasOffice = (): boolean => program('soffice', 'apt-get install --no-install-recommends libreoffice-calc');

/** Opens workbooks of a folder in LibreOffice, recalculates them and saves them in its folder `out`; returns the new paths. One start serves for all. */
export function savedByOffice(folder: string, files: readonly string[]): string[] {
  const format = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')];
  const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...format];
  const { status, stderr } = spawnSync('soffice', [...args, ...files.map((file) => join(folder, file))], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(stderr);
  return files.map((file) => join(folder, 'out', file));
}
