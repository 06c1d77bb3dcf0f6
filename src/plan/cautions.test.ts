import { describe, expect, it } from 'vitest';
import { root } from '../../test/support/needs.ts';
import { planned } from '../../test/verify/planted.ts';
import { checkCase, readCase } from '../case/index.ts';

const known = readCase(`${root}test/cases/tiny-make-and-sell`).case;
const [demand] = known.tables.demands;
const of = (...cautions: Record<string, string | number>[]) => ({ ...known, tables: { ...known.tables, cautions } });
const place = {
  caution: 'port',
  table: 'places',
  key: String(demand!.place),
  kind: 'closure',
  text: 'Closed in storms.',
};

describe('cautions', () => {
  it('are reported by a plan that uses their row in a year when they apply, and change no figure', async () => {
    const without = await planned(known);
    const c = of(place, { ...place, caution: 'past', until: 1990 });
    expect(checkCase({ case: c }).filter((issue) => issue.severity === 'error')).toEqual([]);
    const plan = await planned(c);
    expect(plan.npv).toBe(without.npv);
    expect(plan.cautions).toEqual([{ caution: 'port', table: 'places', key: place.key }]);
    expect(without.cautions).toBeUndefined();
  });

  it('name a row that is there', () => {
    const issues = checkCase({ case: of({ ...place, key: 'nowhere' }) });
    const places = issues.map(({ code, table, column }) => [code, table, column]);
    expect(places).toContainEqual(['change-row', 'cautions', 'key']);
  });
});
