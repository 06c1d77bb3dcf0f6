import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { comparePlans, type PlanDocument } from '../plan/index.ts';
import { comparisonText } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { wrongUse } from './failure.ts';
import { languageOption } from './load.ts';

export function compareCommand(): Command {
  return new Command('compare')
    .description('two plans side by side: NPV, headings, builds, flows')
    .argument('<plan>', 'plan.json or its folder')
    .argument('<other>', 'plan.json or its folder')
    .option('--json', 'the differences as JSON')
    .option('--quiet', 'no progress')
    .option('--lang <code>', 'language', languageOption, 'en')
    .action((first: string, second: string, flags: { json?: boolean }) => {
      const difference = comparePlans(readPlan(first), readPlan(second));
      process.stdout.write(flags.json ? jsonText(difference) : comparisonText(difference));
    });
}

/** Reads a plan document; anything else is wrong use. */
export function readPlan(path: string): PlanDocument {
  const folder = existsSync(path) ? statSync(path).isDirectory() : !path.endsWith('.json');
  const file = folder ? join(path, 'plan.json') : path;
  let document: PlanDocument;
  try {
    document = JSON.parse(readFileSync(file, 'utf8')) as PlanDocument;
  } catch (error) {
    throw wrongUse(`${path}: no plan can be read there (${error instanceof Error ? error.message : error})`);
  }
  if (document?.chorsu !== 1 || !Array.isArray(document.builds)) throw wrongUse(`${path} is no plan document`);
  return document;
}
