import { join } from 'node:path';
import { finding } from '../../fault.ts';
import { formatBundle, parseBundle } from '../../merkle/bundle.ts';
import { parseTilePath, tileWidth, widthAt } from '../../merkle/tiles.ts';
import { readIfAny } from '../files.ts';
import type { Paths } from '../paths.ts';
import { isLeftover, listFiles } from '../recover.ts';
import { tileFile } from '../view.ts';
import { damage, type Report } from './report.ts';

const ownFiles =
  /^(log\.vkey|checkpoint|history|witnesses|cosigned\/[0-9]+|stamps\/[0-9]+-[0-9]+\.(tsr|txt|pem|note))$/;

/**
 * Looks at every file of the ledger's folder: partial tiles of earlier sizes must be beginnings of today's
 * (`tile-changed`); rests of an interrupted `add` and files that are not the ledger's get a warning each.
 */
export function verifyFiles(paths: Paths, size: number, report: Report): void {
  for (const path of listFiles(paths.dir)) {
    const parsed = parseTilePath(path);
    if (isLeftover(path, size)) report.warnings.push(finding('leftover', { path }));
    else if (parsed && parsed.width < tileWidth) verifyPartial(paths.dir, path, parsed, size, report);
    else if (!parsed && !ownFiles.test(path)) report.warnings.push(finding('stray', { path }));
  }
}

function verifyPartial(
  dir: string,
  path: string,
  parsed: NonNullable<ReturnType<typeof parseTilePath>>,
  size: number,
  report: Report,
): void {
  const { tile, width } = parsed;
  if (width === widthAt(tile, size)) return;
  const [own, now] = [readIfAny(join(dir, path)), tileFile(dir, tile, size)];
  if (!own || !now) return;
  const expected = tile.level === 'entries' ? beginning(now, width) : now.subarray(0, width * 32);
  if (!expected?.equals(own)) damage(report, finding('tile-changed', { path }));
}

function beginning(bundle: Buffer, width: number): Buffer | undefined {
  const entries = parseBundle(bundle);
  return entries && formatBundle(entries.slice(0, width));
}
