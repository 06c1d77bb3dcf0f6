import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { formatManifest, MANIFEST_FIELDS } from '../ledger/index.ts';
import { wrongUse } from './failure.ts';
import * as io from './ledger-io.ts';

/** Statements about a file, which are sealed together with it. */
export interface ManifestFlags {
  readonly title?: string;
  readonly author?: string;
  readonly recipient?: string;
  readonly agreement?: string;
  readonly heldBy?: string;
}

/** Adds the options of `ManifestFlags` to a command. */
export function withManifest(command: Command): Command {
  const help = words().ledgerHelp.add;
  return command
    .option('--title <text>', help.title)
    .option('--author <text>', help.author)
    .option('--recipient <text>', help.recipient)
    .option('--agreement <text>', help.agreement)
    .option('--held-by <text>', help.heldBy);
}

/** The files to seal. If there are statements about the one file, writes its manifest and adds it; throws where another manifest exists. */
export async function withItsManifest(files: readonly string[], flags: ManifestFlags): Promise<string[]> {
  const values = { ...flags, held_by: flags.heldBy };
  const fields = Object.fromEntries(
    MANIFEST_FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  if (Object.keys(fields).length === 0) return [...files];
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw wrongUse(words().ledger.manifestOne);
  const sha256 = (await io.digestOf(file)).toString('hex');
  const text = formatManifest({ file: basename(file), sha256, ...fields });
  const path = `${file}.manifest.json`;
  if (existsSync(path) && readFileSync(path, 'utf8') !== text) throw wrongUse(words().ledger.manifestThere({ path }));
  io.write(path, text);
  return [file, path];
}
