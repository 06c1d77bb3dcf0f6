import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { caseFile } from '../lib/paths.ts';
import { fingerprint } from './fingerprint.ts';
import { type Answer, gain, known, type Results, readResults } from './results.ts';

const answer = (value: number, bound: number, tables = 'now'): Answer => ({ tables, value, bound, builds: [] });

describe('kept results', () => {
  const results: Results = {
    questions: { free: { also: ['held'] }, held: { also: ['old'] }, old: {} },
    answers: { free: answer(-12, -5), held: answer(-10, -4), old: answer(-1, -1, 'before') },
  };

  it('take the best plan of questions that ask for more, and the least bound of those that ask for less', () => {
    expect(known(results, 'free')).toMatchObject({ value: -10, bound: -5 });
    expect(known(results, 'held')).toMatchObject({ value: -10, bound: -5 });
  });

  it('tell what is proven of a difference', () => {
    expect(gain(answer(-10, -8), answer(-15, -12))).toEqual([2, 7]);
    expect(gain(answer(-10, -8), answer(-15, -12, 'before'))).toEqual([-Infinity, Infinity]);
  });
});

describe('the plan of a case as it is planned', () => {
  it.each([
    ['solar-central-asia', 'solar', 'target'],
    ['polymers-eurasia', 'polymers', 'as-it-stands'],
  ])('of %s is the one that its pages are made from', (name, stored, question) => {
    const file = gunzipSync(readFileSync(`test/outputs/stored/${stored}.json.gz`)).toString('utf8');
    const { document } = JSON.parse(file) as { document: { npv: number; bound: number } };
    const answer = known(readResults(name), question)!;
    // The same plan, but for the rounding of the solver.
    expect(Math.abs(answer.value - document.npv)).toBeLessThan(1);
    expect(answer.bound).toBeLessThanOrEqual(document.bound);
    const page = readFileSync(caseFile(name, 'README.md'), 'utf8');
    const printed = (document.npv / 1e6).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    expect(page).toContain(`**${printed}**`);
  });
});

describe('the fingerprint of a case', () => {
  const { case: c } = readCase('solar-central-asia');
  const changed = (table: 'tariffs' | 'supplies', row: number, cells: object) => {
    const rows = c.tables[table].map((table, i) => (i === row ? { ...table, ...cells } : table));
    return fingerprint({ ...c, tables: { ...c.tables, [table]: rows } });
  };

  it('changes with a price, and not with words or with a duty on other goods', () => {
    const now = fingerprint(c);
    expect(changed('supplies', 0, { price: 1 })).not.toBe(now);
    expect(changed('supplies', 0, { note: 'other words', source: 'another' })).toBe(now);
    const shirts = c.tables.tariffs.findIndex((row) => row.hs === '6109');
    const glass = c.tables.tariffs.findIndex((row) => row.hs === '700719' && row.destination === 'EAEU');
    expect(changed('tariffs', shirts, { rate: 0.9 })).toBe(now);
    expect(changed('tariffs', glass, { rate: 0.9 })).not.toBe(now);
  });
});

describe('the README of solar-central-asia', () => {
  it('has the cost of a tonne of mounting steel at Tashkent that its tables give', () => {
    const { tables } = readCase('solar-central-asia').case;
    const find = (rows: readonly Record<string, unknown>[], cells: Record<string, string>) =>
      rows.find((row) => Object.entries(cells).every(([key, value]) => String(row[key] ?? '') === value))!;
    const used = (good: string) => -Number(find(tables.recipes, { process: 'mounting', good }).quantity);
    const price = (good: string, step = '') => Number(find(tables.supplies, { good, place: 'Tashkent', step }).price);
    const value = (good: string) => Number(find(tables.goods, { good }).value ?? 0);
    const process = find(tables.processes, { process: 'mounting' });
    const tier = find(tables.tiers, { process: 'mounting' });
    const site = find(tables.candidates, { place: 'Tashkent', process: 'mounting' });
    const [lines, size] = [Number(tier.max_builds), Number(tier.max_builds) * Number(tier.capacity)];
    const made = size * Number(process.availability);
    const fixed = (lines * Number(tier.fixed_cost) + size * Number(tier.fixed_cost_per_unit)) / made;
    const inputs = used('coil') * value('coil') + used('power') * value('power');
    const days =
      (Number(process.stock_days) * (inputs + value('mounting')) + Number(process.payment_days) * value('mounting')) /
      365;
    const capex = (lines * Number(tier.capex) + size * Number(tier.capex_per_unit)) * Number(site.capex_factor);
    const annuity = 0.08 / (1 - 1.08 ** -Number(process.life));
    const parts = {
      coil: used('coil') * price('coil'),
      'bolts, zinc, packing': Number(process.variable_cost),
      'power, skilled work': used('power') * price('power', 'contract') + used('skilled') * price('skilled', 'local'),
      'fixed cost': fixed,
      'money held': 0.08 * days,
      capital: (capex * (1 + Number(process.contingency)) * annuity) / made,
    };
    const text = readFileSync(caseFile('solar-central-asia', 'README.md'), 'utf8');
    for (const [line, cost] of Object.entries(parts)) expect(text).toContain(`| ${line} | ${cost.toFixed(1)} |`);
    const all = Object.values(parts).reduce((sum, cost) => sum + cost, 0);
    expect(text).toContain(`| **made at Tashkent** | **${all.toFixed(1).replace(/^1/, '1,')}** |`);
  });

  it('names no value of a plan or bound that is not in its tables of results', () => {
    const text = readFileSync(caseFile('solar-central-asia', 'README.md'), 'utf8');
    const tables = [...text.matchAll(/<!-- (\w+) -->([\s\S]*?)<!-- \/\1 -->/g)]
      .map(([, , inside]) => inside)
      .join('\n');
    const prose = text.replaceAll(/<!-- (\w+) -->[\s\S]*?<!-- \/\1 -->/g, '');
    for (const [value] of prose.matchAll(/-\d,\d{3}\.\d/g)) expect(tables).toContain(value);
  });
});
