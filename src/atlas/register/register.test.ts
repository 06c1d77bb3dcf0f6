import { describe, expect, it } from 'vitest';
import { at, readCase } from '../../case/index.ts';
import { TableError } from '../data/table.ts';
import { readRegister, writeRegister } from './csv.ts';
import { greatCircle, nearCase } from './near.ts';
import { bundledRegister, filterProjects, joinRegisters } from './register.ts';

const projects = bundledRegister();
const keys = (found: readonly { project: string }[]) => found.map((one) => one.project);

describe('the register', () => {
  it('holds what the article names, found or not', () => {
    for (const key of 'amur-gcc changchun-park skolkovo-tus guangzhou-biomed abadan iran-gas-8bn great-stone uz-4.8gw kemin-solar sughd-solar chabahar-port sco-bank'.split(
      ' ',
    ))
      expect(keys(projects)).toContain(key);
    expect(projects.filter((one) => one.status === 'not found').map((one) => one.project)).toEqual([
      'changchun-park',
      'guangzhou-biomed',
      'uz-4.8gw',
    ]);
  });

  it('gives every project a source, and every amount kind, currency, date and source', () => {
    for (const one of projects) {
      expect(one.sources.length).toBeGreaterThan(0);
      for (const amount of one.amounts) expect(amount.as_of).toMatch(/^\d{4}/);
      for (const amount of one.amounts) expect(amount.source).not.toBe('');
    }
  });

  it('is the same after it was written and read', () => {
    expect(readRegister(writeRegister(projects), 'again.csv')).toEqual(projects);
  });

  it('keeps amounts of one project apart', () => {
    const stone = projects.find((one) => one.project === 'great-stone')!;
    expect(stone.amounts.map(({ kind, amount, as_of }) => [kind, amount, as_of])).toEqual([
      ['declared', 1300, '2023'],
      ['realised', 650, '2021-02'],
    ]);
  });

  it('filters by country, kind and date together', () => {
    expect(keys(filterProjects(projects, { countries: ['TJ'], kinds: ['memorandum'] }))).toEqual(['panj-solar']);
    expect(filterProjects(projects, { since: '2026-02' }).every((one) => one.status_as_of >= '2026')).toBe(true);
  });

  it('takes own projects in the place of bundled ones', () => {
    const own = readRegister(
      'project,name,countries,status,status_as_of\nkemin-solar,Mine,KG,stalled,2026-11\nnew,New,UZ,announced,2026',
      'own.csv',
    );
    const joined = joinRegisters(projects, own);
    expect(joined.length).toBe(projects.length + 1);
    expect(joined.find((one) => one.project === 'kemin-solar')!.name).toBe('Mine');
  });

  it('tells every fault with its line and column', () => {
    const text =
      'project,name,countries,status,status_as_of,kind,amount,currency,as_of\na,A,CN,running,2026-13,declared,1,USD,2025\nb,,,,,,,,\na,,,,,declared,lots,USD,';
    const faults = (() => {
      try {
        readRegister(text, 'own.csv');
      } catch (error) {
        return (error as TableError).faults;
      }
    })();
    expect(faults!.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['one-of', 2, 'status'],
      ['date', 2, 'status_as_of'],
      ['number', 4, 'amount'],
    ]);
    expect(() => readRegister('project,name,countries,status,status_as_of\nb,,CN,operating,2025', 'own.csv')).toThrow(
      TableError,
    );
  });
});

describe('projects near a case', () => {
  it('measures great circles: Tashkent to Almaty is some 670 km', () => {
    expect(greatCircle(41.3, 69.24, 43.24, 76.89)).toBeCloseTo(665, -1);
  });

  it('finds the solar plant of Kemin beside the candidates at Kemin', () => {
    const rows = at(readCase('solar-central-asia').case, 2026);
    const [first, ...rest] = nearCase(projects, rows, 'solar-central-asia', 100);
    expect(first!.project.project).toBe('kemin-solar');
    expect(first!.candidates).toContain('Kemin/module');
    expect(rest.every((one) => one.km === undefined || one.km <= 100)).toBe(true);
  });
});
