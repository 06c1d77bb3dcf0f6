import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { comparePlans } from '../plan/index.ts';
import { comparisonText } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { readPlan } from './read-document.ts';

export function compareCommand(): Command {
  return new Command('compare')
    .description(words().help.compare.about)
    .argument('<plan>', words().help.common.planArg)
    .argument('<other>', words().help.common.planArg)
    .option('--json', words().help.compare.json)
    .option('--quiet', words().help.common.quiet)
    .action((first: string, second: string, flags: { json?: boolean }) => {
      const difference = comparePlans(readPlan(first), readPlan(second));
      process.stdout.write(flags.json ? jsonText(difference) : comparisonText(difference));
    });
}
