import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../../test/support/needs.ts';
import {
  fisher,
  irrNear,
  type ProjectInput,
  type ProjectResult,
  projectCashFlow,
  timeline,
  type WorkbookModel,
  workbookModel,
  yearly,
} from '../finance/index.ts';
import { writeFinanceWorkbook } from './finance-workbook.ts';

const office = program('soffice', 'apt-get install --no-install-recommends libreoffice-calc');
const folder = mkdtempSync(join(tmpdir(), 'chorsu-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wave = (n: number, from: number, level: number, swing: number): number[] =>
  Array.from({ length: n }, (_, p) => (p < from ? 0 : level + swing * Math.sin(p)));

/** By years: two currencies, shares, a grant, fees, reserve, lock-up, holiday, escalation, later capex, residual. */
const years: ProjectInput = {
  name: 'Years',
  currency: 'KZT',
  timeline: yearly(2026, 18),
  revenue: wave(18, 2, 46, 4),
  variableCost: wave(18, 2, 12, 1),
  fixedCost: wave(18, 2, 4, 0),
  capex: [50, 50, 0, 0, 0, 0, 12],
  residual: 10,
  tranches: [
    {
      name: 'Bank',
      draws: [20, 20],
      rate: 0.12,
      upfrontFee: 0.01,
      fees: [0.2, 0.1],
      repayment: { kind: 'each-draw', repayment: 'annuity', tenor: 9, grace: 2 },
      minDscr: 1.2,
    },
    {
      name: 'Export credit',
      currency: 'CNY',
      draws: [15, 15, 0, 0, 0, 0, 4],
      rate: 0.05,
      repayment: { kind: 'each-draw', repayment: 'equal', tenor: 11, grace: 3 },
    },
    { name: 'Fund', kind: 'equity', draws: [5, 5], rate: 0 },
    { name: 'State', kind: 'grant', draws: [2, 0], rate: 0 },
  ],
  fx: { CNY: Array.from({ length: 18 }, (_, p) => 1.03 ** p) },
  inflation: 0.05,
  escalation: { revenue: -0.005, cost: 0.01 },
  tax: { rate: 0.2, holidayPeriods: 1, carryYears: 3, offset: 0.5 },
  depreciation: { kind: 'declining', rate: 0.2, years: 12 },
  workingCapital: { receivable: 45, inventory: 20, payable: 30 },
  cashRate: 0.02,
  reserveMonths: 6,
  lockUp: 1.3,
  minimumCash: 1,
  discountRate: 0.08,
};

/** By quarters, then half-years: capitalised interest, day counts, a sweep, a bullet, sculpted debt, a table of write-off. */
const halves: ProjectInput = {
  name: 'Quarters and halves',
  timeline: timeline(2026, 1, [
    { months: 18, step: 3 },
    { months: 120, step: 6 },
  ]),
  revenue: wave(26, 6, 19, 3),
  variableCost: wave(26, 6, 4, 0),
  capex: [15, 15, 20, 20, 15, 15],
  tranches: [
    {
      name: 'Swept',
      draws: [5, 5, 5, 5, 5, 5],
      rate: 0.07,
      dayCount: 'act/360',
      capitalise: true,
      sweep: true,
      repayment: { kind: 'together', repayment: 'annuity', from: 6, count: 16 },
    },
    {
      name: 'Sculpted',
      draws: [4, 4, 4, 4, 4, 4],
      rate: 0.08,
      upfrontFee: 0.01,
      repayment: { kind: 'together', repayment: 'sculpted', from: 6, count: 14 },
    },
    { name: 'Bullet', draws: [0, 6], rate: 0.06, repayment: { kind: 'each-draw', repayment: 'bullet', tenor: 5 } },
  ],
  inflation: [0.08, 0.06, 0.04],
  tax: { rate: Array.from({ length: 26 }, (_, p) => (p < 12 ? 0.1 : 0.2)) },
  depreciation: { kind: 'table', shares: [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576] },
  sweep: 0.4,
  reserveMonths: 6,
  discountRate: 0.07,
};

/** Written by the product, calculated by LibreOffice, read again. */
async function recalculated(bytes: Uint8Array, name: string): Promise<exceljs.Workbook> {
  const source = join(folder, `${name}.xlsx`);
  writeFileSync(source, bytes);
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      source,
    ],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const book = new exceljs.Workbook();
  await book.xlsx.load(readFileSync(join(folder, 'out', `${name}.xlsx`)) as unknown as exceljs.Buffer);
  return book;
}

/** Changes numbers of column C in a written workbook, as a reader would. */
async function changed(bytes: Uint8Array, model: WorkbookModel, edits: Record<string, number>): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  for (const [key, value] of Object.entries(edits)) {
    const { sheet, row } = model.where[key]!;
    book.getWorksheet(sheet)!.getRow(row).getCell(3).value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const solved = (input: ProjectInput): ProjectResult => {
  const out = projectCashFlow(input);
  if (out.status !== 'computed') throw new Error('faulty');
  return out.result;
};

function reader(book: exceljs.Workbook, model: WorkbookModel) {
  const value = (key: string, column: number): unknown => {
    const { sheet, row } = model.where[key]!;
    const cell = book.getWorksheet(sheet)!.getRow(row).getCell(column);
    return cell.formula ? (cell.result ?? '') : cell.value;
  };
  return {
    one: (key: string) => value(key, 3),
    row: (key: string) => model.periods.map((_, p) => value(key, 5 + p)),
    errors: () => {
      const found: string[] = [];
      for (const { name } of model.sheets)
        book.getWorksheet(name)!.eachRow((line, r) => {
          line.eachCell((cell) => {
            const shown = cell.result ?? cell.value;
            if (typeof shown === 'object' && shown !== null && 'error' in shown)
              found.push(`${name}!${r}: ${cell.formula}`);
          });
        });
      return found;
    },
  };
}

/** Every row that both have, to 1e-6 relative to the row's largest figure. */
function expectSame(book: exceljs.Workbook, model: WorkbookModel, result: ProjectResult): void {
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
  same('interest', lines.interest);
  same('principal', lines.principal);
  same('debtService', lines.service);
  same('depreciation', lines.depreciation);
  same('taxable', lines.taxable);
  same('losses', lines.losses);
  same('tax', lines.tax);
  same('cfads', lines.cfads);
  same('equity', lines.equity);
  same('support', lines.support);
  same('reserve', lines.reserve);
  same('swept', lines.swept);
  same('distribution', lines.distribution);
  same('cash', lines.cash);
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
    near('irr.flow.equity', irrNear(result.equity.irr)!);
    near('irr.flow.afterTax', irrNear(result.project.postTax.irr)!);
    near('t0.flow', irrNear(lenders[0]!.irr)!);
  }
  expect(read.one('check.all')).toBe(1);
}

const book = (input: ProjectInput): WorkbookModel => {
  const out = workbookModel(input);
  if (out.status !== 'ready') throw new Error('faulty');
  return out.workbook;
};

/** The input with its sculpted tranche fixed at the shares of its schedule, as the workbook holds it. */
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

describe('workbook of a project', () => {
  it('keeps inputs apart: numbers are typed in on the first sheet alone, and no formula names its own cell', () => {
    for (const input of [years, halves])
      for (const sheet of book(input).sheets)
        sheet.rows.forEach((row, k) => {
          for (const [column, cell] of [
            [3, row.constant] as const,
            ...row.periods.map((c, p) => [5 + p, c] as const),
          ]) {
            if (typeof cell === 'number') expect(sheet.name).toBe('Inputs');
            if (typeof cell !== 'object' || cell === null) continue;
            const letter = column < 27 ? String.fromCharCode(64 + column) : `A${String.fromCharCode(38 + column)}`;
            expect(cell.formula.replaceAll('$', '')).not.toMatch(
              new RegExp(`${sheet.name}!${letter}${k + 1}(?![0-9])`),
            );
          }
        });
  });

  it('gives the same bytes for the same project', async () => {
    const [one, two] = [await writeFinanceWorkbook(book(years)), await writeFinanceWorkbook(book(years))];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe.skipIf(!office)('LibreOffice calculates what the engine calculates', () => {
  it('by years, and after price and rate are changed', async () => {
    const model = book(years);
    const bytes = await writeFinanceWorkbook(model);
    expectSame(await recalculated(bytes, 'years'), model, solved(years));
    const edited = await changed(bytes, model, { priceFactor: 0.9, 't0.rate': 0.15 });
    const [bank, ...others] = years.tranches!;
    const engine = solved({
      ...years,
      revenue: years.revenue.map((value) => value * 0.9),
      tranches: [{ ...bank!, rate: 0.15 }, ...others],
    });
    expectSame(await recalculated(edited, 'years-edited'), model, engine);
    expect(engine.equity.npv).not.toBeCloseTo(solved(years).equity.npv, 0);
  }, 120_000);

  it('by quarters and half-years, and after cost and rates are changed', async () => {
    const model = book(halves);
    const bytes = await writeFinanceWorkbook(model);
    expectSame(await recalculated(bytes, 'halves'), model, solved(halves));
    const edited = await changed(bytes, model, { costFactor: 1.2, rateShift: 0.02 });
    const fixed = signed(halves);
    const engine = solved({
      ...fixed,
      variableCost: halves.variableCost!.map((value) => value * 1.2),
      tranches: fixed.tranches!.map((t) => ({ ...t, rate: (t.rate as number) + 0.02 })),
    });
    expectSame(await recalculated(edited, 'halves-edited'), model, engine);
  }, 120_000);

  it('nominal rates follow Fisher as the project face does', () => {
    expect(fisher(0.05, 0.03)).toBeCloseTo(0.0815, 12);
  });
});
