import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { delayTierUp } from '../src/cli/tier-up.ts';
import { sets } from '../test/support/sets.ts';
import { atlasBench } from './atlas.ts';
import { countryPage } from './country/page.ts';
import { financeBench } from './finance.ts';
import { forgeBench } from './forge.ts';
import { ledgerBench } from './ledger.ts';
import { type Measure, type Say, today } from './measure.ts';
import { networkBench } from './network.ts';
import { oracleBench } from './oracle.ts';
import { pagesBench } from './pages.ts';
import { planBench } from './plan.ts';
import { publishedBench } from './published/bench.ts';
import { publishedSummary, writePublished } from './published/page.ts';
import { reformsBench } from './reforms.ts';
import { rightsBench } from './rights.ts';
import { safetyBench } from './safety.ts';
import { serviceBench } from './service.ts';
import { readersBench } from './service-readers.ts';
import { ablationPage, setsPage } from './sets/page.ts';
import { partsBench, setBench } from './sets/sets.ts';
import { standardsBench } from './standards.ts';
import { stressBench } from './stress.ts';

/** Benches run with the budgets of the program. */
delayTierUp();

type Bench = (say: Say) => Promise<readonly Measure[] | undefined> | readonly Measure[];

/**
 * Every bench by name, in the order of the page. `npm run bench` runs all; names after `--` run some and keep the rest of the
 * page; `sets` stands for all sets of cases, `service` for all that many people and machines need, `parts` for small cases without each part of the search, `page` for none: the sections made of kept runs are written anew.
 */
const benches: Readonly<Record<string, Bench>> = {
  plan: planBench,
  ...Object.fromEntries(Object.keys(sets).map((set) => [set, (say: Say) => setBench(set, say)])),
  parts: partsBench,
  published: publishedBench,
  network: networkBench,
  standards: standardsBench,
  rights: rightsBench,
  finance: financeBench,
  reforms: reformsBench,
  stress: stressBench,
  service: serviceBench,
  'service-readers': readersBench,
  ledger: ledgerBench,
  pages: pagesBench,
  safety: safetyBench,
  oracle: oracleBench,
  forge: forgeBench,
  atlas: atlasBench,
};

const page = new URL('./README.md', import.meta.url);
const mark = (name: string) => `<!-- ${name} -->`;

const version = (command: string, args: readonly string[]): string => {
  try {
    return execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n')[0]!;
  } catch {
    return `${command} is not there`;
  }
};

/** The head of the page; it names this machine, on which the benches of this run are measured. */
function head(): string {
  const gib = Math.round(totalmem() / 2 ** 30);
  return [
    '# Measures',
    '',
    'Made by `npm run bench`. Ratios are against a peer run in the same minute on the same machine; seconds are of this machine alone.',
    'A goal that is not met stands here like the others.',
    '',
    `Machine: ${cpus()[0]?.model ?? '?'}, ${cpus().length} cores, ${gib} GiB; Node ${process.version}; native ${version('highs', ['--version'])}.`,
    '',
  ].join('\n');
}

function section(name: string, list: readonly Measure[]): string {
  // Counts are told in full.
  const rounded = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(3)));
  const shown = (value: number) => (Number.isFinite(value) ? String(rounded(value)) : 'none');
  const rows = list.map(([what, value, unit, goal = '']) => `| ${what} | ${shown(value)} ${unit} | ${goal} |`);
  const columns = ['| measure | value | goal |', '| --- | ---: | --- |'];
  return [mark(name), `## ${name}, ${today()}`, '', ...columns, ...rows].join('\n');
}

/** The page as it stands: its head, and its sections by name. */
function written(): { readonly top: string; readonly sections: Map<string, string> } {
  const [top = '', ...parts] = readFileSync(page, 'utf8').split(/(?=<!-- [a-z-]+ -->)/);
  const named = parts.map((part) => [/<!-- ([a-z-]+) -->/.exec(part)![1]!, part.trimEnd()] as const);
  return { top, sections: new Map(named) };
}

/** Groups of benches by name. */
const groups: Readonly<Record<string, readonly string[]>> = {
  sets: Object.keys(sets),
  service: Object.keys(benches).filter((name) => name.startsWith('service')),
};

const named = process.argv.slice(2).flatMap((name) => groups[name] ?? (name.startsWith('-') ? [] : [name]));
/** Sections that are written by hand. */
const byHand = ['remarks', 'oracle-causes', 'reforms-narrow'];
/** Sections that are made from stored runs. */
const made: Readonly<Record<string, { readonly title: string; readonly lines: () => string[] }>> = {
  sets: { title: 'The search on the sets of cases', lines: setsPage },
  ablation: { title: 'What the parts of the search bring', lines: ablationPage },
  country: { title: 'One country’s question', lines: countryPage },
  published: { title: 'Published problems beside their known answers', lines: publishedSummary },
};

const write = (): void => {
  for (const [name, { title, lines }] of Object.entries(made))
    sections.set(name, [mark(name), `## ${title}`, '', ...lines()].join('\n'));
  const body = [...new Set([...Object.keys(benches), ...Object.keys(made), ...byHand])].flatMap(
    (key) => sections.get(key) ?? [],
  );
  // A run that measures nothing leaves the machine of the last one on the page.
  writeFileSync(page, `${measures.length > 0 ? `${head()}\n` : top}${body.join('\n\n')}\n`);
  writePublished();
};

const wanted = named.filter((name) => Object.hasOwn(benches, name));
const measures = named.length > 0 ? wanted : Object.keys(benches);
const { top, sections } = written();
for (const name of measures) {
  process.stdout.write(`\n${name}\n`);
  const list = await benches[name]!((line) => process.stdout.write(`  ${line}\n`));
  for (const [what, value, unit, goal = ''] of list ?? [])
    process.stdout.write(`${what}: ${value.toPrecision(4)} ${unit} (goal: ${goal})\n`);
  if (list) sections.set(name, section(name, list));
  write();
}
write();
process.exit(0);
