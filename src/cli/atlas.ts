import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { inquiries } from '../questions/index.ts';
import { loadCommand } from './atlas-load.ts';
import { inquiryCommand } from './inquiry.ts';

/** `chorsu atlas`: trade evidence. */
export function atlasCommand(): Command {
  const { match, bloc, chains, claims, existing } = inquiries;
  const atlas = new Command('atlas').description(words().help.atlas.about).addCommand(loadCommand());
  for (const one of [match, bloc, chains, claims, existing]) atlas.addCommand(inquiryCommand(one));
  return atlas;
}
