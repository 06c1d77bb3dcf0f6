import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { inviteTo } from '../server/index.ts';
import { commandOf, runs } from './command.ts';
import { serviceDb } from './options.ts';

interface InviteFlags {
  db: string;
  administrator?: boolean;
  url: string;
  json?: boolean;
}

/** `chorsu invite LOGIN --db ADDRESS`: prints a link to make an account, or to set a new password. */
export function inviteCommand(): Command {
  const { common, invite } = words().help;
  const command = commandOf('invite')
    .argument('<login>', invite.login)
    .addOption(serviceDb(common.db).makeOptionMandatory())
    .option('--administrator', invite.administrator)
    .option('--url <url>', invite.url, 'http://127.0.0.1:4317');
  return runs(command, run);
}

async function run(login: string, { db, administrator = false, url, json }: InviteFlags): Promise<void> {
  const link = `${url.replace(/\/+$/, '')}${await inviteTo(db, { login, administrator })}`;
  process.stdout.write(json ? `${JSON.stringify({ login, link })}\n` : `${link}\n`);
}
