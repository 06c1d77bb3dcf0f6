import { Command } from 'commander';
import { openCase } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { checkCase } from '../plan/index.ts';
import { jsonText } from './asked.ts';
import { issueDocument, issueLines } from './tell.ts';

/** `chorsu check CASE`: every error and warning; status 1 where there is an error, 2 where there is no such case. */
export function checkCommand(): Command {
  return new Command('check')
    .description(words().help.check.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--json', words().help.common.json)
    .option('--quiet', words().help.common.quiet)
    .action(async (source: string, flags: { json?: boolean }) => {
      const issues = checkCase(await openCase(source));
      if (flags.json) process.stdout.write(jsonText(issueDocument(issues)));
      else process.stdout.write(`${issueLines(issues).join('\n')}\n`);
      const missing = issues.some((issue) => issue.code === 'case-missing');
      process.exitCode = missing ? 2 : issues.some((issue) => issue.severity === 'error') ? 1 : 0;
    });
}
