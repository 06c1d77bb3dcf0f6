import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../i18n/index.ts';
import { type Case, caseHash, forReport, hasHash, oneReport, type QuestionInput } from '../questions/index.ts';
import { wrongUse } from './failure.ts';
import { folderFor, ownFolder } from './own.ts';

const file = 'report.html';

/** A report that a question may add its sections to. */
export interface ReportPlace {
  /** Puts sections in, in place of those that are there already; gives the path. */
  add(input: QuestionInput): string;
}

/**
 * One report of several questions: that of the plan where it is there, in NAME-plan beside the case or in the folder named;
 * else one is begun, with the plan if one is given. Refused, before a long question is asked, where it is of another case.
 */
export function reportThere(source: string, where: boolean | string, asRead: Case): ReportPlace {
  const folder = folderFor(source, 'plan', typeof where === 'string' ? where : undefined);
  const own = ownFolder(folder, source, [file], { option: '--report' });
  const path = join(own.dir, file);
  const hash = caseHash(asRead);
  const there = () => {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (before !== undefined && !hasHash(before, hash)) throw wrongUse(words().folders.otherReport({ path }));
    return before;
  };
  there();
  const add = (input: QuestionInput): string => {
    const before = there();
    const { plan, case: c } = input;
    const begun = before === undefined && plan ? { explained: forReport(plan, c) } : {};
    return own.write('report', { [file]: oneReport(before, { ...input, ...begun, hash }) })[0]!;
  };
  return { add };
}
