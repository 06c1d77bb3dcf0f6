import type { WholeAnswer } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import { type Catalogue, type Language, language, onPage } from '../i18n/index.ts';
import { type QuestionInput, questionText } from '../report/index.ts';
import type { Deadline } from '../search/index.ts';
import { answerPage, answerText, type TypstDocument } from '../view/index.ts';
import type { PlanForOptions, PlanForQuestion } from './plan/planned.ts';
import type { Shared } from './queue.ts';

/** The type of an option's value, with the limits of that type. */
type Kind =
  | { readonly kind: 'number' | 'numbers'; readonly min: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly refusal: (value: string) => string }
  | { readonly kind: 'case'; readonly ignoredWarnings: readonly string[]; readonly allowErrors: boolean }
  | { readonly kind: 'list' | 'text' | 'boolean' | 'queue' | 'argument' | 'arguments' };

/** A text in the reader's language. */
type Text = () => string;

/** An option of a question. The command line, its help, the library and the workbench all read this one declaration. */
export type Option<T> = Kind & {
  /** Flag with the name of its value, as in the help: `--count <n>`. An argument has no dashes: `<from>`, `[to]`. */
  readonly flag: string;
  readonly description: Text;
  readonly defaultValue: T;
  /** The flag without which this option is refused: `--first`. */
  readonly requires?: string;
  /** The help does not list it: it serves to measure the program. */
  readonly hidden?: true;
};

export const number = (flag: string, description: Text, defaultValue: number, min = 0): Option<number> => ({
  kind: 'number',
  flag,
  description,
  defaultValue,
  min,
});
export const optionalNumber = (flag: string, description: Text, min = 0): Option<number | undefined> => ({
  kind: 'number',
  flag,
  description,
  defaultValue: undefined,
  min,
});
export const numbers = (flag: string, description: Text, min = 0): Option<readonly number[]> => ({
  kind: 'numbers',
  flag,
  description,
  defaultValue: [],
  min,
});
export const list = (flag: string, description: Text): Option<readonly string[]> => ({
  kind: 'list',
  flag,
  description,
  defaultValue: [],
});
export const text = (flag: string, description: Text): Option<string | undefined> => ({
  kind: 'text',
  flag,
  description,
  defaultValue: undefined,
});
export const boolean = (flag: string, description: Text): Option<boolean> => ({
  kind: 'boolean',
  flag,
  description,
  defaultValue: false,
});
/** One of a few words; `refusal` is the message for any other word. */
export const choice = <T extends string, D extends T | undefined>(
  flag: string,
  description: Text,
  choices: readonly T[],
  refusal: (value: string) => string,
  defaultValue: D,
): Option<T | D> => ({ kind: 'choice', flag, description, choices, refusal, defaultValue });
/** A positional argument: `<from>` is required, `[to]` is optional. */
export function argument(flag: `<${string}>`, description: Text): Option<string>;
export function argument(flag: `[${string}]`, description: Text): Option<string | undefined>;
export function argument(flag: string, description: Text): Option<string | undefined> {
  return { kind: 'argument', flag, description, defaultValue: undefined };
}
/** All positional arguments from here on: `<plans...>`. */
export const argumentList = (flag: string, description: Text): Option<readonly string[]> => ({
  kind: 'arguments',
  flag,
  description,
  defaultValue: [],
});
interface CaseChecks {
  /** Codes of warnings that are not shown. */
  readonly ignoredWarnings?: readonly string[];
  /** A case with errors is accepted. */
  readonly allowErrors?: boolean;
}
/** A positional argument that names a case; its value is the case, read and checked. */
export function caseArgument(flag: `<${string}>`, description: Text, checks?: CaseChecks): Option<Case>;
export function caseArgument(flag: `[${string}]`, description: Text, checks?: CaseChecks): Option<Case | undefined>;
export function caseArgument(flag: string, description: Text, checks: CaseChecks = {}): Option<Case | undefined> {
  return {
    ignoredWarnings: [],
    allowErrors: false,
    ...checks,
    kind: 'case',
    flag,
    description,
    defaultValue: undefined,
  };
}
/** `--db`: the address of the database of a shared queue, or an open queue. */
export const queue = (description: Text): Option<Shared | undefined> => ({
  kind: 'queue',
  flag: '--db <address>',
  description,
  defaultValue: undefined,
});
/** Splits a text at its commas. */
export const listParts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export type Options = Readonly<Record<string, Option<unknown>>>;
/** The values of a set of options. */
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K]['defaultValue'] };

/** Adds the defaults of the options that have no value. */
export const withDefaults = <O extends Options>(options: O, values: Partial<OptionValues<O>>): OptionValues<O> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { defaultValue }]) => [name, values[name] ?? defaultValue]),
  ) as unknown as OptionValues<O>;

/** What the program that asks a question provides for its answer: the command line, or the workbench. */
export interface Host {
  /** The case as read, without reforms. */
  readonly case: Case;
  /** The name or path of the case, as the user wrote it. */
  readonly source: string;
  /** Whether the user gave a plan. */
  readonly hasPlan: boolean;
  /** The plan that the user gave, or a new one. */
  plan(options?: Omit<PlanForOptions, 'given' | 'onProgress'>): Promise<PlanForQuestion>;
  /** Deadlines for solving and for explaining, where both may take so many seconds together. */
  deadlines(seconds: number): { readonly solving: Deadline; readonly explaining: Deadline };
  /** Aborts when the user interrupts, or at the deadline: the answer is then what is known so far. */
  stopSignal(deadline?: Deadline): AbortSignal;
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

/** An answer. Page and text are made when they are asked for, in the language that is in use then. */
interface Answer {
  /** The JSON document; it is the same in every language. */
  readonly document: object;
  page(): QuestionInput | Promise<QuestionInput>;
  /** The answer in 80 columns; it ends with the paths of the `files` that were written. */
  text(files: readonly string[]): string;
  /** Further files, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Papers to be printed as PDF, by name. */
  readonly papers?: Readonly<Record<string, TypstDocument>>;
  /** A remark that is shown after the answer. */
  readonly note?: string;
}

type Help = Catalogue['help'];
/** Names of commands: the keys under which the catalogue of texts describes them. */
export type CommandName = Exclude<
  { [K in keyof Help]: Help[K] extends { readonly about: string } ? K : never }[keyof Help],
  'program'
>;

/** A question about a case and, if given, a plan of it. Its command, its function of the library and its page in the workbench are made from this. */
export interface Question<O extends Options = Options> {
  readonly name: CommandName;
  /** What `--plan` is for; a question without it takes no plan. */
  readonly plan?: Text;
  readonly options: O;
  /** Throws where the question cannot be asked of the case; called before any long work. */
  check?(c: Case, values: OptionValues<O>, hasPlan: boolean): void;
  /** Parts of the output folder's name that distinguish this answer from others about the same case. */
  folderParts?(values: OptionValues<O>): readonly string[];
  /** Values that the workbench uses instead of the defaults. */
  readonly workbenchValues?: Partial<OptionValues<O>>;
  /** Whether the options ask for further files: these are written even where the document is printed. */
  writesFiles?(values: OptionValues<O>): boolean;
  /** Whether the options ask for PDF: a host that cannot make it refuses at once. */
  needsPdf?(values: OptionValues<O>): boolean;
  /** The document is only printed; a file that is written replaces no other file of an earlier answer. */
  readonly printsDocument?: true;
  /** Names that the further files and folders may have. */
  fileNames?(c: Case, values: OptionValues<O>): readonly string[];
  answer(values: OptionValues<O>, host: Host): Promise<Answer>;
}

/** Declares a question; the result forgets the types of its options, so that all questions stand in one list. */
export const question = <O extends Options>(declaration: Question<O>): Question => declaration as unknown as Question;

/** Remembers what `make` returns, once for each language. */
export function perLanguage<T>(make: () => T): () => T {
  const made = new Map<Language, T>();
  return () => {
    const found = made.get(language()) ?? make();
    made.set(language(), found);
    return found;
  };
}

/** Page and text of an answer; `drawn` makes what only the page shows. */
export const pageAndText = <T>(
  make: (drawn?: T) => QuestionInput,
  drawn?: () => T | Promise<T>,
): Pick<Answer, 'page' | 'text'> => ({
  async page() {
    const made = await drawn?.();
    return onPage(() => make(made));
  },
  text: (files) => questionText(make(), files),
});

/** Page and text of an answer that is no section of a report. */
export const wholePageAndText = (make: () => WholeAnswer): { page(): string; text(): string } => ({
  page: () => onPage(() => answerPage(make())),
  text: () => answerText(make()),
});

/** A document as JSON text, as it is written and printed. */
export const jsonText = (document: object): string => `${JSON.stringify(document, null, 1)}\n`;
