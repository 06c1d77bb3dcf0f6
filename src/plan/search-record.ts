import type { PlanDocument } from '../model/index.ts';
import { addStatistics, type Solved, type Statistics } from '../search/index.ts';

/** Totals over several solves of one plan, and whether time ended one of them. */
interface SearchRecord {
  add(solved: Solved, document: PlanDocument): void;
  /**
   * The document of the last plan with the search statistics of all solves, and the elapsed seconds: parallel solves
   * count once.
   */
  withSeconds(document: PlanDocument): PlanDocument;
}

export function searchRecord(): SearchRecord {
  const began = performance.now();
  const statistics: Statistics = new Map();
  const seconds = { route: 0, build: 0, solve: 0 };
  let late = false;
  return {
    add(solved, { solver }) {
      for (const part of ['route', 'build', 'solve'] as const) seconds[part] += solved.seconds[part];
      for (const [name, component] of solved.components ?? []) addStatistics(statistics, name, component);
      late ||= solver.stopped === 'time';
    },
    withSeconds(document) {
      const components = [...statistics].map(([name, component]) => ({ name, ...component }));
      const stopped = late && document.solver.stopped === 'covenants' ? 'time' : document.solver.stopped;
      const solver = { ...document.solver, components, ...(stopped ? { stopped } : {}) };
      const passed = (performance.now() - began) / 1000;
      const solve = Math.min(seconds.solve, Math.max(0, passed - seconds.route - seconds.build));
      return { ...document, solver, seconds: { ...document.seconds, ...seconds, solve } };
    },
  };
}
