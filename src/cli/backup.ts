import { resolve } from 'node:path';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { backup, jsonText, restore } from '../questions/index.ts';
import { commandOf, runs } from './command.ts';
import { serviceDb } from './options.ts';

type Saved = Awaited<ReturnType<typeof backup>>;

interface BackupFlags {
  db?: string;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu backup FILE [FOLDER]`: writes a folder and its database into one file. */
export const backupCommand = (): Command =>
  savingCommand('backup', backup, (about) => words().commands.backup.made(about));

/** `chorsu restore FILE [FOLDER]`: restores a backup into an empty folder and database. */
export const restoreCommand = (): Command =>
  savingCommand('restore', restore, (about) => words().commands.backup.restored(about));

/** Makes a command that copies between a folder with its database and a file; `message` is printed when it is done. */
function savingCommand(
  name: 'backup' | 'restore',
  copy: typeof backup,
  message: (about: { file: string; folder: string } & Saved) => string,
): Command {
  const say = words().help[name];
  const command = commandOf(name)
    .argument('<file>', say.file)
    .argument('[folder]', say.folder, '.')
    .addOption(serviceDb(say.db));
  return runs(command, async (file: string, folder: string, { db, json, quiet }: BackupFlags) => {
    const saved = await copy(resolve(file), { folder: resolve(folder), db });
    if (json) process.stdout.write(jsonText(saved));
    else if (!quiet) process.stdout.write(`${message({ file, folder, ...saved })}\n`);
  });
}
