import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { claims, claimsDocument, claimsText, jsonText } from '../questions/index.ts';
import { runs } from './command.ts';
import { listOption } from './load.ts';

/** `chorsu atlas claims`: statements against data. */
export function claimsCommand(): Command {
  const w = words().evidence;
  const command = new Command('claims').description(w.claimsCommand).option('--claim <ids>', w.claimOption, listOption);
  return runs(command, (flags: { claim?: string[]; json?: boolean }) => {
    const wanted = claims(flags.claim);
    process.stdout.write(flags.json ? jsonText(claimsDocument(wanted)) : claimsText(wanted, flags.claim !== undefined));
  });
}
