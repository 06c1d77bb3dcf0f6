import type { Command } from 'commander';
import { check, examine, issueDocument, issueLines, jsonText } from '../questions/index.ts';
import { caseCommand, runs } from './command.ts';

/** `chorsu check CASE`: every error and warning; status 1 where there is an error, 2 where there is no such case. */
export const checkCommand = (): Command =>
  runs(caseCommand('check'), async (source: string, flags: { json?: boolean }) => {
    const issues = check(await examine(source));
    if (flags.json) process.stdout.write(jsonText(issueDocument(issues)));
    else process.stdout.write(`${issueLines(issues).join('\n')}\n`);
    const missing = issues.some((issue) => issue.code === 'case-missing');
    process.exitCode = missing ? 2 : issues.some((issue) => issue.severity === 'error') ? 1 : 0;
  });
