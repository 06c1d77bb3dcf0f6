import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { blocCommand } from './atlas-bloc.ts';
import { chainsCommand } from './atlas-chains.ts';
import { claimsCommand } from './atlas-claims.ts';
import { existingCommand } from './atlas-existing.ts';
import { loadCommand } from './atlas-load.ts';
import { matchCommand } from './atlas-match.ts';

/** `chorsu atlas`: trade evidence. */
export function atlasCommand(): Command {
  return new Command('atlas')
    .description(words().help.atlas.about)
    .addCommand(loadCommand())
    .addCommand(matchCommand())
    .addCommand(blocCommand())
    .addCommand(chainsCommand())
    .addCommand(claimsCommand())
    .addCommand(existingCommand());
}
