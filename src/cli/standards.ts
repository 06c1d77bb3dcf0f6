import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { at, type Case, type Change, type Rows, withChanges } from '../case/index.ts';
import { type PlanDocument, solve } from '../plan/index.ts';
import { questionReport, type StandardsData, textTable } from '../report/index.ts';
import {
  alignmentOptions,
  type GapInput,
  type Harmonisation,
  type HarmonisationOption,
  harmoniseFirst,
  PUBLISHED_RATES,
  recognitionOptions,
  type Site,
  type StandardsReport,
  standardsReport,
  wantsOfPlan,
  writeIcs,
} from '../standards/index.ts';
import { languageOption, load, numberOption } from './load.ts';
import { planFor } from './planned.ts';

interface StandardsFlags {
  plan?: string;
  year?: number;
  first?: boolean;
  most: number;
  html?: boolean;
  ics?: boolean;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function standardsCommand(): Command {
  return new Command('standards')
    .description('who must hold which certificates, the cheapest evidence, calendar, distance between markets')
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .option('--plan <plan>', 'certificates of this plan; without it, all that are missing')
    .option('--year <year>', 'year of the matrix', numberOption('year', 1900))
    .option('--first', 'what to harmonise first: solves the plan anew for each recognition and alignment')
    .option('--most <n>', 'largest set of harmonisations', numberOption('most', 1), 3)
    .option('--html', 'writes standards.html')
    .option('--ics', 'writes standards.ics')
    .option('--out <dir>', 'where files go', '.')
    .option('--json', 'the document on stdout and nothing else')
    .option('--quiet', 'no progress')
    .option('--lang <code>', 'language', languageOption, 'en')
    .action(run);
}

async function run(source: string, flags: StandardsFlags): Promise<void> {
  const quiet = flags.quiet ?? false;
  const { case: asRead } = await load(source, { quiet });
  const asked = flags.plan === undefined ? undefined : await planFor(asRead, flags.plan, quiet);
  const c = asked?.case ?? asRead;
  const { settings } = at(c, Number(c.settings.start));
  const year = flags.year ?? settings.start;
  const rows = at(c, year);
  const last = settings.start + settings.years - 1;
  const report = standardsReport(
    gapInput(rows, year, asked?.plan),
    rows,
    last,
    asked ? wantsOfPlan(asked.plan.certificates) : undefined,
  );
  const first = flags.first ? await harmonise(c, flags.most, quiet) : undefined;
  const files: string[] = [];
  const dir = resolve(flags.out ?? '.');
  if (flags.html || flags.ics) mkdirSync(dir, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(dir, name), text);
    files.push(join(dir, name));
  };
  if (flags.ics)
    write(
      'standards.ics',
      writeIcs(report.calendar, {
        name: `${c.name}: certificates`,
        stamp: new Date(`${settings.start}-01-01T00:00:00Z`),
      }),
    );
  if (flags.html)
    write(
      'standards.html',
      questionReport({ case: c, sections: { standards: dataOf(report, first) }, answer: answerOf(report) }),
    );
  const document = {
    ...report,
    ...(first
      ? {
          first: first.result.sets.map((s) => ({
            recognitions: s.ids,
            saves: s.worth,
            interaction: s.interaction,
            exact: s.exact,
          })),
          singles: first.result.singles,
        }
      : { first: [] }),
    rates: PUBLISHED_RATES,
  };
  if (flags.json) process.stdout.write(`${JSON.stringify(document, null, 1)}\n`);
  else process.stdout.write(textOf(report, first, files));
}

/** Sites that make or buy a good that is sold somewhere; with a plan, those that it uses. */
function gapInput(rows: Rows, year: number, plan: PlanDocument | undefined): GapInput {
  const country = new Map(rows.places.map((p) => [p.place, p]));
  const zone = new Map(rows.countries.map((row) => [row.country, row.zone || row.country]));
  const demanded = new Set(rows.demands.map((d) => d.good));
  const sites = new Map<string, Site>();
  const put = (place: string, good: string, owner: string) => {
    const at_ = country.get(place);
    if (!at_ || !demanded.has(good)) return;
    const used = plan === undefined || plan.flows.some((f) => f.from === place && f.good === good && f.year === year);
    if (used)
      sites.set(`${place}/${good}`, {
        place,
        good,
        country: at_.country,
        zone: at_.zone || zone.get(at_.country) || at_.country,
        owner,
      });
  };
  for (const k of rows.candidates)
    for (const r of rows.recipes) if (r.process === k.process && r.quantity > 0) put(k.place, r.good, k.owner);
  for (const s of rows.supplies) put(s.place, s.good, '');
  return {
    requirements: rows.requirements,
    schemes: rows.schemes,
    certificates: rows.certificates,
    goods: rows.goods.filter((g) => demanded.has(g.good)),
    sites: [...sites.values()],
    parties: rows.parties,
    zoneOf: (code) => zone.get(code) ?? code,
    year,
  } as GapInput;
}

interface First {
  readonly options: readonly HarmonisationOption[];
  readonly result: Harmonisation;
}

/** Worth of recognitions and alignments: the NPV of the plan solved anew, to a gap of 0.1 % of its cost. */
async function harmonise(c: Case, most: number, quiet: boolean): Promise<First> {
  const rows = at(c, Number(c.settings.start));
  const options = [...recognitionOptions(rows, rows.requirements), ...alignmentOptions(rows.alignments)];
  const byId = new Map(options.map((option) => [option.id, option]));
  const value = async (ids: readonly string[]) => {
    const changes = ids.flatMap((id) =>
      byId
        .get(id)!
        .changes.map(
          (change): Change => ({
            table: change.table as Change['table'],
            key: change.key,
            column: change.column,
            value: String(change.value),
            op: 'set',
            by: id,
          }),
        ),
    );
    const solved = await solve(withChanges(c, changes), { gap: 0.001, seconds: 60 });
    await solved.session.close();
    if (!quiet) process.stderr.write(`solved with ${ids.length === 0 ? 'nothing new' : ids.join(', ')}\n`);
    return solved.objective;
  };
  return { options, result: await harmoniseFirst([...byId.keys()], value, { most, budget: 60 }) };
}

const missing = (report: StandardsReport) =>
  report.certificates.flatMap((cell) =>
    cell.needs.flatMap((need) =>
      need.sites
        .filter((s) => s.state === 'missing')
        .map((s) => ({ market: cell.market, good: cell.good, need, place: s.place })),
    ),
  );

function answerOf(report: StandardsReport): string {
  const asked = report.certificates.reduce((sum, cell) => sum + cell.needs.length, 0);
  const lack = missing(report).length;
  const cost = report.cost.reduce((sum, line) => sum + line.amount, 0);
  const weeks = Math.max(0, ...report.evidence.map((e) => e.schedule.weeks));
  return asked === 0
    ? 'No market of the case asks for a certificate.'
    : `${asked} certificates are asked, ${lack} are missing at a site; getting them costs ${Math.round(cost).toLocaleString('en').replaceAll(',', ' ')} over the horizon and takes up to ${Math.ceil(weeks)} weeks.`;
}

function textOf(report: StandardsReport, first: First | undefined, files: readonly string[]): string {
  const blocks: string[] = [];
  const need = report.certificates.flatMap((cell) =>
    cell.needs.map((n) => [
      cell.market,
      cell.good,
      n.scheme,
      String(n.sites.filter((s) => s.state === 'held').length),
      n.sites
        .filter((s) => s.state === 'missing')
        .map((s) => s.place)
        .join(', '),
      n.quality,
    ]),
  );
  if (need.length > 0)
    blocks.push(
      textTable(
        [
          { head: 'Market' },
          { head: 'Good' },
          { head: 'Certificate' },
          { head: 'held', right: true },
          { head: 'missing at', gives: true },
          { head: 'quality' },
        ],
        need,
      ),
    );
  const work = report.evidence.map((e) => [
    `${e.place}, ${e.good}`,
    e.schedule.criticalPath.join(' > '),
    String(Math.ceil(e.schedule.weeks)),
    Math.round(e.plan.cost).toLocaleString('en').replaceAll(',', ' '),
  ]);
  if (work.length > 0)
    blocks.push(
      textTable(
        [
          { head: 'Site and good', gives: true },
          { head: 'critical path', gives: true },
          { head: 'weeks', right: true },
          { head: 'cost', right: true },
        ],
        work,
      ),
    );
  const far = [...report.distance]
    .sort((a, b) => b.value - a.value)
    .slice(0, 10)
    .map((d) => [d.a, d.b, d.value.toFixed(2)]);
  if (far.length > 0)
    blocks.push(textTable([{ head: 'Market' }, { head: 'and' }, { head: 'regulatory distance', right: true }], far));
  if (first) {
    const label = (id: string) => first.options.find((o) => o.id === id)?.label ?? id;
    const sets = first.result.sets.map((s) => [
      s.ids.map(label).join(' + '),
      Math.round(s.worth).toLocaleString('en').replaceAll(',', ' '),
      s.exact ? 'all sets tried' : 'searched',
    ]);
    if (sets.length > 0)
      blocks.push(
        textTable([{ head: 'Harmonise first', gives: true }, { head: 'NPV gained', right: true }, { head: '' }], sets),
      );
  }
  if (files.length > 0) blocks.push(`Files: ${files.join(', ')}\n`);
  return `${blocks.join('\n')}${answerOf(report)}\n`;
}

function dataOf(report: StandardsReport, first: First | undefined): StandardsData {
  const year = (start: string, weeks: number) => Number(start.slice(0, 4)) + weeks / 52;
  const last = Math.max(...report.evidence.map((e) => Number(e.start.slice(0, 4)) + 10), 0);
  return {
    calendar: report.evidence.flatMap((e) =>
      e.schedule.steps
        .filter((s) => s.kind === 'scheme')
        .map((s) => ({
          place: e.place,
          good: e.good,
          scheme: s.key,
          applied: year(e.start, s.start),
          held: year(e.start, s.finish),
          until: last,
        })),
    ),
    cost: ['first', 'yearly', 'renewal']
      .map((what) => ({
        what,
        amount: report.cost.filter((l) => l.what === what).reduce((sum, l) => sum + l.amount, 0),
      }))
      .filter((l) => l.amount > 0),
    plane: report.markets.map((market, i) => ({
      market,
      x: report.pictured.points[i]?.x ?? 0,
      y: report.pictured.points[i]?.y ?? 0,
    })),
    distance: report.distance.map((d) => ({ ...d })),
    ...(first ? { first: first.result.sets.map((s) => ({ recognitions: [...s.ids], saves: s.worth })) } : {}),
  };
}
