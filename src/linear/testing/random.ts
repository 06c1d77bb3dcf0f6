import { generated, type Size } from '../../../test/support/generated-case.ts';
import { seeded } from '../../../test/support/seeded.ts';
import { assemble } from '../../plan/assemble.ts';
import { type Program, program } from '../program.ts';

/** The programme with which the search for a plan of a generated case begins: it has the structure of a national plan. */
export const generatedProgram = (size: Size, seed: number): Program => assemble(generated(size, seed)).frame.program;

/**
 * A small fixed-charge production problem: minimises the cost of plants, production and unmet demand over some periods. `money` and `mass` scale the units,
 * so that the same problem can be in millions and kilotonnes or in dollars and tonnes. The optimum is proportional to `money`.
 */
export function plants(
  seed: number,
  options: { sites?: number; periods?: number; money?: number; mass?: number } = {},
): Program {
  const { sites = 5, periods = 3, money = 1, mass = 1 } = options;
  const r = seeded(seed);
  const p = program('min');
  p.offset = 3 * money;
  for (let t = 0; t < periods; t++) {
    const need = p.row(`need ${t}`, Math.round(20 + 60 * r()) * mass, Infinity);
    p.add(need, p.column(`unmet ${t}`, (40 * money) / mass, 0, Infinity), 1);
    for (let s = 0; s < sites; s++) {
      const size = Math.round(5 + 25 * r());
      const count = p.column(`plant ${s} ${t}`, (50 + size * 3 * r()) * money, 0, 2, true);
      const make = p.column(`make ${s} ${t}`, ((2 + 8 * r()) * money) / mass, 0, Infinity);
      const room = p.row(`room ${s} ${t}`, -Infinity, 0);
      p.add(room, make, 1);
      p.add(room, count, -size * mass);
      p.add(need, make, 1);
    }
  }
  const budget = p.row('budget', -Infinity, sites * periods * 25 * money);
  for (let j = 0; j < p.numCols; j++) if (p.isInteger(j)) p.add(budget, j, p.cost(j));
  return p;
}
