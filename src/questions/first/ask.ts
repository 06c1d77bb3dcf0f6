import { type Case, openCase, templateFolder, templateNames } from '../../case/index.ts';
import { type Answers, Answers as AnswersShape, type FirstCase, firstCase, type Library } from '../../first/index.ts';

/** The case from which tax, inflation, risk and the rate that owners ask are taken. */
const FACTS = 'wagons-eurasia';

/** Countries with their tax, inflation, risk and the rate that owners ask, and the sources of these facts: for a case that begins empty. */
export async function countryFacts(): Promise<Pick<Case['tables'], 'countries' | 'sources'>> {
  const { tables } = (await openCase(FACTS)).own;
  // A source that is not of this case is one of the base network.
  const own = new Set(tables.sources.map((row) => row.source));
  const named = (source: unknown) => (own.has(source as string) ? `facts_${source}` : String(source));
  const countries = tables.countries.map((row) => ({ ...row, source: named(row.source) }));
  const used = new Set<unknown>(countries.map((row) => row.source));
  const sources = tables.sources.map((row) => ({ ...row, source: named(row.source) }));
  return { countries, sources: sources.filter((row) => used.has(row.source)) };
}

/** Reads what a first case is made from: the templates, the base network, the library of papers, the facts of countries. */
export async function firstLibrary(): Promise<Library> {
  const own = async (source: string) => (await openCase(source)).own;
  const templates = await Promise.all(
    templateNames().map(async (name) => [name, await own(templateFolder(name))] as const),
  );
  const [network, papers, facts] = await Promise.all(['eurasia', 'papers', FACTS].map(own));
  return { templates: new Map(templates), network: network!, papers: papers!, facts: facts! };
}

/** A first case from answers, as it begins in the year after this one. */
export const makeFirst = (library: Library, answers: Answers, name: string, now: Date): FirstCase =>
  firstCase(library, answers, name, now.getUTCFullYear() + 1);

/** Answers as they were given, held against what can be answered; `at` is the first place that cannot be. */
export function readAnswers(value: unknown): { readonly answers: Answers } | { readonly at: string } {
  const read = AnswersShape.safeParse(value);
  if (read.success) return { answers: read.data };
  const { path, code, ...issue } = read.error.issues[0]!;
  const unknown = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys.slice(0, 1) : [];
  return { at: [...path, ...unknown].join('.') || '.' };
}
