import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { type Case, jsonText, type Question, type QuestionInput, questionReport } from '../questions/index.ts';
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

export interface Written {
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
