import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, type Workbook, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasOffice, savedByOffice } from '../../../test/support/office.ts';
import { temporary } from '../../../test/support/temporary.ts';
import {
  type ProjectInput,
  type ProjectResult,
  projectCashFlow,
  type WorkbookModel,
  workbookModel,
} from '../../finance/index.ts';
import { irr, npvExcel, xirr, xnpv } from '../../finance/testing/spreadsheet.ts';
import { irrNear } from '../../finance/value/irr.ts';
import { planned, poor, swept, years } from './testing/projects.ts';
import { writeFinanceWorkbook } from './workbook.ts';

const folder = temporary();

/** Workbooks as LibreOffice calculates them, by name. */
async function recalculated(books: Readonly<Record<string, Uint8Array>>): Promise<Map<string, Workbook>> {
  const names = Object.keys(books);
  for (const [name, bytes] of Object.entries(books)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
  const paths = savedByOffice(
    folder,
    names.map((name) => `${name}.xlsx`),
  );
  const read = async (name: string, i: number) => [name, await readXlsx(readFileSync(paths[i]!))] as const;
  return new Map(await Promise.all(names.map(read)));
}

/** The workbook with other numbers in its input cells, in column C. */
function changed(model: WorkbookModel, edits: Record<string, number>): WorkbookModel {
  const sheets = model.sheets.map(({ name, rows }) => ({ name, rows: [...rows] }));
  for (const [key, constant] of Object.entries(edits)) {
    const { sheet, row } = model.where[key]!;
    const { rows } = sheets.find(({ name }) => name === sheet)!;
    rows[row - 1] = { ...rows[row - 1]!, constant };
  }
  return { ...model, sheets };
}

const solved = (input: ProjectInput): ProjectResult => {
  const out = projectCashFlow(input);
  if (out.status !== 'computed') throw new Error('faulty');
  return out.result;
};

const rowsOf = (book: Workbook, sheet: string) => book.sheets.find(({ name }) => name === sheet)!.rows;

function reader(book: Workbook, model: WorkbookModel) {
  const value = (key: string, column: number): unknown => {
    const { sheet, row } = model.where[key]!;
    return rowsOf(book, sheet)[row - 1]?.[column - 1] ?? '';
  };
  return {
    one: (key: string) => value(key, 3),
    row: (key: string) => model.periods.map((_, p) => value(key, 5 + p)),
    errors: () =>
      model.sheets.flatMap(({ name }) =>
        rowsOf(book, name).flatMap((line, r) =>
          line
            .filter((cell) => typeof cell === 'string' && /^#|^Err:/.test(cell))
            .map((cell) => `${name}!${r + 1}: ${cell}`),
        ),
      ),
  };
}

/** Compares each row of the workbook with the engine's, to 1e-6 of the largest figure of the row. */
function expectSame(book: Workbook, model: WorkbookModel, result: ProjectResult): void {
  const read = reader(book, model);
  expect(read.errors()).toEqual([]);
  const same = (key: string, want: readonly (number | undefined)[]): void => {
    const size = Math.max(1e-3, ...want.map((value) => Math.abs(value ?? 0)));
    read.row(key).forEach((got, p) => {
      const expected = want[p];
      if (expected === undefined || Number.isNaN(expected)) expect(got, `${key} ${p}`).toBe('');
      else {
        expect(typeof got, `${key} ${p}: ${got}`).toBe('number');
        expect(Math.abs(Number(got) - expected) / size, `${key} ${p}: ${got} for ${expected}`).toBeLessThan(1e-6);
      }
    });
  };
  const { lines, operating: op, statements, ratios, tranches, lenders } = result;
  same('revenue', op.revenue);
  same('ebitda', op.ebitda);
  same('workingPaid', op.workingCapitalPaid);
  same('debtService', lines.service);
  const sameName = [
    ...(['interest', 'principal', 'depreciation', 'taxable', 'losses', 'tax', 'cfads', 'equity', 'support'] as const),
    ...(['reserve', 'swept', 'distribution', 'cash'] as const),
  ];
  for (const key of sameName) same(key, lines[key]);
  same('netIncome', statements.income.netIncome);
  same('bs.assets', statements.balance.assets);
  same('bs.retained', statements.balance.retained);
  same('bs.capital', statements.balance.shareCapital);
  same('ratio.dscr', ratios.dscr);
  same('llcr', ratios.llcr);
  same('plcr', ratios.plcr);
  same('flow.afterTax', result.project.postTax.flows);
  same('flow.equity', result.equity.flows);
  tranches.forEach(({ contract, flow }, k) => {
    if (contract.owed) same(`t${k}.balance`, flow.balance);
    if (contract.owed) same(`t${k}.flow`, lenders[k]!.flows);
  });
  const near = (key: string, want: number) =>
    expect(Math.abs(Number(read.one(key)) / want - 1), `${key}: ${read.one(key)} for ${want}`).toBeLessThan(1e-6);
  near('npv.flow.project', result.project.preTax.npv);
  near('npv.flow.afterTax', result.project.postTax.npv);
  near('npv.flow.equity', result.equity.npv);
  near('ratio.dscr', ratios.minDscr!);
  near('llcr', ratios.minLlcr!);
  if (model.where['irr.flow.equity']) {
    for (const [key, found] of [
      ['irr.flow.equity', result.equity.irr],
      ['irr.flow.afterTax', result.project.postTax.irr],
    ] as const)
      if (found.status === 'none') expect(read.one(key)).toBe('none');
      else near(key, irrNear(found)!);
    near('irr.t0', irrNear(lenders[0]!.irr)!);
  }
  expect(read.one('check.all')).toBe(1);
}

const book = (input: ProjectInput): WorkbookModel => {
  const out = workbookModel(input);
  if (out.status !== 'ready') throw new Error('faulty');
  return out.workbook;
};

/** The input with the shares of its sculpted repayment schedule, as the workbook has it. */
function signed(input: ProjectInput): ProjectInput {
  const { tranches } = solved(input);
  return {
    ...input,
    tranches: input.tranches!.map((t, k) => {
      const { contract } = tranches[k]!;
      const sculpted = t.repayment && t.repayment.kind !== 'shares' && t.repayment.repayment === 'sculpted';
      return sculpted
        ? { ...t, repayment: { kind: 'shares', shares: contract.principal.map((v) => v / contract.total) } }
        : t;
    }),
  };
}

describe.skipIf(!hasOffice())('LibreOffice calculates what the engine calculates', () => {
  const flows = [-10000, 2750, 4250, 3250, 2750];
  const dates = ['2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01'];
  const pairs: [formula: string, own: number | undefined][] = [
    ['IRR(A1:E1)', irrNear(irr(flows))],
    ['IRR({-150000,15000,25000,35000,45000,60000})', irrNear(irr([-150000, 15000, 25000, 35000, 45000, 60000]))],
    ['XIRR(A1:E1,A2:E2)', irrNear(xirr(flows, dates))],
    ['NPV(0.09,A1:E1)', npvExcel(0.09, flows)],
    ['XNPV(0.09,A1:E1,A2:E2)', xnpv(0.09, flows, dates)],
  ];
  const models = { years: book(years), swept: book(swept), planned: book(planned), poor: book(poor) };
  let books = new Map<string, Workbook>();

  beforeAll(async () => {
    const cells = new Map(dates.map((text, i) => [`1,${i}`, { formula: `DATEVALUE("${text}")` }]));
    for (const [k, [formula]] of pairs.entries()) cells.set(`${2 + k},0`, { formula });
    const edited = {
      'years-edited': changed(models.years, { priceFactor: 0.9, 't0.rate': 0.15 }),
      'swept-edited': changed(models.swept, { costFactor: 1.2, rateShift: 0.02 }),
    };
    const written = Object.entries({ ...models, ...edited }).map(
      async ([name, model]) => [name, await writeFinanceWorkbook(model)] as const,
    );
    const functions = await writeXlsx({ sheets: [{ name: 'Functions', rows: [flows], cells }] });
    books = await recalculated({ ...Object.fromEntries(await Promise.all(written)), functions });
  }, 120_000);

  it('by years, and after price and rate are changed', () => {
    expectSame(books.get('years')!, models.years, solved(years));
    const [bank, ...others] = years.tranches!;
    const engine = solved({
      ...years,
      revenue: years.revenue.map((value) => value * 0.9),
      tranches: [{ ...bank!, rate: 0.15 }, ...others],
    });
    expectSame(books.get('years-edited')!, models.years, engine);
    expect(engine.equity.npv).not.toBeCloseTo(solved(years).equity.npv, 0);
  });

  it('by quarters and half-years, and after cost and rates are changed', () => {
    expectSame(books.get('swept')!, models.swept, solved(swept));
    const fixed = signed(swept);
    const engine = solved({
      ...fixed,
      variableCost: swept.variableCost!.map((value) => value * 1.2),
      tranches: fixed.tranches!.map((t) => ({ ...t, rate: (t.rate as number) + 0.02 })),
    });
    expectSame(books.get('swept-edited')!, models.swept, engine);
  });

  it('of a project as a plan hands it over, and of one that fails', () => {
    expectSame(books.get('planned')!, models.planned, solved(planned));
    expectSame(books.get('poor')!, models.poor, solved(poor));
  });

  it('function by function: IRR, XIRR, NPV, XNPV', () => {
    const rows = rowsOf(books.get('functions')!, 'Functions');
    pairs.forEach(([formula, own], k) => {
      const got = Number(rows[2 + k]![0]);
      expect(Math.abs(got - own!) / Math.max(1, Math.abs(own!)), `${formula}: ${got} for ${own}`).toBeLessThan(1e-9);
    });
  });
});
