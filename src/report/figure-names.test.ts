import { describe, expect, it } from 'vitest';
import { openCase } from '../case/index.ts';
import { factsOf, rowsName } from '../model/index.ts';
import { figuresName, groupNames } from './figure-names.ts';

const { case: solar } = await openCase('solar-central-asia');
const facts = factsOf(solar);
const grouped = solar.tables.uncertainty.map((row) => ({
  table: String(row.table),
  key: String(row.key),
  column: String(row.column),
  group: String(row.group ?? '') || `${row.key} ${row.column}`,
}));

describe('names of uncertain figures', () => {
  it('are made of the names of goods, places and countries', () => {
    expect(groupNames(solar, grouped)).toMatchObject({
      'uz-demand': 'Demand for Module TOPCon and Module TOPCon of a known brand at 5 places in Uzbekistan',
      'other-demand': 'Demand for Module TOPCon and Module TOPCon of a known brand at 7 places',
      margin: 'Price of Cell TOPCon at Xian and Hefei',
      silver: 'Price of Silver paste at Shanghai',
      'module/line capex_per_unit': 'Capital cost per unit of Module assembly, line',
      'cell-capex': 'Capital cost of Cell TOPCon, large plant and medium plant',
      'uz-inputs': 'Duty on Aluminium frame and Solar glass 2.0 mm into Uzbekistan',
      'Commercial rate': 'Interest rate of Loan of commercial banks in dollars',
      'cell/silver_paste quantity': 'Quantity of Silver paste in Cell TOPCon',
      'topcon-line royalty': 'Royalty of Know-how sold with a TOPCon line',
      'cn-kz': 'Hours at the border China–Kazakhstan, rail, 3 places in China',
      'rail-rate': 'Rate of carriage by rail, bulk and container',
    });
  });

  it('show no key of a good or a column of two words, and differ from group to group', () => {
    const names = Object.values(groupNames(solar, grouped));
    expect(names.length).toBe(new Set(grouped.map((x) => x.group)).size);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/_|\/|undefined/);
  });

  it('keep the key where it tells groups apart, and where it is asked for the keys that the case gives', () => {
    const one = { table: 'supplies', key: 'module/Xian//spot', column: 'price' };
    const twins = [
      { ...one, group: 'a' },
      { ...one, group: 'b' },
    ];
    expect(groupNames(solar, twins).b).toBe('Price of Module TOPCon at Xian, step spot (b)');
    const keyed = groupNames(solar, grouped, true);
    expect(keyed['uz-demand']).toMatch(/Uzbekistan \(uz-demand\)$/);
    expect(keyed['module/line capex_per_unit']).toBe('Capital cost per unit of Module assembly, line');
  });

  it('say a target by its own name', async () => {
    const { case: first } = await openCase('first-steps');
    const [row] = first.tables.targets;
    expect(row!.name).toMatch(/\S/);
    expect(rowsName(factsOf(first), 'targets', [String(row!.target)])).toBe(row!.name);
  });

  it('say figures of one kind once, and settings by their own name', () => {
    const at = (place: string) => ({ table: 'supplies', key: `module/${place}//spot`, column: 'price' });
    expect(figuresName(facts, [at('Xian')])).toBe('price of Module TOPCon at Xian, step spot');
    expect(figuresName(facts, [at('Xian'), at('Hefei')])).toBe('price of Module TOPCon at Xian and Hefei, step spot');
    expect(figuresName(facts, [{ table: 'case', key: '', column: 'discountRate' }])).toBe('discount rate');
    const cost = { table: 'processes', key: 'cell', column: 'variable_cost' };
    expect(figuresName(facts, [at('Xian'), cost])).toBe(
      'price of Module TOPCon at Xian, step spot and variable cost of Cell TOPCon',
    );
  });

  it('answer with the key where the case has no such row', () => {
    expect(rowsName(facts, 'legs', ['a-b-rail'])).toBe('a-b-rail');
    expect(rowsName(facts, 'tariffs', ['/EAEU/999999'])).toBe('HS 999999 into EAEU');
    expect(rowsName(facts, 'tariffs', ['CN/UZ'])).toBe('all goods from China into Uzbekistan');
    expect(rowsName(facts, 'unheard', ['a//b'])).toBe('a, b');
  });
});
