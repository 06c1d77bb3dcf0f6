import { applyReforms, type Case, caseHash, keyColumns } from '../case/index.ts';
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
    if (document.caseHash !== caseHash(asRead))
      throw wrongUse(`${path} is a plan of another case, or the case has changed since`);
    mustFit(document, asRead, path);
    if (document.npv === null) throw new Failure(1, `${path} holds no plan: ${document.status}`);
    if (document.status === 'refuted')
      throw new Failure(1, `${path} is refuted by the second opinion: \`chorsu verify\` says where; plan again`);
    return { plan: document, case: changed(applyReforms(asRead, document.request.reforms)), cuts: [] };
  }
  const told = progress(quiet);
  const c = changed(reforms.length > 0 ? applyReforms(asRead, reforms) : asRead);
  const request = { reforms: [...reforms], gap, seconds: 120, solver: 'highs-wasm' };
  const limit = time ? { deadline: time } : {};
  const { document, solved, cuts } = await plan(c, { asRead, request, onProgress: told.tell, ...limit });
  await solved.session.close();
  told.end();
  if (document.npv === null)
    throw new Failure(1, `the case has no plan (${document.status})${afterCuts(cuts)}: chorsu plan says why`);
  return { plan: document, case: c, cuts };
}

/** Names the projects whose debt was cut before there was no plan. */
function afterCuts(cuts: readonly CutProject[]): string {
  if (cuts.length === 0) return '';
  const last = new Map(cuts.map((cut) => [`${cut.place}/${cut.process}`, cut]));
  const words = [...last].map(([name, { gearing, cut }]) => {
    const { tranche, least, required } = cut.worst;
    const left = gearing > 0 ? `at most ${Math.round(100 * gearing)} % of its cost` : 'nothing';
    return `${name} (DSCR ${least.toFixed(2)} under ${required} of ${tranche}) may borrow ${left}`;
  });
  return ` once covenants are kept: ${words.join(', ')}`;
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
      `${path}: its reforms are not those of the case (${error instanceof Error ? error.message : error})`,
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
            `${path} is no plan of this case: ${list}[${i}].${column} ${value} is not in ${named[column as keyof typeof named]}`,
          );
}
