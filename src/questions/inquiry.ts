import type { Case } from '../case/index.ts';
import type { SolveProgress } from '../linear/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import type { Asked, Options } from './declare.ts';

/** What the command line does for an inquiry that comes by it. */
export interface InquiryDoor {
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
  /** A case that is named by no case argument; nobody is warned of it. */
  case(source: string): Promise<Case>;
  /** Puts a file in place whole. */
  write(path: string, content: string | Uint8Array): void;
  /** Tells what is done now: often the next soon follows. */
  tell(text: string): void;
  /** Says what is to be read beside the answer, unless who asks wants to be told nothing; `warn` in any case. */
  say(text: string): void;
  warn(text: string): void;
  /** Tells how far a solve is. */
  progress(now: SolveProgress): void;
  /** From now on who asks may end it, who is then told what is kept. */
  stopping(kept: string): AbortSignal;
}

/** What is found: a document, the same in every language, and what is told of it in the reader's. */
export interface InquiryAnswer {
  readonly document: object;
  /** In 80 columns. */
  text(): string;
  /** It is printed instead: a table, or lines for a map. */
  readonly print?: string | undefined;
  page?(): string;
  /** Name of the page, where it is not that of the declaration. */
  readonly file?: string;
  /** Further files; together with the page they take the place of those of an earlier answer. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The case that it is about, where none was an argument. */
  readonly source?: string;
  /** The folder, where it is not that of the declaration. */
  readonly folder?: string;
  /** The answer is no, which a program is told by the exit status. */
  readonly isNo?: boolean;
  /** Why there is no answer. */
  readonly fault?: string | undefined;
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
  answer(asked: Asked<O>, door: InquiryDoor): Promise<InquiryAnswer> | InquiryAnswer;
}

/** An inquiry with its own options, among others. */
export const inquiry = <O extends Options>(declared: Inquiry<O>): Inquiry => declared as unknown as Inquiry;
