import { applyReforms, type Case, caseHash, keyColumns } from '../case/index.ts';
import { fixed, percent, significant } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { type CutProject, type PlanDocument, plan } from '../plan/index.ts';
import type { Deadline } from '../search/index.ts';
import { Failure, wrongUse } from './failure.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';

export interface PlanForQuestion {
  readonly plan: PlanDocument;
  /** The case with the plan's reforms in force. */
  readonly case: Case;
  /** Projects whose gearing was cut on the way; unknown (none) for a plan read from a file. */
  readonly cuts: readonly CutProject[];
}

/** The plan that a question is asked about: read from a file and held against the case, or made now, with `reforms` in force and
 * the case `changed`. */
export async function planFor(
  asRead: Case,
  path: string | undefined,
  quiet: boolean,
  gap = 0.005,
  reforms: readonly string[] = [],
  time?: Deadline,
  changed: (c: Case) => Case = (c) => c,
): Promise<PlanForQuestion> {
  if (path !== undefined) {
    const document = readPlan(path);
    if (document.caseHash !== caseHash(asRead)) throw wrongUse(words().planning.otherCase({ path }));
    mustFit(document, asRead, path);
    if (document.npv === null) throw new Failure(1, words().planning.holdsNone({ path, status: document.status }));
    if (document.status === 'refuted') throw new Failure(1, words().planning.isRefuted({ path }));
    return { plan: document, case: changed(applyReforms(asRead, document.request.reforms)), cuts: [] };
  }
  const told = progress(quiet);
  const c = changed(reforms.length > 0 ? applyReforms(asRead, reforms) : asRead);
  const request = { reforms: [...reforms], gap, seconds: 120, solver: 'highs-wasm' };
  const limit = time ? { deadline: time } : {};
  const { document, solved, cuts } = await plan(c, { asRead, request, onProgress: told.tell, ...limit });
  await solved.session.close();
  told.end();
  if (document.npv === null) throw new Failure(1, noPlanWords(document.status, cuts));
  return { plan: document, case: c, cuts };
}

/** That there is no plan, with the projects whose debt was cut before there was none. */
function noPlanWords(status: string, cuts: readonly CutProject[]): string {
  const say = words().planning;
  if (cuts.length === 0) return say.noPlan({ status });
  const last = new Map(cuts.map((cut) => [`${cut.place}/${cut.process}`, cut]));
  const told = [...last].map(([project, { gearing, cut }]) => {
    const { tranche, least, required } = cut.worst;
    const share = percent(gearing);
    const about = { project, share, least: fixed(least, 2), required: significant(required), tranche };
    return gearing > 0 ? say.cutTo(about) : say.cutAll(about);
  });
  return say.noPlanCut({ status, cuts: told });
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
  let rows: Case;
  try {
    rows = applyReforms(c, plan.request.reforms);
  } catch (error) {
    throw wrongUse(
      words().planning.otherReforms({ path, cause: error instanceof Error ? error.message : String(error) }),
    );
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
        if (known.get(column)?.has(value) === false)
          throw wrongUse(
            words().planning.strangeRow({
              path,
              cell: `${list}[${i}].${column}`,
              value: String(value),
              table: named[column as keyof typeof named],
            }),
          );
}
