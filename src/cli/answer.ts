import type { Command } from 'commander';
import type { Case } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { type QuestionInput, questionReport } from '../report/index.ts';
import { addToReport } from './add-report.ts';
import { folderOf, jsonText, put } from './asked.ts';
import { languageOption } from './load.ts';

/** Where the answer to a question goes. */
export interface AnswerFlags {
  html?: boolean;
  report?: boolean | string;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

/** Adds the options of `AnswerFlags`, which every question takes in the same words. */
export function answerOptions(
  command: Command,
  question: string,
  out = `where files go (default NAME-${question} beside the case)`,
): Command {
  return command
    .option('--html', `writes ${question}.html`)
    .option('--report [dir]', 'puts the answer as a section into one report (default NAME-plan/report.html)')
    .option('--out <dir>', out)
    .option('--json', 'the document on stdout and nothing else')
    .option('--quiet', 'no progress')
    .option('--lang <code>', 'language', languageOption, 'en');
}

export interface Answer {
  readonly source: string;
  /** The case as read, without reforms of the plan. */
  readonly asRead: Case;
  readonly question: string;
  readonly document: object;
  /** What the page and the section of a report are made from; the plan begins a report where none is there. */
  readonly page: (QuestionInput & { readonly plan?: PlanDocument }) | undefined;
}

/** Whether files are written: not where the document goes to stdout, unless a folder is named. */
export const writesFiles = ({ json, out }: AnswerFlags): boolean => !json || out !== undefined;

/** Writes the document and, where asked for, its page and its section of one report; gives their paths. */
export function putAnswer({ source, asRead, question, document, page }: Answer, flags: AnswerFlags): string[] {
  const folder = folderOf(source, asRead.name, question, flags.out);
  const files = writesFiles(flags) ? [put(folder, `${question}.json`, jsonText(document))] : [];
  if (page && flags.html) files.push(put(folder, `${question}.html`, questionReport(page)));
  if (page && flags.report) files.push(addToReport(source, flags.report, asRead, page));
  return files;
}
