import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { at, type Case, type Change, type Rows, withChanges } from '../case/index.ts';
import { solve } from '../plan/index.ts';
import { questionReport, textTable } from '../report/index.ts';
import {
  deadlineEvents,
  type Gap,
  licenceToOdrl,
  type PricedWay,
  priceWays,
  type RightsReport,
  rightsReport,
  type Way,
} from '../rights/index.ts';
import { writeIcs } from '../standards/index.ts';
import { languageOption, load } from './load.ts';

interface RightsFlags {
  price?: boolean;
  html?: boolean;
  ics?: boolean;
  odrl?: boolean;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

type PricedGap = Omit<Gap, 'ways'> & { readonly ways: readonly PricedWay[] };

export function rightsCommand(): Command {
  return new Command('rights')
    .description('freedom to operate: process x country x party; gaps, deadlines, ODRL')
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .option('--price', 'prices the ways to close each gap by solving the plan anew')
    .option('--odrl', 'writes the licences as ODRL 2.2 (licences.jsonld)')
    .option('--html', 'writes rights.html')
    .option('--ics', 'writes rights.ics')
    .option('--out <dir>', 'where files go', '.')
    .option('--json', 'the document on stdout and nothing else')
    .option('--quiet', 'no progress')
    .option('--lang <code>', 'language', languageOption, 'en')
    .action(run);
}

async function run(source: string, flags: RightsFlags): Promise<void> {
  const { case: c } = await load(source, flags.quiet ? { quiet: true } : {});
  const rows = at(c, Number(c.settings.start));
  const { start, years } = rows.settings;
  const report = reportOf(c, rows);
  const gaps: readonly PricedGap[] = flags.price ? await priced(c, report.gaps) : report.gaps;
  const files: string[] = [];
  const dir = resolve(flags.out ?? '.');
  if (flags.html || flags.ics || flags.odrl) mkdirSync(dir, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(dir, name), text);
    files.push(join(dir, name));
  };
  if (flags.ics)
    write(
      'rights.ics',
      writeIcs(deadlineEvents(report.deadlines), {
        name: `${c.name}: rights`,
        stamp: new Date(`${start}-01-01T00:00:00Z`),
      }),
    );
  if (flags.odrl) {
    const owner = new Map(rows.assets.map((a) => [a.asset, a.owner]));
    const policies = rows.licences.map((l) =>
      licenceToOdrl(l as never, owner.get(l.asset) ?? '', rows.settings.currency),
    );
    write('licences.jsonld', `${JSON.stringify(policies, null, 1)}\n`);
  }
  if (flags.html) {
    const rights = {
      freedom: report.freedom.map(({ process, country, party, act, state, by }) => ({
        process,
        country,
        party,
        act,
        state,
        by: by.map((r) => r.licence ?? r.asset).join(', '),
      })),
      gaps: gaps.map((g) => ({
        process: g.process,
        country: g.country,
        asset: g.by.map((r) => r.asset).join(', '),
        ways: g.ways.map(wayWords).join('; ') || 'none',
      })),
      deadlines: report.deadlines.map((d) => ({
        date: d.date,
        what: `${d.rule}: ${d.licence ?? d.asset}${d.country ? `, ${d.country}` : ''}`,
        law: d.effect,
      })),
    };
    write('rights.html', questionReport({ case: c, sections: { rights }, answer: answerOf(report, start, years) }));
  }
  if (flags.json) process.stdout.write(`${JSON.stringify({ ...report, gaps }, null, 1)}\n`);
  else process.stdout.write(textOf(report, gaps, files, answerOf(report, start, years)));
}

function reportOf(c: Case, rows: Rows): RightsReport {
  const { start, years } = rows.settings;
  const countryOf = new Map(rows.places.map((p) => [p.place, p.country]));
  const chain = {
    candidates: rows.candidates.map((k) => ({
      process: k.process,
      country: countryOf.get(k.place) ?? '',
      owner: k.owner,
    })),
    demands: rows.demands.map((d) => ({ good: d.good, country: countryOf.get(d.place) ?? '' })),
    makes: (process: string) => rows.recipes.filter((r) => r.process === process && r.quantity > 0).map((r) => r.good),
  };
  const countries = [...new Set([...chain.candidates, ...chain.demands].map((one) => one.country))].sort();
  const parties = [...new Set(rows.candidates.map((k) => k.owner).filter((owner) => owner !== ''))].sort();
  const processes = rows.processes.filter((p) => p.technology !== '');
  return rightsReport(
    {
      processes: processes as never,
      assets: rows.assets as never,
      licences: rows.licences as never,
      countries,
      parties,
      years: Array.from({ length: years }, (_, i) => start + i),
    },
    { ...chain, candidates: chain.candidates.filter((k) => processes.some((p) => p.process === k.process)) },
    { treaties: c.tables.treaties as never, countries, asOf: `${start}-01-01`, until: `${start + years - 1}-12-31` },
  );
}

/** NPV lost by each way against the act being free, by solving the case anew. */
async function priced(c: Case, gaps: readonly Gap[]): Promise<PricedGap[]> {
  const npv = async (changes: readonly Change[]) => {
    const solved = await solve(withChanges(c, changes), { gap: 0.001, seconds: 60 });
    await solved.session.close();
    return solved.x.length > 0 ? solved.objective : undefined;
  };
  const edit = (table: Change['table'], key: string, column: string, value = ''): Change => ({
    table,
    key,
    column,
    value,
    op: 'set',
    by: 'rights',
  });
  const free = await npv([edit('assets', '*', '-')]);
  const kept = new Map<string, Promise<number | undefined>>();
  const value = (changes: readonly Change[]) => {
    const key = JSON.stringify(changes);
    const known = kept.get(key) ?? npv(changes);
    kept.set(key, known);
    return known;
  };
  const cost = async (gap: Gap, way: Way): Promise<number | undefined> => {
    if (free === undefined) return undefined;
    const others = c.tables.candidates.filter((k) => k.process === gap.process).map((k) => `${k.place}/${k.process}`);
    const country = new Map(c.tables.places.map((p) => [p.place, p.country]));
    const remove = (keys: readonly string[]) => keys.map((key) => edit('candidates', key, '-'));
    if (way.kind === 'licence') return lost(free, await value([]));
    if (way.kind === 'move')
      return lost(free, await value(remove(others.filter((key) => country.get(key.split('/')[0]!) !== way.country))));
    if (way.kind === 'wait')
      return lost(free, await value(others.map((key) => edit('candidates', key, 'opens', String(way.year)))));
    return lost(free, await value(remove(others)));
  };
  return (await priceWays(gaps, cost)) as PricedGap[];
}

const lost = (free: number, npv: number | undefined): number | undefined =>
  npv === undefined ? undefined : Math.max(0, free - npv);

function wayWords(way: PricedWay): string {
  const cost =
    way.cost === undefined ? '' : ` (costs ${Math.round(way.cost).toLocaleString('en').replaceAll(',', ' ')})`;
  if (way.kind === 'licence') return `licence ${way.licences.join(', ')}${cost}`;
  if (way.kind === 'move') return `move to ${way.country}${cost}`;
  if (way.kind === 'wait') return `wait until ${way.year}${cost}`;
  return `design around by ${way.process}${cost}`;
}

function answerOf(report: RightsReport, start: number, years: number): string {
  const made = report.freedom.filter((cell) => cell.act === 'make');
  const blocked = made.filter((cell) => cell.state === 'blocked').length;
  if (made.length === 0) return 'No process of the case uses a protected technology with a known owner.';
  return `Of ${made.length} ways to run a protected process, ${blocked} are blocked in ${start}; ${report.gaps.length} gaps and ${report.deadlines.length} deadlines up to ${start + years - 1}.`;
}

function textOf(report: RightsReport, gaps: readonly PricedGap[], files: readonly string[], answer: string): string {
  const blocks: string[] = [];
  const freedom = report.freedom
    .filter((cell) => cell.act === 'make')
    .map((cell) => [
      cell.process,
      cell.country,
      cell.party,
      cell.state,
      cell.by.map((r) => r.licence ?? r.asset).join(', '),
      cell.turns === undefined ? '' : String(cell.turns),
    ]);
  if (freedom.length > 0)
    blocks.push(
      textTable(
        [
          { head: 'Process' },
          { head: 'Country' },
          { head: 'Party', gives: true },
          { head: 'To make' },
          { head: 'by', gives: true },
          { head: 'turns', right: true },
        ],
        freedom,
      ),
    );
  const rows = gaps.map((g) => [
    `${g.process}, ${g.country}, ${g.party}: ${g.act}`,
    g.from === g.until ? String(g.from) : `${g.from}-${g.until}`,
    g.ways.map(wayWords).join('; ') || 'none',
  ]);
  if (rows.length > 0)
    blocks.push(textTable([{ head: 'Gap', gives: true }, { head: 'years' }, { head: 'ways', gives: true }], rows));
  const dates = report.deadlines
    .slice(0, 30)
    .map((d) => [
      d.date,
      `${d.rule}: ${d.licence ?? d.asset}${d.country ? `, ${d.country}` : ''}`,
      d.approximate ? 'year only' : '',
    ]);
  if (dates.length > 0)
    blocks.push(textTable([{ head: 'Deadline' }, { head: 'what', gives: true }, { head: '' }], dates));
  for (const conflict of report.conflicts) blocks.push(`Exclusive grants collide: ${JSON.stringify(conflict)}\n`);
  if (files.length > 0) blocks.push(`Files: ${files.join(', ')}\n`);
  return `${blocks.join('\n')}${answer}\n`;
}
