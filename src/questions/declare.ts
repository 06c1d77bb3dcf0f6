import type { WholeAnswer } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import { type Catalogue, type Language, language, onPage } from '../i18n/index.ts';
import { type QuestionInput, questionText } from '../report/index.ts';
import type { Deadline } from '../search/index.ts';
import { answerPage, answerText, type TypstDocument } from '../view/index.ts';
import type { PlanForOptions, PlanForQuestion } from './plan/planned.ts';
import type { Shared } from './queue.ts';

/** What a value of an option is, and what it may be. */
type Kind =
  | { readonly kind: 'number' | 'numbers'; readonly least: number }
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly wrong: (value: string) => string }
  | { readonly kind: 'case'; readonly beside: readonly string[]; readonly asIs: boolean }
  | { readonly kind: 'list' | 'text' | 'yes' | 'queue' | 'argument' | 'arguments' };

/** An option of a question, declared once: its flag of the command line, its meaning in the reader's language, its value. */
export type Option<T> = Kind & {
  /** As a command has it: `--count <n>`. */
  readonly flag: string;
  readonly about: () => string;
  /** What holds where it is not given. */
  readonly byDefault: T;
  /** The option without which it means nothing: `--first`. */
  readonly with?: string;
  /** It works, and no help tells of it: for who measures the program. */
  readonly hidden?: true;
};

type Means = () => string;

export const number = (flag: string, about: Means, byDefault: number, least = 0): Option<number> => ({
  kind: 'number',
  flag,
  about,
  byDefault,
  least,
});
/** The same where nothing holds unless it is given. */
export const numberOrNone = (flag: string, about: Means, least = 0): Option<number | undefined> => ({
  kind: 'number',
  flag,
  about,
  byDefault: undefined,
  least,
});
export const numbers = (flag: string, about: Means, least = 0): Option<readonly number[]> => ({
  kind: 'numbers',
  flag,
  about,
  byDefault: [],
  least,
});
export const list = (flag: string, about: Means): Option<readonly string[]> => ({
  kind: 'list',
  flag,
  about,
  byDefault: [],
});
export const text = (flag: string, about: Means): Option<string | undefined> => ({
  kind: 'text',
  flag,
  about,
  byDefault: undefined,
});
export const yes = (flag: string, about: Means): Option<boolean> => ({ kind: 'yes', flag, about, byDefault: false });
/** What stands behind the name of a command: `<from>`, which must be given, or `[to]`. */
export function argument(flag: `<${string}>`, about: Means): Option<string>;
export function argument(flag: `[${string}]`, about: Means): Option<string | undefined>;
export function argument(flag: string, about: Means): Option<string | undefined> {
  return { kind: 'argument', flag, about, byDefault: undefined };
}
/** All that stands there: `<plans...>`. */
export const argumentList = (flag: string, about: Means): Option<readonly string[]> => ({
  kind: 'arguments',
  flag,
  about,
  byDefault: [],
});
interface CaseChecks {
  /** Codes of warnings that do not concern the question. */
  readonly beside?: readonly string[];
  /** The case is taken with its errors. */
  readonly asIs?: boolean;
}
/** The case that is asked about, there too: `<case>`. */
export function caseArgument(flag: `<${string}>`, about: Means, checks?: CaseChecks): Option<Case>;
export function caseArgument(flag: `[${string}]`, about: Means, checks?: CaseChecks): Option<Case | undefined>;
export function caseArgument(flag: string, about: Means, checks: CaseChecks = {}): Option<Case | undefined> {
  return { beside: [], asIs: false, ...checks, kind: 'case', flag, about, byDefault: undefined };
}
/** The address of a shared queue, or the queue itself. */
export const queue = (about: Means): Option<Shared | undefined> => ({
  kind: 'queue',
  flag: '--db <address>',
  about,
  byDefault: undefined,
});
/** The parts of a list as a command line has it: separated by commas. */
export const listParts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** One of some words; `wrong` says that another is none of them. */
export const choice = <T extends string, D extends T | undefined>(
  flag: string,
  about: Means,
  of: readonly T[],
  wrong: (value: string) => string,
  byDefault: D,
): Option<T | D> => ({ kind: 'choice', flag, about, of, wrong, byDefault });

export type Options = Readonly<Record<string, Option<unknown>>>;
/** A value of each option. */
export type Values<O extends Options> = { readonly [K in keyof O]: O[K]['byDefault'] };

/** Values that are given, and what holds for the others. */
export const valuesOf = <O extends Options>(options: O, given: Partial<Values<O>>): Values<O> =>
  Object.fromEntries(
    Object.entries(options).map(([name, one]) => [name, given[name] ?? one.byDefault]),
  ) as unknown as Values<O>;

/** What the door, by which a question comes, does for it. */
export interface Door {
  /** The case as read, and how who asks calls it. */
  readonly case: Case;
  readonly source: string;
  /** Whether a plan was given with the question. */
  readonly hasPlan: boolean;
  /** The plan that is given, or one that is made now. */
  plan(asked?: Omit<PlanForOptions, 'given' | 'onProgress'>): Promise<PlanForQuestion>;
  /** Until when it may solve, and until when explain, of so many seconds. */
  time(seconds: number): { readonly solving: Deadline; readonly explaining: Deadline };
  /** From now on who asks may end it: what is known then is the answer. It ends by itself where the time is up. */
  stopping(time?: Deadline): AbortSignal;
  /** A folder of that name for what the next ask may use, among the files or where `option` says; none where no files are written. */
  folder(name: string, option: string, where: string | undefined): string | undefined;
  /** Tells what is done now: often the next soon follows. */
  tell(text: string): void;
  /** Says what is to be read beside the answer, unless who asks wants to be told nothing; `warn` in any case. */
  say(text: string): void;
  warn(text: string): void;
}

/** An answer as every door can give it, in the reader's language at the time that its parts are asked for. */
export interface Answer {
  /** The document, the same in every language. */
  readonly document: object;
  page(): QuestionInput | Promise<QuestionInput>;
  /** In 80 columns; `files` are those that were written. */
  text(files: readonly string[]): string;
  /** Further files that were asked for, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Further papers that were asked for, by name: a door that can print them writes them as PDF. */
  readonly papers?: Readonly<Record<string, TypstDocument>>;
  /** What is to be known beside it. */
  readonly beside?: string;
}

type Help = Catalogue['help'];
/** Commands, by the key under which the catalogue says what they do. */
export type CommandName = Exclude<
  { [K in keyof Help]: Help[K] extends { readonly about: string } ? K : never }[keyof Help],
  'program'
>;

/** A question: from its declaration are made its command, its function of the library and its page in the workbench. */
export interface Question<O extends Options = Options> {
  readonly name: CommandName;
  /** What a plan that is given with it means; without it no plan is given. */
  readonly plan?: Means;
  readonly options: O;
  /** Refuses what cannot be asked of a case, before anything long begins. */
  check?(c: Case, asked: Values<O>, hasPlan: boolean): void;
  /** What sets its answer apart from others about the case, in the name of its folder. */
  apart?(asked: Values<O>): readonly string[];
  /** What the workbench asks for beside what holds by default. */
  readonly onPage?: Partial<Values<O>>;
  /** Whether further files are asked for: they are written even where the document is printed. */
  writes?(asked: Values<O>): boolean;
  /** Whether papers are asked for: a door refuses at once where it cannot print them. */
  prints?(asked: Values<O>): boolean;
  /** The document is printed and never written, and each further file stands by itself. */
  readonly alone?: true;
  /** Names that its further files and folders may have. */
  names?(c: Case, asked: Values<O>): readonly string[];
  answer(asked: Values<O>, door: Door): Promise<Answer>;
}

/** A question with its own options, among others. */
export const question = <O extends Options>(declared: Question<O>): Question => declared as unknown as Question;

/** What is said in the reader's language: made when it is first asked for in that language, and then held. */
export function inEach<T>(make: () => T): () => T {
  const made = new Map<Language, T>();
  return () => {
    const found = made.get(language()) ?? make();
    made.set(language(), found);
    return found;
  };
}

/** Page and text of an answer from one description; `drawn` makes what a page alone shows. */
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

/** Page and text of an answer that stands by itself. */
export const wholePageAndText = (make: () => WholeAnswer): { page(): string; text(): string } => ({
  page: () => onPage(() => answerPage(make())),
  text: () => answerText(make()),
});

/** A document as it is written and printed. */
export const jsonText = (document: object): string => `${JSON.stringify(document, null, 1)}\n`;
