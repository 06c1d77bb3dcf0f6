import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backup, restore } from '../face/index.ts';
import { words } from '../i18n/index.ts';
import { jsonText } from './asked.ts';
import { commandOf, runs } from './command.ts';

interface BackupFlags {
  db?: string;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu backup FILE [FOLDER]`: files and database in one file. */
export function backupCommand(): Command {
  const say = words().help.backup;
  const command = commandOf('backup')
    .argument('<file>', say.file)
    .argument('[folder]', say.folder, '.')
    .option('--db <address>', say.db);
  return runs(command, async (file: string, folder: string, { db, json, quiet }: BackupFlags) => {
    const saved = await backup(resolve(file), { folder: resolve(folder), db });
    if (json) process.stdout.write(jsonText(saved));
    else if (!quiet) process.stdout.write(`${words().commands.backup.made({ file, ...saved })}\n`);
  });
}

/** `chorsu restore FILE [FOLDER]`: the way back, into what is empty. */
export function restoreCommand(): Command {
  const say = words().help.restore;
  const command = commandOf('restore')
    .argument('<file>', say.file)
    .argument('[folder]', say.folder, '.')
    .option('--db <address>', say.db);
  return runs(command, async (file: string, folder: string, { db, json, quiet }: BackupFlags) => {
    const saved = await restore(resolve(file), { folder: resolve(folder), db });
    if (json) process.stdout.write(jsonText(saved));
    else if (!quiet) process.stdout.write(`${words().commands.backup.restored({ folder, ...saved })}\n`);
  });
}
