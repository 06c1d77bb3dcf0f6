import { words } from '../../i18n/index.ts';
import { question } from '../declare.ts';
import { issueLines } from '../issues-text.ts';
import { argument } from '../option.ts';
import { check, examine, issueDocument } from '../read.ts';

/** Every error and warning of a case; status 1 where there is an error, 2 where there is no such case. */
export const checkQuestion = question({
  name: 'check',
  description: () => words().help.check.about,
  options: { case: argument('<case>', () => words().help.common.caseArg) },
  async answer({ case: source }) {
    const issues = check(await examine(source));
    const missing = issues.some((issue) => issue.code === 'case-missing');
    return {
      document: issueDocument(issues),
      text: () => `${issueLines(issues).join('\n')}\n`,
      exit: missing ? 2 : issues.some((issue) => issue.severity === 'error') ? 1 : 0,
    };
  },
});
