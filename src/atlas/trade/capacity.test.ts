import { describe, expect, it } from 'vitest';
import { at, readCase } from '../../case/index.ts';
import { bundledRegister } from '../register/register.ts';
import { bundledTrade } from './bundled.ts';
import { capacitiesOf } from './capacity.ts';
import { cautionsOn } from './checks.ts';
import { positionOf } from './table.ts';

const wagons = at(readCase('wagons-eurasia').case, 2027);

describe('what an economy can make', () => {
  it('is what a bundled source says of the whole economy', () => {
    expect(capacitiesOf()('UZ', '310420')).toMatchObject({ tonnes: 600_000, of: 'economy' });
    expect(capacitiesOf()('DE', '3104')).toBeUndefined();
  });

  it('is what operating projects of the register make, where nothing larger is known: KPI makes 500 kt, Kazakhstan 581', () => {
    const projects = bundledRegister();
    expect(capacitiesOf(undefined, projects)('KZ', '3902')).toMatchObject({ tonnes: 581_000, of: 'economy' });
    const larger = projects.map((project) =>
      project.project === 'kpi' ? { ...project, makes: [{ product: '3902', tonnes: 9e5 }] } : project,
    );
    const capacity = capacitiesOf(undefined, larger)('KZ', '3902')!;
    expect(capacity).toMatchObject({ tonnes: 9e5, of: 'register' });
    expect(capacity.what).toContain('KPI');
    const stopped = larger.map((project) => ({ ...project, status: 'stalled' as const }));
    expect(capacitiesOf(undefined, stopped)('KZ', '3902')!.of).toBe('economy');
  });

  it('is what existing plants of a case make: units times mass, of places where they stand; parts count with what they go into', () => {
    // 3 000 wagons a year at Arak and 1 000 at Isfahan, of 22.5 t.
    const iran = capacitiesOf(wagons, [])('IR', '8606');
    expect(iran).toEqual({ of: 'case', what: 'Arak, Isfahan', tonnes: 90_000 });
    expect(capacitiesOf(undefined, [])('IR', '8606')).toBeUndefined();
  });
});

it('exports above the existing plants of a case are flagged as such, and not without the case', () => {
  const table = bundledTrade();
  const aluminium = positionOf(table, 'KZ', '7601')!;
  const said = (capacity: number) =>
    cautionsOn(
      { ...aluminium, tonnes: 1000 },
      { ...table, capacityOf: () => ({ tonnes: capacity, what: 'Pavlodar', of: 'case' }) },
    );
  expect(said(900)).toContainEqual({ kind: 'capacity', tonnes: 1000, capacity: 900, what: 'Pavlodar', of: 'case' });
  expect(said(1100).some((caution) => caution.kind === 'capacity')).toBe(false);
  expect(cautionsOn({ ...aluminium, tonnes: 1000 }, table).some((caution) => caution.kind === 'capacity')).toBe(false);
});
