import type { Case, WriteOptions } from '../case/index.ts';
import type { SolveProgress } from '../linear/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import type { Host, Options, OptionValues } from './declare.ts';

/** Writes a case as a folder or a workbook; `source` is the case that it was made from. */
type WriteCase = (c: Case, source: string, options?: WriteOptions) => Promise<void>;

/** What the command line provides for the answer to an inquiry. */
export interface InquiryHost extends Pick<Host, 'progress' | 'info' | 'warn' | 'deadlines'> {
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
  /** Does work that the user may interrupt: the signal aborts, and the message says what is kept. */
  interruptible<T>(message: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** 0 done, 1 the answer is no, 2 wrong use, 3 an internal fault. */
type ExitStatus = 0 | 1 | 2 | 3;

/** The answer to an inquiry: a document, which is the same in every language, and its text in the reader's language. */
export interface InquiryAnswer {
  readonly document: object;
  /** The answer in 80 columns. */
  text(): string;
  /** Printed instead of text and document: a table, or lines for a map. */
  readonly print?: string | undefined;
  /** The document is printed on one line. */
  readonly oneLine?: true;
  page?(): string;
  /** Name of the page, if it is not that of the declaration. */
  readonly file?: string;
  /** Further files; together with the page they replace the files of an earlier answer. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Name or path of the case, if no case argument names it. */
  readonly source?: string;
  /** The output folder, if it is not that of the declaration. */
  readonly folder?: string;
  /** Exit status; by default 0, or 1 with a fault. */
  readonly exit?: ExitStatus;
  /** Why there is no answer. */
  readonly fault?: string | undefined;
  /** Continues the work after this answer was given: the files and the document of the next answer replace these, its text follows. */
  readonly next?: (() => Promise<InquiryAnswer>) | undefined;
}

/** A question that has its own arguments and is no part of a report. Its command is made from this. */
export interface Inquiry<O extends Options = Options> {
  readonly name: string;
  readonly description: () => string;
  readonly options: O;
  /** Name of the page, if there is one. */
  readonly page?: string;
  /** Default output folder, if no argument is a case. */
  readonly folder?: string;
  answer(values: OptionValues<O>, host: InquiryHost): Promise<InquiryAnswer> | InquiryAnswer;
}

/** Declares an inquiry; the result forgets the types of its options, so that all inquiries stand in one list. */
export const inquiry = <O extends Options>(declaration: Inquiry<O>): Inquiry => declaration as unknown as Inquiry;
