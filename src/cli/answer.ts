import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  type Case,
  caseHash,
  forReport,
  hasHash,
  jsonText,
  oneReport,
  type Question,
  type QuestionInput,
  questionReport,
} from '../questions/index.ts';
import { wrongUse } from './failure.ts';
import { type Content, folderFor, type Own, ownFolder } from './own.ts';

/** Where the answer to a question goes. */
export interface AnswerFlags {
  html?: boolean;
  report?: boolean | string;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

/** Adds the options of `AnswerFlags`, which every question takes in the same words. */
export const answerOptions = (command: Command, question: string): Command =>
  command
    .option('--html', words().help.common.html({ file: `${question}.html` }))
    .option('--report [dir]', words().help.common.report)
    .option('--out <dir>', words().help.common.out({ question }));

/** The places of an answer, claimed before a long question is asked. */
interface AnswerPlaces {
  readonly question: Question;
  readonly own: Own | undefined;
  readonly report: ReportPlace | undefined;
}

/** Claims where the answer to a question goes: a folder where any file is asked for. */
export function answerPlaces(
  question: Question,
  source: string,
  asRead: Case,
  flags: AnswerFlags,
  asked: Record<string, unknown>,
): AnswerPlaces {
  const { name } = question;
  const all = [`${name}.json`, `${name}.html`, ...(question.names?.(asRead, asked) ?? [])];
  const files = flags.html || question.writes?.(asked) || (!question.alone && writesFiles(flags));
  const folder = () => folderFor(source, name, flags.out, question.apart?.(asked));
  return {
    question,
    own: files ? ownFolder(folder(), source, all) : undefined,
    report: flags.report ? reportThere(source, flags.report, asRead) : undefined,
  };
}

interface Written {
  readonly document: object;
  /** What the page and the section of a report are made from. */
  readonly page: QuestionInput | undefined;
  /** Further files. */
  readonly files: Readonly<Record<string, Content>>;
}

/** Whether files are written: not where the document goes to stdout, unless a folder is named. */
const writesFiles = ({ json, out }: AnswerFlags): boolean => !json || out !== undefined;

/**
 * Writes the document and, where asked for, its page and its section of one report; gives their paths. Of a question whose document is printed
 * alone, each file is written by itself: what was asked for before stays.
 */
export function putAnswer({ question, own, report }: AnswerPlaces, answer: Written, flags: AnswerFlags): string[] {
  const { document, page } = answer;
  const { name, alone } = question;
  const html = page && flags.html ? { [`${name}.html`]: questionReport(page) } : {};
  const json = writesFiles(flags) ? { [`${name}.json`]: jsonText(document) } : {};
  const files = alone ? { ...answer.files, ...html } : { ...json, ...html, ...answer.files };
  const put = () => (alone ? own?.each(files) : own?.write(name, files));
  const written = Object.keys(files).length > 0 ? put() : undefined;
  return [...(written ?? []), ...(page && report ? [report.add(page)] : [])];
}

/** The one report of several questions, in the folder of the plan. */
const file = 'report.html';

/** A report that a question may add its sections to. */
interface ReportPlace {
  /** Puts sections in, in place of those that are there already; gives the path. */
  add(input: QuestionInput): string;
}

/**
 * One report of several questions: that of the plan where it is there, in NAME-plan beside the case or in the folder named;
 * else one is begun, with the plan if one is given. Refused, before a long question is asked, where it is of another case.
 */
function reportThere(source: string, where: boolean | string, asRead: Case): ReportPlace {
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
  return {
    add(input) {
      const before = there();
      const { plan, case: c } = input;
      const begun = before === undefined && plan ? { explained: forReport(plan, c) } : {};
      return own.write('report', { [file]: oneReport(before, { ...input, ...begun, hash }) })[0]!;
    },
  };
}
