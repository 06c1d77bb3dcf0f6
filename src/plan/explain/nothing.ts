import type { Case } from '../../case/index.ts';
import type { SolveOptions } from '../../search/index.ts';
import { solve } from '../solve.ts';

/** The best that can be had without any build (CLI.md, `nothing`). */
export interface Nothing {
  readonly npv: number;
  readonly bound: number;
}

/**
 * Solves a case with no plant and no leg built and no target in force, because targets may ask for builds. Null: even so
 * there is no plan, since firm demands cannot be met. Undefined: time was too short.
 */
export async function buildNothing(c: Case, options: SolveOptions): Promise<Nothing | null | undefined> {
  if (options.seconds <= 0) return undefined;
  const solved = await solve(c, {
    ...options,
    forbid: c.tables.candidates.map((row) => `${row.place}/${row.process}`),
    withoutTargets: c.tables.targets.map((row) => String(row.target)),
    prepare: ({ frame }) => {
      for (const { col } of frame.legs.all) frame.program.setBounds(col, 0, 0);
    },
  });
  await solved.session.close();
  if (solved.x.length === 0) return solved.status === 'infeasible' ? null : undefined;
  return { npv: solved.objective, bound: solved.bound };
}
