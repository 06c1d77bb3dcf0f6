import { join } from 'node:path';
import { finding } from '../../fault.ts';
import { consumeLeafHashes, parseBundle } from '../../merkle/bundle.ts';
import { parseTilePath, tileWidth, widthAt } from '../../merkle/tiles.ts';
import { readIfAny } from '../files.ts';
import type { Paths } from '../paths.ts';
import { isLeftover, listFiles } from '../recover.ts';
import { tileFile } from '../view.ts';
import { damage, type Report } from './report.ts';
import type { Trusted } from './upper.ts';

const ownFiles =
  /^(log\.vkey|checkpoint|history|witnesses|cosigned\/[0-9]+|[^/]+\.crl|stamps\/[0-9]+-[0-9]+\.(tsr|txt|pem|note|crl|tsl|policy))$/;

/**
 * Checks every file of the ledger's folder. A partial tile of an earlier size must be a prefix of the tile under the signed root
 * (`tile-changed`). Files of an interrupted `add` and files that do not belong to the ledger get a warning each.
 */
export function verifyFiles(paths: Paths, size: number, trusted: Trusted, report: Report): void {
  for (const path of listFiles(paths.dir)) {
    const parsed = parseTilePath(path);
    if (isLeftover(path, size)) report.warnings.push(finding('leftover', { path }));
    else if (parsed && parsed.width < tileWidth) verifyPartial(paths.dir, path, parsed, size, trusted, report);
    else if (!parsed && !ownFiles.test(path)) report.warnings.push(finding('stray', { path }));
  }
}

type Partial = NonNullable<ReturnType<typeof parseTilePath>>;

function verifyPartial(
  dir: string,
  path: string,
  { tile, width }: Partial,
  size: number,
  trusted: Trusted,
  report: Report,
): void {
  const now = widthAt(tile, size);
  if (width === now) return;
  const level = tile.level === 'entries' ? 0 : tile.level;
  const hashes = now === tileWidth ? tileFile(dir, { level, number: tile.number }, size) : trusted.edge[level];
  const own = readIfAny(join(dir, path));
  const found = own && (tile.level === 'entries' ? leafHashes(own) : own);
  if (hashes && !found?.equals(hashes.subarray(0, width * 32))) damage(report, finding('tile-changed', { path }));
}

function leafHashes(bundle: Buffer): Buffer | undefined {
  const entries = parseBundle(bundle);
  return entries && consumeLeafHashes(bundle, entries);
}
