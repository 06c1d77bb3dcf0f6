import type { Grown } from '../master/grown.ts';
import { flowCovers } from './flow-cover.ts';
import { addCuts, violatedLinks } from './links.ts';
import type { Separator } from './separator.ts';

/** Lifted flow cover cuts of lanes (`flow-cover.ts`); they stand for the link rows of these lanes. */
export function laneCovers(grown: Grown): Separator {
  const { model, session, covering, coverRows, cuts } = grown;
  return {
    name: 'flow-cover',
    needed: false,
    separate(lp) {
      const covers = covering ? flowCovers(model) : undefined;
      grown.covered = covers?.links ?? new Set();
      const broken = covers?.broken(lp.x) ?? [];
      return {
        count: broken.length,
        async join() {
          const rows = await addCuts(model, session, broken);
          rows.forEach((row, i) => {
            coverRows.set(row, broken[i]!);
          });
          cuts.push(...rows);
        },
      };
    },
  };
}

/** Link rows (variable upper bounds, Wolsey 1998, 9.5) that are not in the master and that no flow cover cut stands for. */
export function linkRows(grown: Grown): Separator {
  const { model, session, off } = grown;
  const { program } = model.frame;
  return {
    name: 'links',
    needed: false,
    separate(lp) {
      const rows = violatedLinks(model, off, lp.x).filter((row) => !grown.covered.has(row));
      return {
        count: rows.length,
        async join() {
          for (const row of rows) off.delete(row);
          const sides = rows.map((row) => program.rowBounds(row));
          await session.setRowBounds(
            rows,
            sides.map(([lower]) => lower),
            sides.map(([, upper]) => upper),
          );
        },
      };
    },
  };
}
