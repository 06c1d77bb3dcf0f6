import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { inquiries } from '../questions/index.ts';
import { inquiryCommand } from './inquiry.ts';

/** `chorsu atlas`: trade evidence. */
export function atlasCommand(): Command {
  const atlas = new Command('atlas').description(words().help.atlas.about);
  for (const name of ['load', 'match', 'bloc', 'chains', 'claims', 'existing'] as const)
    atlas.addCommand(inquiryCommand(inquiries[name]));
  return atlas;
}
