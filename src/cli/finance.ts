import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { workbookModel } from '../finance/index.ts';
import { projectsOf } from '../plan/index.ts';
import { type FinanceData, questionReport, textTable, writeFinanceWorkbook } from '../report/index.ts';
import { type FinanceDocument, type FinancedProject, financeDocument, inputOf } from './finance-document.ts';
import { languageOption, load, numberOption } from './load.ts';
import { planFor } from './planned.ts';

interface FinanceFlags {
  plan?: string;
  paths: number;
  html?: boolean;
  xlsx?: boolean;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function financeCommand(): Command {
  return new Command('finance')
    .description("each project's cash flow, debt, ratios, covenants, sources and uses")
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .option('--plan <plan>', 'the plan asked about; made now if left out')
    .option('--paths <n>', 'Monte Carlo paths of each project', numberOption('paths', 0), 0)
    .option('--html', 'writes finance.html')
    .option('--xlsx', 'writes a workbook of live formulas for each project')
    .option('--out <dir>', 'where files go', '.')
    .option('--json', 'the document on stdout and nothing else')
    .option('--quiet', 'no progress')
    .option('--lang <code>', 'language', languageOption, 'en')
    .action(run);
}

async function run(source: string, flags: FinanceFlags): Promise<void> {
  const loaded = await load(source, flags.quiet ? { quiet: true } : {});
  const { plan, case: c, cuts } = await planFor(loaded.case, flags.plan, flags.quiet ?? false);
  const document = financeDocument(plan, c, cuts, Math.round(flags.paths));
  const dir = resolve(flags.out ?? '.');
  const written: string[] = [];
  if (flags.html || flags.xlsx) mkdirSync(dir, { recursive: true });
  if (flags.html) {
    const path = join(dir, 'finance.html');
    writeFileSync(
      path,
      questionReport({ case: c, sections: { finance: dataOf(document) }, answer: answerOf(document) }),
    );
    written.push(path);
  }
  if (flags.xlsx) {
    for (const project of projectsOf(plan, c)) {
      const book = workbookModel(inputOf(project));
      if (book.status !== 'ready') continue;
      const file = join(dir, `finance-${project.place}-${project.process}.xlsx`.replaceAll(/[\s/\\:*?"<>|]+/g, '_'));
      writeFileSync(file, await writeFinanceWorkbook(book.workbook));
      written.push(file);
    }
  }
  if (flags.json) process.stdout.write(`${JSON.stringify(document, null, 1)}\n`);
  else process.stdout.write(textOf(document, written));
}

const million = (x: number): string =>
  (x / 1e6).toFixed(Math.abs(x) >= 1e8 ? 0 : Math.abs(x) >= 1e7 ? 1 : 2).replace('-', '\u2212');
const times = (x: number | null | undefined): string => (x === null || x === undefined ? '-' : `${x.toFixed(2)}x`);
const percent = (x: number | null): string => (x === null ? 'none' : `${(100 * x).toFixed(1)} %`);
const least = (p: FinancedProject): number | null =>
  p.dscr.length === 0 ? null : Math.min(...p.dscr.map((d) => d.value));

function answerOf({ projects, cannot, currency }: FinanceDocument): string {
  const capex = projects.reduce((sum, p) => sum + p.uses.reduce((a, u) => a + u.amount, 0), 0);
  const loans = projects.reduce(
    (sum, p) => sum + p.sources.filter((s) => s.name !== 'own funds').reduce((a, s) => a + s.amount, 0),
    0,
  );
  const share = capex > 0 ? `, ${Math.round((100 * loans) / capex)} % of it from lenders` : '';
  const failed =
    cannot.length > 0 ? `; ${cannot.length} covenant${cannot.length === 1 ? '' : 's'} failed on the way` : '';
  return `${projects.length} projects need ${currency} ${million(capex)} million${share}${failed}.`;
}

function textOf(document: FinanceDocument, written: readonly string[]): string {
  const blocks: string[] = [];
  const rows = document.projects.map((p) => [
    `${p.place}/${p.process}`,
    million(p.uses.reduce((a, u) => a + u.amount, 0)),
    million(p.sources.filter((s) => s.name !== 'own funds').reduce((a, s) => a + s.amount, 0)),
    percent(p.irr),
    million(p.npv),
    times(least(p)),
    times(p.llcr),
  ]);
  const right = (head: string) => ({ head, right: true });
  blocks.push(
    textTable(
      [
        { head: `Project, ${document.currency} million`, gives: true },
        right('uses'),
        right('loans'),
        right('IRR'),
        right('NPV'),
        right('least DSCR'),
        right('LLCR'),
      ],
      rows,
    ),
  );
  const chances = document.projects.flatMap((p) =>
    p.chance
      ? [
          [
            `${p.place}/${p.process}`,
            percent(p.chance.default.value),
            percent(p.chance.lockUp.value),
            p.chance.equityIrr ? percent(p.chance.equityIrr.p5) : '-',
            p.chance.equityIrr ? percent(p.chance.equityIrr.p95) : '-',
          ],
        ]
      : [],
  );
  if (chances.length > 0)
    blocks.push(
      textTable(
        [{ head: 'Chance', gives: true }, right('default'), right('lock-up'), right('IRR p5'), right('IRR p95')],
        chances,
      ),
    );
  for (const one of document.cannot) {
    const mends = one.mends
      .map((m) => `${m.kind} ${m.kind === 'tenor' ? `+${m.amount} years` : percent(m.amount)}`)
      .join(', or ');
    blocks.push(
      `${one.place}/${one.process}: DSCR ${times(one.dscr)} in ${one.year} under ${times(one.required)} of ${one.facility}${one.gearing > 0 ? `; debt cut to ${percent(one.gearing)} of capex` : '; no loan can be served'}${mends ? `; mends: ${mends}` : ''}.\n`,
    );
  }
  if (written.length > 0) blocks.push(`Files: ${written.join(', ')}\n`);
  return `${blocks.join('\n')}${answerOf(document)}\n`;
}

function dataOf(document: FinanceDocument): FinanceData {
  return {
    projects: document.projects.map((p) => ({
      place: p.place,
      process: p.process,
      sources: p.sources.map((s) => ({ ...s })),
      uses: p.uses.map((u) => ({ ...u })),
      irr: p.irr,
      npv: p.npv,
      dscr: p.dscr.map((d) => ({ ...d })),
      llcr: p.llcr,
      plcr: p.plcr,
    })),
    cannot: document.cannot.map((one) => ({
      place: one.place,
      process: one.process,
      why: `DSCR ${times(one.dscr)} in ${one.year} under ${times(one.required)} of ${one.facility}`,
    })),
  };
}
