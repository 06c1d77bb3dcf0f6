import { type Case, describeIssue, lineOf, openCase } from '../../../src/case/index.ts';
import { checkCase, explain, type PlanDocument, type PlanOptions, plan, verify } from '../../../src/plan/index.ts';
import { type Judged, judge } from './judge.ts';
import type { ReferencePlan, Refplan } from './refplan.ts';

/** Limit for one plan, seconds. Random cases take one or two; a case that reaches the limit is open, which is not a difference. */
export const SECONDS = Number(process.env.ORACLE_SECONDS ?? 60);

/** Reads a case from a folder; throws one error for all of its faults. */
export async function opened(folder: string): Promise<Case> {
  const read = await openCase(folder);
  const errors = checkCase(read).filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new Refused(errors.map((issue) => lineOf(describeIssue(issue))).join('; '));
  return read.case;
}

/** A case that `check` refuses. */
export class Refused extends Error {}

export interface Asked extends Pick<PlanOptions, 'prepare'> {
  readonly gap?: number;
  /** Whether to explain the plan, which takes longer than making a small one. */
  readonly explained?: boolean;
}

/** Plans a case as the command does, with the second opinion, and returns the document. */
export async function planned(
  c: Case,
  { gap = 1e-7, explained: wanted = false, ...options }: Asked = {},
): Promise<PlanDocument> {
  const request = { reforms: [], gap, seconds: SECONDS, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request, ...options });
  try {
    if (document.npv === null) return document;
    if (wanted) {
      const { omitted = [] } = (await explain(c, document, solved, { further: { gap, seconds: SECONDS }, seconds: 0 }))
        .explained;
      if (omitted.length > 0) throw new Error(`the explanation leaves out ${JSON.stringify(omitted)}`);
    }
    const { ok, differences } = verify(document, c);
    if (!ok) throw new Refuted(JSON.stringify(differences.slice(0, 3)));
    return document;
  } finally {
    await solved.session.close();
  }
}

/** A plan that the second opinion refutes. */
class Refuted extends Error {}

/** The verdict for an error. */
export const failed = (error: unknown): Judged => ({
  verdict: error instanceof Refused ? 'refused' : error instanceof Refuted ? 'refuted' : 'crash',
  words: error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error),
});

/**
 * The reference's plan, or the NPV that cbc finds for the same model where that is better: HiGHS misses a plan now and then. The
 * builds of cbc's plan are not known.
 */
export const betterOf = (reference: ReferencePlan, second: number | null): ReferencePlan =>
  second !== null && second > (reference.npv ?? Number.NEGATIVE_INFINITY)
    ? { status: 'optimal', npv: second, ...(reference.cost ? { cost: reference.cost } : {}) }
    : reference;

/** The reference's plan of a case; where the two differ, the better of it and cbc's plan of the same model. */
export async function compared(
  folder: string,
  refplan: Refplan,
  { known, ...asked }: Asked & { readonly known?: ReferencePlan } = {},
): Promise<Judged & { readonly reference?: ReferencePlan }> {
  let reference: ReferencePlan;
  try {
    reference = known ?? (await refplan.plan(folder));
  } catch (error) {
    return { verdict: 'no reference', words: String(error) };
  }
  try {
    const document = await planned(await opened(folder), asked);
    const judged = judge(document, reference);
    if (judged.verdict === 'agree') return { ...judged, reference };
    const second = await refplan.cbc(folder);
    const better = betterOf(reference, second);
    const again = judge(document, better);
    return { ...again, words: `${again.words}; cbc ${second}`, reference: better };
  } catch (error) {
    return { ...failed(error), reference };
  }
}
