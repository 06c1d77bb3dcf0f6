import {
  type Basis,
  bundledEvidence,
  bundledRegister,
  DRAWS,
  draftCase,
  findChains,
  type HiddenTest,
  hiddenByAdvantage,
  hiddenInCase,
  MEMBERS,
  type Stage,
  storeEvidence,
} from '../../atlas/index.ts';
import { at, type Case, caseTitle, type Rows, readCase } from '../../case/index.ts';
import { ownName } from '../../i18n/index.ts';
import { chainsReport } from '../../report/index.ts';

/** Where the stages of a case's chain can stand. */
export interface ChainsDocument {
  readonly basis: Basis;
  readonly bloc: readonly string[];
  /** Random groups of the null. */
  readonly draws: number;
  readonly stages: readonly Stage[];
  /** Rows that a draft of a new case was given. */
  readonly draft: {
    readonly target: string;
    readonly candidates: readonly string[];
    readonly supplies: readonly string[];
  } | null;
}

export interface ChainsOptions {
  /** A folder of loaded trade, and its year (the last unless given); the bundled indicators unless given. */
  readonly store?: string;
  readonly year?: number;
  /** Random groups of the null, and where they begin; 1000 and 1 unless given. */
  readonly draws?: number;
  readonly seed?: number;
}

/**
 * For each stage of a case's chain, which members of its bloc could hold it: advantage, imports from outside, demand, inputs,
 * plants. `null` is what random groups of economies of that size have.
 *
 * @throws {StoreError} where the folder holds no trade of that kind
 */
export async function chains(c: Case, options: ChainsOptions = {}): Promise<ChainsDocument> {
  const rows = rowsOf(c);
  const bloc = blocOf(rows);
  const { store, year, draws = DRAWS, seed = 1 } = options;
  const own = store === undefined ? bundledEvidence() : undefined;
  const evidence = own ?? (await storeEvidence(store!, bloc, year === undefined ? {} : { year }));
  const stages = findChains(rows, evidence, { bloc, draws, seed });
  return { basis: evidence.basis, bloc, draws, stages, draft: null };
}

/** A case with a candidate for each member that could hold a stage; `target` is a copy of `c` as it will stand elsewhere. */
export function chainsDraft(document: ChainsDocument, c: Case, target: Case) {
  return draftCase(target, rowsOf(c), document.stages, document.basis, Number(c.settings.start));
}

/** The document with the names of processes and inputs in the reader's language. */
export function chainsInWords(document: ChainsDocument, c: Case): ChainsDocument {
  const rows = rowsOf(c);
  return { ...document, stages: document.stages.map((one) => inReadersWords(one, rows)) };
}

/** The page of `chainsInWords`; `answer` stands at its head. */
export const chainsPage = (shown: ChainsDocument, c: Case, answer: string): string =>
  chainsReport({ ...shown, title: caseTitle(c), answer });

/** Where announced projects come: by advantage in each bundled table, and by the finder on the bundled cases that they are linked to. */
export function hiddenProjects(): HiddenTest[] {
  const projects = bundledRegister();
  const names = projects.flatMap((one) => one.candidates.map((key) => key.split(':')[0]!));
  const byFinder = [...new Set(names)].sort().flatMap((name) => {
    const rows = rowsOf(readCase(name).case);
    return hiddenInCase(projects, rows, name, bundledEvidence(), blocOf(rows));
  });
  return [...hiddenByAdvantage(projects, MEMBERS), ...byFinder];
}

const rowsOf = (c: Case): Rows => at(c, Number(c.settings.start));

/** The bloc of a case; all its countries where it names none. */
const blocOf = (rows: Rows): readonly string[] =>
  rows.settings.bloc.length > 0 ? rows.settings.bloc : [...new Set(rows.places.map((one) => one.country))].sort();

/** A stage with the names of its process and inputs in the reader's language; the document keeps their keys. */
function inReadersWords(stage: Stage, rows: Rows): Stage {
  const process = rows.processes.find((one) => one.process === stage.stage);
  const nameOf = (good: string) => ownName(rows.goods.find((one) => one.good === good) ?? {}) ?? good;
  const members = stage.members.map((one) => ({
    ...one,
    inputs: one.inputs.map((x) => ({ ...x, good: nameOf(x.good) })),
  }));
  return { ...stage, name: ownName(process ?? {}) ?? stage.name, members };
}
