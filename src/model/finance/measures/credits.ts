import { siteKey } from '../../../case/index.ts';
import { joined } from '../../../finance/index.ts';
import type { ProjectFlow } from './lending.ts';
import type { Credit } from './shape.ts';

/**
 * Groups of plants that lenders should see as one credit: each buyer with the plants that sell more than half of their
 * output to it, and their suppliers in turn. A chain is stated once, at the buyer at its end; a ring of plants at the
 * first of them.
 */
export function creditsOf(flows: readonly ProjectFlow[]): Credit[] {
  const byKey = new Map(flows.map((flow) => [siteKey(flow.project), flow]));
  /** The buyer at the end of the chain. */
  const rootOf = (flow: ProjectFlow): ProjectFlow => {
    const seen = new Set<ProjectFlow>();
    let at = flow;
    for (;;) {
      seen.add(at);
      const next = at.project.buyer && byKey.get(siteKey(at.project.buyer));
      if (!next) return at;
      if (seen.has(next)) return flows.find((flow) => seen.has(flow))!;
      at = next;
    }
  };
  const groups = new Map<ProjectFlow, ProjectFlow[]>();
  for (const flow of flows) {
    const root = rootOf(flow);
    if (root !== flow) groups.set(root, [...(groups.get(root) ?? []), flow]);
  }
  const credits = [...groups].map(([root, suppliers]): Credit => {
    const { input, project } = root;
    const inflation = typeof input.inflation === 'number' ? input.inflation : 0;
    const all = joined(
      [root, ...suppliers].map((flow) => flow.result),
      input.ownersRate ?? input.discountRate,
      inflation,
    );
    return {
      buyer: { place: project.place, process: project.process },
      suppliers: suppliers.map(({ project: { place, process, buyer } }) => ({
        place,
        process,
        share: buyer?.share ?? 0,
      })),
      cost: all.cost,
      lent: all.lent,
      npv: all.npv,
      irr: all.irr ?? null,
      mirr: all.mirr ?? null,
      minDscr: all.least ? { year: project.start + all.least.period, value: all.least.value } : null,
    };
  });
  return credits.sort((a, b) => b.cost - a.cost);
}
