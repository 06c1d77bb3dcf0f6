import { applyReforms, type Case, caseHash, defined, keyColumns, siteKey, withChanges } from '../../case/index.ts';
import { fixed, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { SolveProgress } from '../../linear/index.ts';
import { type CutProject, NoAnswerError, type PlanDocument, plan as planOf, UnusableError } from '../../plan/index.ts';
import type { Deadline } from '../../search/index.ts';
import { withReforms } from '../change.ts';
import { askElsewhere } from '../elsewhere.ts';
import type { Shared } from '../queue.ts';

/** The plan that a question is about. */
export interface PlanForQuestion {
  readonly plan: PlanDocument;
  /** The case with the plan's reforms in force. */
  readonly case: Case;
  /** Projects whose debt was cut; empty for a plan that the user gave. */
  readonly cuts: readonly CutProject[];
}

export interface PlanForOptions {
  /** The plan that the user gave, with its path for messages; without it one is made. */
  readonly given?: { readonly plan: PlanDocument; readonly path: string };
  /** For a plan that is made: reforms in force, gap, deadline, and the least cover of every loan. */
  readonly reforms?: readonly string[];
  readonly gap?: number;
  readonly time?: Deadline;
  readonly minDscr?: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** A shared queue, as its address (`postgres://…`) or open, one of whose workers makes the plan instead of this machine. */
  readonly db?: Shared | undefined;
}

/** The most seconds for making the plan. */
const LONGEST = 120;

/**
 * The plan that a question is about: the given one, checked against the case, or a new one.
 *
 * @throws {UnusableError} where the given plan is of another case
 * @throws {NoAnswerError} where no plan is found, or the given one is infeasible or refuted
 */
export async function planFor(asRead: Case, options: PlanForOptions = {}): Promise<PlanForQuestion> {
  const { given, minDscr = 0 } = options;
  const covered = (c: Case) => (minDscr > 0 ? withLeastCover(c, minDscr) : c);
  if (given) {
    const { plan, path } = given;
    const say = words().planning;
    if (plan.caseHash !== caseHash(asRead)) throw new UnusableError('other-case', say.otherCase({ path }));
    mustFit(plan, asRead, path);
    if (plan.npv === null)
      throw new NoAnswerError('no-plan', say.holdsNone({ path, status: statusWords(plan.status) }));
    if (plan.status === 'refuted') throw new NoAnswerError('refuted', say.isRefuted({ path }));
    return { plan, case: covered(applyReforms(asRead, plan.request.reforms)), cuts: [] };
  }
  const { reforms = [], gap = 0.005, time, onProgress, db } = options;
  const c = covered(withReforms(asRead, reforms));
  if (db !== undefined) {
    const seconds = Math.min(LONGEST, time?.left() ?? LONGEST);
    const found = await askElsewhere(db, 'base', asRead, { reforms, gap, minDscr }, { seconds, tell: onProgress });
    return { ...found, case: c };
  }
  const request = { reforms: [...reforms], gap, seconds: LONGEST, solver: 'highs-wasm' };
  const { document, cuts } = await planAlone(c, { asRead, request, ...defined({ deadline: time, onProgress }) });
  if (document.npv === null) throw new NoAnswerError('no-plan', noPlanWords(document.status, cuts));
  return { plan: document, case: c, cuts };
}

/** Plans a case for its document alone: the programme is closed. */
export async function planAlone(...options: Parameters<typeof planOf>) {
  const { solved, ...found } = await planOf(...options);
  await solved.session.close();
  return found;
}

/** The case in which every loan requires at least this cover (DSCR), also loans that a reform adds. */
export const withLeastCover = (c: Case, ratio: number): Case =>
  withChanges(c, [
    { table: 'facilities', key: '*', column: 'min_dscr', value: String(ratio), op: 'max', by: 'min-dscr' },
  ]);

/** The status of a plan as text. */
const statusWords = (status: string): string => words().web.statuses[status] ?? status;

/** The message that there is no plan, with the projects whose debt was cut. */
function noPlanWords(status: string, cuts: readonly CutProject[]): string {
  const say = words().planning;
  if (cuts.length === 0) return say.noPlan({ status: statusWords(status) });
  const last = new Map(cuts.map((cut) => [siteKey(cut), cut]));
  const told = [...last].map(([project, { gearing, cut }]) => {
    const { tranche, least, required } = cut.worst;
    const share = percent(gearing);
    const about = { project, share, least: fixed(least, 2), required: significant(required), tranche };
    return gearing > 0 ? say.cutTo(about) : say.cutAll(about);
  });
  return say.noPlanCut({ status: statusWords(status), cuts: told });
}

/** Lists of a plan, and the columns of their rows that name a row of the case, with its table. */
const lists = [
  'costs',
  'builds',
  'closings',
  'legs',
  'activity',
  'purchases',
  'flows',
  'surplus',
  'deliveries',
  'draws',
] as const;
const named = { place: 'places', from: 'places', to: 'places', good: 'goods', process: 'processes' } as const;

/** Refuses a plan that names places, goods or processes which the case, reforms included, does not have. */
export function mustFit(plan: PlanDocument, c: Case, path: string): void {
  const say = words().planning;
  let rows: Case;
  try {
    rows = applyReforms(c, plan.request.reforms);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new UnusableError('other-reforms', say.otherReforms({ path, cause }));
  }
  const known = new Map(
    Object.entries(named).map(([column, table]) => [
      column,
      new Set(rows.tables[table].map((row) => row[keyColumns(table)[0]!.name])),
    ]),
  );
  for (const list of lists)
    for (const [i, row] of plan[list].entries())
      for (const [column, value] of Object.entries(row))
        if (known.get(column)?.has(value) === false) {
          const table = named[column as keyof typeof named];
          const cell = `${list}[${i}].${column}`;
          throw new UnusableError('strange-row', say.strangeRow({ path, cell, value: String(value), table }));
        }
}
