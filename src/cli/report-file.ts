import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../i18n/index.ts';
import { type Case, caseHash, forReport, hasHash, oneReport, type QuestionInput } from '../questions/index.ts';
import { wrongUse } from './failure.ts';
import { claimFolder, outputPath } from './output-folder.ts';

const REPORT = 'report.html';

/** A report that has the sections of several questions. */
export interface Report {
  /** Adds the sections of a question, or replaces them; returns the path of the report. */
  add(input: QuestionInput): string;
}

/**
 * Claims the report in a plan's folder: the folder that is named, or NAME-plan beside the case. The report may exist already; otherwise it is
 * begun with the first question, and with its plan, if there is one.
 *
 * @throws {Failure} wrong use, where the report is about another case
 */
export function claimReport(source: string, dir: boolean | string, asRead: Case): Report {
  const folder = claimFolder(outputPath(source, 'plan', typeof dir === 'string' ? dir : undefined), source, [REPORT], {
    option: '--report',
  });
  const path = join(folder.path, REPORT);
  const hash = caseHash(asRead);
  const read = () => {
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (before !== undefined && !hasHash(before, hash)) throw wrongUse(words().folders.otherReport({ path }));
    return before;
  };
  read();
  return {
    add(input) {
      const before = read();
      const { plan, case: c } = input;
      const begun = before === undefined && plan ? { explained: forReport(plan, c) } : {};
      return folder.write('report', { [REPORT]: oneReport(before, { ...input, ...begun, hash }) })[0]!;
    },
  };
}
