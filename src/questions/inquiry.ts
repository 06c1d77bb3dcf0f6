import type { Asked, Options } from './declare.ts';

/** What the door, by which an inquiry comes, does for it. */
export interface Desk {
  /** Whether the document is to be printed. */
  readonly json: boolean;
  /** The text of a file of who asks; undefined where there is none. */
  read(path: string): string | undefined;
  /** Says what is to be read beside the answer, unless who asks wants to be told nothing. */
  say(text: string): void;
}

/** What is found: a document, the same in every language, and what is told of it in the reader's. */
export interface Found {
  readonly document: object;
  /** In 80 columns. */
  text(): string;
  /** It is printed instead: a table, or lines for a map. */
  readonly print?: string | undefined;
  page?(): string;
  /** Name of the page, where it is not that of the declaration. */
  readonly file?: string;
  /** Files for the folder that is named. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder, where none is named and no case is asked about. */
  readonly folder?: string;
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
  answer(asked: Asked<O>, desk: Desk): Promise<Found> | Found;
}

/** An inquiry with its own options, among others. */
export const inquiry = <O extends Options>(declared: Inquiry<O>): Inquiry => declared as unknown as Inquiry;
