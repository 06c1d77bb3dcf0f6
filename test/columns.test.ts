import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Case, type RawRow, readCase, sumOf, type TableName, tableNames, tableOf } from '../src/case/index.ts';
import { toMps } from '../src/index.ts';
import { type PlanDocument, verify } from '../src/plan/index.ts';
import { root } from './support/needs.ts';
import { bestPlan } from './support/plan-case.ts';
import { corridor } from './verify/corridor.ts';
import { permits } from './verify/permits.ts';

/** Numeric columns that do not enter the programme, each with its use. */
const elsewhere: Readonly<Record<string, string>> = {
  'countries.tax_rate': "a project's cash flow, after tax",
  'countries.inflation': "a project's cash flow, in money of the day",
  'countries.risk': 'the room of a lender for a country',
  'candidates.tax_holiday': "a project's cash flow, after tax",
  'facilities.min_dscr': "covenants, which a project's cash flow is held against",
  'lenders.capital': 'the room of a lender',
  'lenders.callable': 'the room of a lender',
  'rates.per_case_currency': 'a loan whose service is in another currency',
  'reforms.cost': 'public money, reported beside what reforms are worth',
};

/** Tables of other questions and of words: reforms and doubt change a case before it is planned. */
const others = new Set<TableName>([
  'uncertainty',
  'scenarios',
  'shocks',
  'changes',
  'sources',
  'cautions',
  'reviews',
  'projects',
  'laboratories',
]);

const columns = tableNames
  .filter((table) => !others.has(table))
  .flatMap((table) =>
    tableOf(table)
      .columns.filter(({ type }) => ['number', 'integer', 'number|no'].includes(type))
      .map((column) => [`${table}.${column.name}`, table, column.name] as const),
  )
  .filter(([name]) => elsewhere[name] === undefined);

const folder = `${root}test/cases`;

/** The case with cells of one row given. */
const given = (c: Case, table: TableName, index: number, cells: RawRow): Case => ({
  ...c,
  tables: { ...c.tables, [table]: c.tables[table].map((row, i) => (i === index ? { ...row, ...cells } : row)) },
});

/** Cases with columns that those two and the known answers do not use. */
const more = (): Case[] => {
  const crews = given(corridor(), 'tiers', 2, { jobs_per_unit: 1 });
  const corner = given(corridor(), 'candidates', 0, { cost_factor: 1.1 });
  const strict = given(permits(), 'schemes', 0, { renewal_fee: 500, rate: 0.01, per_unit: 2 });
  const dear = { capacity: 1000, withholding: 0.1, minimum: 20_000 };
  const tests = readCase(`${folder}/tiny-recognition-same-year`).case;
  return [
    given(crews, 'targets', 0, { min: 60 }),
    given(given(corner, 'borders', 1, { capacity: 400 }), 'legs', 2, { dues: 3 }),
    given(strict, 'licences', 0, dear),
    given(permits(), 'licences', 0, { cap: 1000 }),
    given(given(tests, 'evidence', 0, { weeks: 39 }), 'recognitions', 0, { weeks_saved: 13 }),
  ];
};

const cases = [
  corridor(),
  permits(),
  ...more(),
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(tiny|min|new)-/.test(entry.name))
    .map((entry) => readCase(`${folder}/${entry.name}`).case),
];

const sizeOf = (c: Case): number => sumOf(tableNames, (table) => c.tables[table].length);
// Small cases come first: their programmes are made fastest.
cases.sort((a, b) => sizeOf(a) - sizeOf(b));

const programmes = new Map<Case, string>();
const programmeOf = (c: Case): string => {
  const text = programmes.get(c) ?? toMps(c);
  programmes.set(c, text);
  return text;
};

const plans = new Map<Case, Promise<PlanDocument>>();
const planOf = (c: Case): Promise<PlanDocument> => {
  const one = plans.get(c) ?? bestPlan(c, 1e-7);
  plans.set(c, one);
  return one;
};

/** The case with one cell changed, in several ways, of each row that has it. */
function* varied(c: Case, table: TableName, column: string): Generator<Case> {
  const rows = c.tables[table];
  for (const [i, row] of rows.entries()) {
    const value = row[column];
    if (typeof value !== 'number') continue;
    for (const other of [value / 2, value * 2 + 1, 0]) {
      const altered: RawRow = { ...row, [column]: other };
      yield { ...c, tables: { ...c.tables, [table]: rows.map((row, j) => (j === i ? altered : row)) } };
    }
  }
}

const tried = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** A column that the programme did not read would have no effect; one that the second opinion did not read would not be checked. */
describe('a figure of a known case, changed,', () => {
  it.each(columns)('%s: changes the programme, and the second opinion on the plan', async (_, table, column) => {
    let declared = false;
    let priced = false;
    for (const c of cases) {
      if (!c.tables[table].some((row) => typeof row[column] === 'number')) continue;
      const p = await planOf(c);
      for (const other of varied(c, table, column)) {
        declared ||= (tried(() => toMps(other)) ?? programmeOf(c)) !== programmeOf(c);
        priced ||= p.npv !== null && tried(() => verify(p, other).ok) === false;
        if (declared && priced) return;
      }
    }
    expect({ declared, priced }).toEqual({ declared: true, priced: true });
  });
});
