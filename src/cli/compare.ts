import { Command } from 'commander';
import { comparePlans } from '../plan/index.ts';
import { comparisonText } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { readPlan } from './read-document.ts';

export function compareCommand(): Command {
  return new Command('compare')
    .description('two plans side by side: NPV, headings, builds, flows')
    .argument('<plan>', 'plan.json or its folder')
    .argument('<other>', 'plan.json or its folder')
    .option('--json', 'the differences as JSON')
    .option('--quiet', 'no progress')
    .action((first: string, second: string, flags: { json?: boolean }) => {
      const difference = comparePlans(readPlan(first), readPlan(second));
      process.stdout.write(flags.json ? jsonText(difference) : comparisonText(difference));
    });
}
