import type { WholeAnswer } from '../blocks/index.ts';
import { type Case, getOrInsert, type WriteOptions } from '../case/index.ts';
import { type Catalogue, type Language, language, onPage, words } from '../i18n/index.ts';
import type { SolveProgress } from '../linear/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { type QuestionInput, questionText } from '../report/index.ts';
import type { Deadline } from '../search/index.ts';
import { answerPage, answerText, type TypstDocument } from '../view/index.ts';
import { caseOption, type Option, type Options, type OptionValues, type Text, text } from './option.ts';
import type { PlanForOptions, PlanForQuestion } from './plan/planned.ts';

/** What the program that asks a question provides for its answer: the command line, or the workbench for questions about a plan. */
export interface Host {
  /** The name or path of the case, as the user wrote it. */
  readonly source: string;
  /** The plan that the user gave by its path, or a new one of the case. */
  plan(
    c: Case,
    path: string | undefined,
    options?: Omit<PlanForOptions, 'given' | 'onProgress'>,
  ): Promise<PlanForQuestion>;
  /** Deadlines for solving and for explaining, where both may take so many seconds together. */
  deadlines(seconds: number): { readonly solving: Deadline; readonly explaining: Deadline };
  /**
   * Does work that the user may interrupt. The signal aborts then, or at the deadline, after the message was shown: the answer is what is known
   * so far.
   */
  interruptible<T>(
    work: (signal: AbortSignal) => Promise<T>,
    until?: { readonly message?: string; readonly deadline?: Deadline },
  ): Promise<T>;
  /**
   * A folder of this name for results that the next run may use again: in the output folder, or at `path`, which is the value of `option`.
   * Undefined where no files are written.
   */
  folder(name: string, option: string, path: string | undefined): string | undefined;
  /** Shows progress; the next message may replace it. */
  progress(text: string): void;
  /** Shows a note beside the answer, unless the user wants no messages. */
  info(text: string): void;
  /** Shows a warning in any case. */
  warn(text: string): void;
}

/** Writes a case as a folder or a workbook; `source` is the case that it was made from. */
type WriteCase = (c: Case, source: string, options?: WriteOptions) => Promise<void>;

/** What the command line provides besides: files, and the progress of a solve. */
export interface CommandHost extends Host {
  /** Whether the document is printed as JSON. */
  readonly printsJson: boolean;
  /** Whether files are written: a page, or files in a folder that the user named. */
  readonly writesFiles: boolean;
  exists(path: string): boolean;
  /** The text of a file; undefined where there is none. */
  readText(path: string): string | undefined;
  /** @throws where the file cannot be read */
  readBytes(path: string): Uint8Array;
  /** Reads a plan from its file or its folder. */
  readPlan(path: string): PlanDocument;
  /** Reads a case that is not the value of a case argument; its warnings are shown if `warns`. */
  readCase(source: string, warns?: true): Promise<Case>;
  /** Writes a file, whole or not at all. */
  writeFile(path: string, content: string | Uint8Array): void;
  /**
   * Makes a writer for a case. A folder or workbook that exists already is replaced only with `force`, and only if it was made from the case
   * `source`; anything else is refused.
   */
  caseWriter(path: string, source?: string, force?: boolean): Promise<WriteCase>;
  /**
   * Claims the output folder for files of these names, before a long search, and returns its path; undefined where no files are written.
   * `folderParts` distinguish it from other answers about the case. The text of the answer has to say where the files are.
   */
  claimFolder(source: string, names: readonly string[], folderParts: readonly string[]): string | undefined;
  solveProgress(now: SolveProgress): void;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** 0 done, 1 the answer is no, 2 wrong use, 3 an internal fault. */
type ExitStatus = 0 | 1 | 2 | 3;

/** An answer. Page and text are made when they are asked for, in the language that is in use then. */
export interface Answer {
  /** The JSON document; it is the same in every language. */
  readonly document: object;
  /** The answer in 80 columns; that of a question about a plan ends with the paths of the `files` that were written. */
  text(files: readonly string[]): string;
  /** Printed instead of text and document: a table, or lines for a map. */
  readonly print?: string | undefined;
  /** The document is printed on one line. */
  readonly oneLine?: true;
  page?(): string;
  /** What the page is made from where the answer is a section of a report. */
  input?(): QuestionInput | Promise<QuestionInput>;
  /** Name of the page, if it is not that of the declaration. */
  readonly file?: string;
  /** Further files, by name. */
  readonly files?: Files;
  /** Papers to be printed as PDF, by name. */
  readonly papers?: Readonly<Record<string, TypstDocument>>;
  /** Name or path of the case, if no case argument names it. */
  readonly source?: string;
  /** The output folder, if it is not that of the declaration. */
  readonly folder?: string;
  /** A remark that is shown after the answer. */
  readonly note?: string;
  /** Exit status; by default 0, or 1 with a fault. */
  readonly exit?: ExitStatus;
  /** Why there is no answer. */
  readonly fault?: string | undefined;
  /** Continues the work after this answer was given: the files and the document of the next answer replace these, its text follows. */
  readonly next?: (() => Promise<Answer>) | undefined;
}

type Help = Catalogue['help'];
/** Names of commands: the keys under which the catalogue of texts describes them. */
export type CommandName = Exclude<
  { [K in keyof Help]: Help[K] extends { readonly about: string } ? K : never }[keyof Help],
  'program'
>;

/**
 * A question, with its options and its answer. Its command and its function of the library are made from this; of a question about a plan, which
 * needs no more than `Host` provides, also its page in the workbench.
 */
export interface Question<O extends Options = Options, H extends Host = CommandHost> {
  readonly name: string;
  readonly description: Text;
  readonly options: O;
  /** Name of the page, if there is one. */
  readonly page?: string;
  /** Whether the document is written too, as NAME.json, unless it is only printed. */
  readonly writesDocument?: true;
  /** Whether files of earlier answers are kept; otherwise the further files of an answer replace them. */
  readonly keepsFiles?: true;
  /** Whether the answer can be a section of the report of a plan. */
  readonly inReport?: true;
  /** Default output folder, if no argument is a case. */
  readonly folder?: string;
  /** Throws where the question cannot be asked with these values; called before any long work. */
  check?(values: OptionValues<O>): void;
  /** Parts of the output folder's name that distinguish this answer from others about the same case. */
  folderParts?(values: OptionValues<O>): readonly string[];
  /** Names of further files that the options ask for; these are written even where the document is printed. */
  furtherFiles?(values: OptionValues<O>): readonly string[];
  /** Values that the workbench uses instead of the defaults. */
  readonly workbenchValues?: Partial<OptionValues<O>>;
  answer(values: OptionValues<O>, host: H): Promise<Answer> | Answer;
}

/** Declares a question; the result forgets the types of its options, so that all questions stand in one list. */
export const question = <O extends Options>(declaration: Question<O>): Question => declaration as unknown as Question;

/** A question about a case and, if given, a plan of it: the workbench asks it too, and its answer is a section of a report. */
export type PlanQuestion = Question<Options, Host>;

type AboutPlan = { readonly case: Option<Case>; readonly plan: Option<string | undefined> };

/** Declares a question about a plan. Its first options are the case, and the plan, of which `plan` says what it is for. */
export const aboutPlan = <O extends Options>({
  name,
  plan,
  options,
  ...rest
}: Omit<Question<O & AboutPlan, Host>, 'description' | 'options' | 'inReport' | 'page'> & {
  readonly name: CommandName;
  readonly plan: Text;
  readonly options: O;
}): PlanQuestion =>
  ({
    ...rest,
    name,
    description: () => words().help[name].about,
    options: { case: caseOption, plan: text('--plan <plan>', plan), ...options },
    page: `${name}.html`,
    inReport: true,
  }) as unknown as PlanQuestion;

/** Remembers what `make` returns, once for each language. */
export function perLanguage<T>(make: () => T): () => T {
  const made = new Map<Language, T>();
  return () => getOrInsert(made, language(), make);
}

/** Page and text of an answer that is a section of a report; `drawn` makes what only the page shows. */
export const pageAndText = <T>(make: (drawn?: T) => QuestionInput, drawn?: () => T | Promise<T>) => ({
  async input() {
    const made = await drawn?.();
    return onPage(() => make(made));
  },
  text: (files: readonly string[]) => questionText(make(), files),
});

/** Page and text of an answer that is no section of a report. */
export const wholePageAndText = (make: () => WholeAnswer): { page(): string; text(): string } => ({
  page: () => onPage(() => answerPage(make())),
  text: () => answerText(make()),
});

/** A document as JSON text, as it is written and printed. */
export const jsonText = (document: object): string => `${JSON.stringify(document, null, 1)}\n`;
