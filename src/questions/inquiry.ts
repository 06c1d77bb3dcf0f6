import type { Case, WriteOptions } from '../case/index.ts';
import type { SolveProgress } from '../linear/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import type { Door, Options, Values } from './declare.ts';

/** Puts a case in place, as a folder or a workbook; `source` is what the case was made of. */
export type WriteCase = (c: Case, source: string, options?: WriteOptions) => Promise<void>;

/** What the command line does for an inquiry that comes by it. */
export interface InquiryDoor extends Pick<Door, 'tell' | 'say' | 'warn' | 'time'> {
  /** Whether the document is to be printed. */
  readonly json: boolean;
  /** Whether files are: a page, or what goes into a folder that is named. */
  readonly writes: boolean;
  /** The text of a file of who asks; undefined where there is none. */
  read(path: string): string | undefined;
  isThere(path: string): boolean;
  /** A plan that is named, by its file or its folder. */
  plan(path: string): PlanDocument;
  /** A further file that is named, as it is. */
  bytes(path: string): Uint8Array;
  /** A case that is named by no case argument; its warnings are told where `warns`. */
  case(source: string, warns?: true): Promise<Case>;
  /** Puts a file in place whole. */
  write(path: string, content: string | Uint8Array): void;
  /**
   * Refuses a folder or a workbook that a case may not be written to, and gives what writes it. What is there is replaced only where it
   * was made of the case `source` before, and with `force`.
   */
  target(path: string, source?: string, force?: boolean): Promise<WriteCase>;
  /**
   * Claims the folder of a case for files of these names before a long search, and gives its path; none where no files are written. `apart`
   * sets it apart from other answers about the case. The text of the answer says where the files are.
   */
  claim(source: string, names: readonly string[], apart: readonly string[]): string | undefined;
  /** Tells how far a solve is. */
  progress(now: SolveProgress): void;
  /** Does work that who asks may end by the signal, who is then told what is kept. */
  interruptible<T>(kept: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** 0 done, 1 the answer is no, 2 wrong use, 3 an internal fault. */
type ExitStatus = 0 | 1 | 2 | 3;

/** What is found: a document, the same in every language, and what is told of it in the reader's. */
export interface InquiryAnswer {
  readonly document: object;
  /** In 80 columns. */
  text(): string;
  /** It is printed instead: a table, or lines for a map. */
  readonly print?: string | undefined;
  /** The document is printed on one line. */
  readonly oneLine?: true;
  page?(): string;
  /** Name of the page, where it is not that of the declaration. */
  readonly file?: string;
  /** Further files; together with the page they take the place of those of an earlier answer. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The case that it is about, where none was an argument. */
  readonly source?: string;
  /** The folder, where it is not that of the declaration. */
  readonly folder?: string;
  /** What a program is told; 0 unless given, or 1 with a fault. */
  readonly exit?: ExitStatus;
  /** Why there is no answer. */
  readonly fault?: string | undefined;
  /** Finds more, when this answer stands: its files take the place of these, its document is the one that is printed, its text follows. */
  readonly next?: (() => Promise<InquiryAnswer>) | undefined;
}

/** A question that is asked without a plan, with arguments of its own: from its declaration is made its command. */
export interface Inquiry<O extends Options = Options> {
  readonly name: string;
  readonly about: () => string;
  readonly options: O;
  /** Name of the page that it can write. */
  readonly page?: string;
  /** The folder for files, where none is named and no case is asked about. */
  readonly folder?: string;
  answer(asked: Values<O>, door: InquiryDoor): Promise<InquiryAnswer> | InquiryAnswer;
}

/** An inquiry with its own options, among others. */
export const inquiry = <O extends Options>(declared: Inquiry<O>): Inquiry => declared as unknown as Inquiry;
