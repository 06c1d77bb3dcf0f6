import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { type Case, jsonText, type QuestionInput, questionReport } from '../questions/index.ts';
import { type ReportPlace, reportThere } from './add-report.ts';
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
export function answerOptions(
  command: Command,
  question: string,
  out = words().help.common.out({ question }),
): Command {
  return command
    .option('--html', words().help.common.html({ file: `${question}.html` }))
    .option('--report [dir]', words().help.common.report)
    .option('--out <dir>', out);
}

/** The places of an answer, claimed before a long question is asked. */
export interface AnswerPlaces {
  readonly question: string;
  readonly own: Own | undefined;
  readonly report: ReportPlace | undefined;
}

/** Claims where an answer goes; `apart` sets its default folder apart, `names` are files besides document and page. */
export function answerPlaces(
  source: string,
  asRead: Case,
  question: string,
  flags: AnswerFlags,
  { apart = [], names = [], files = writesFiles(flags) }: { apart?: string[]; names?: string[]; files?: boolean } = {},
): AnswerPlaces {
  const all = [`${question}.json`, `${question}.html`, ...names];
  return {
    question,
    own: files || flags.html ? ownFolder(folderFor(source, question, flags.out, apart), source, all) : undefined,
    report: flags.report ? reportThere(source, flags.report, asRead) : undefined,
  };
}

export interface Answer {
  readonly document: object;
  /** What the page and the section of a report are made from. */
  readonly page: QuestionInput | undefined;
  /** Further files. */
  readonly files?: Readonly<Record<string, Content>>;
}

/** Whether files are written: not where the document goes to stdout, unless a folder is named. */
export const writesFiles = ({ json, out }: AnswerFlags): boolean => !json || out !== undefined;

/** Writes the document and, where asked for, its page and its section of one report; gives their paths. */
export function putAnswer({ question, own, report }: AnswerPlaces, answer: Answer, flags: AnswerFlags): string[] {
  const { document, page } = answer;
  const files = {
    ...(writesFiles(flags) ? { [`${question}.json`]: jsonText(document) } : {}),
    ...(page && flags.html ? { [`${question}.html`]: questionReport(page) } : {}),
    ...answer.files,
  };
  const written = own && Object.keys(files).length > 0 ? own.write(question, files) : [];
  return [...written, ...(page && report ? [report.add(page)] : [])];
}

/** Writes each further file, and the page where it is asked for, by itself: what was asked for before stays. The document is printed alone. */
export function putAlone({ question, own, report }: AnswerPlaces, answer: Answer, flags: AnswerFlags): string[] {
  const { page, files } = answer;
  const written = own?.each({ ...files, ...(page && flags.html && { [`${question}.html`]: questionReport(page) }) });
  return [...(written ?? []), ...(page && report ? [report.add(page)] : [])];
}
