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
import { type Content, claimFolder, type OutputFolder, outputPath } from './output-folder.ts';

/** Options of every question: which files are written, and where. */
export interface AnswerFlags {
  html?: boolean;
  report?: boolean | string;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

/** Adds the options of `AnswerFlags` to a command. */
export const answerOptions = (command: Command, question: string): Command =>
  command
    .option('--html', words().help.common.html({ file: `${question}.html` }))
    .option('--report [dir]', words().help.common.report)
    .option('--out <dir>', words().help.common.out({ question }));

/** Where an answer is written; claimed before any long work. */
interface AnswerPlaces {
  readonly question: Question;
  readonly folder: OutputFolder | undefined;
  readonly report: Report | undefined;
}

/** Claims the output folder, if any file will be written, and the report of `--report`. */
export function answerPlaces(
  question: Question,
  source: string,
  asRead: Case,
  flags: AnswerFlags,
  values: Record<string, unknown>,
): AnswerPlaces {
  const { name } = question;
  const names = [`${name}.json`, `${name}.html`, ...(question.fileNames?.(asRead, values) ?? [])];
  const writes = flags.html || question.writesFiles?.(values) || (!question.printsDocument && writesDocument(flags));
  const path = () => outputPath(source, name, flags.out, question.folderParts?.(values));
  return {
    question,
    folder: writes ? claimFolder(path(), source, names) : undefined,
    report: flags.report ? claimReport(source, flags.report, asRead) : undefined,
  };
}

interface WrittenAnswer {
  readonly document: object;
  /** What the page and the section of a report are made from. */
  readonly page: QuestionInput | undefined;
  /** Further files. */
  readonly files: Readonly<Record<string, Content>>;
}

/** Whether the document is written: always, unless it is printed as JSON and no folder is named. */
const writesDocument = ({ json, out }: AnswerFlags): boolean => !json || out !== undefined;

/**
 * Writes the document, the further files, and if asked for the page and the section of the report; returns their paths. If a question only
 * prints its document, its files replace no others.
 */
export function putAnswer(places: AnswerPlaces, answer: WrittenAnswer, flags: AnswerFlags): string[] {
  const { question, folder, report } = places;
  const { document, page } = answer;
  const { name, printsDocument } = question;
  const html = page && flags.html ? { [`${name}.html`]: questionReport(page) } : {};
  const json = writesDocument(flags) ? { [`${name}.json`]: jsonText(document) } : {};
  const files = printsDocument ? { ...answer.files, ...html } : { ...json, ...html, ...answer.files };
  const write = () => (printsDocument ? folder?.writeEach(files) : folder?.write(name, files));
  const written = Object.keys(files).length > 0 ? write() : undefined;
  return [...(written ?? []), ...(page && report ? [report.add(page)] : [])];
}

const REPORT = 'report.html';

/** A report that has the sections of several questions. */
interface Report {
  /** Adds the sections of a question, or replaces them; returns the path of the report. */
  add(input: QuestionInput): string;
}

/**
 * Claims the report in a plan's folder: the folder that is named, or NAME-plan beside the case. The report may exist already; otherwise it is
 * begun with the first question, and with its plan, if there is one.
 *
 * @throws {Failure} wrong use, where the report is about another case
 */
function claimReport(source: string, dir: boolean | string, asRead: Case): Report {
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
