import type { Command } from 'commander';
import { compare } from '../face/index.ts';
import { words } from '../i18n/index.ts';
import { comparisonText } from '../terminal/index.ts';
import { jsonText } from './asked.ts';
import { commandOf, runs } from './command.ts';
import { readPlan } from './read-document.ts';

/** `chorsu compare PLAN PLAN`: two plans side by side. */
export function compareCommand(): Command {
  const { planArg } = words().help.common;
  const command = commandOf('compare').argument('<plan>', planArg).argument('<other>', planArg);
  return runs(command, (first: string, second: string, flags: { json?: boolean }) => {
    const difference = compare(readPlan(first), readPlan(second));
    process.stdout.write(flags.json ? jsonText(difference) : comparisonText(difference));
  });
}
