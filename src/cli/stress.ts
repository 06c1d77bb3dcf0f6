import { Command } from 'commander';
import type { Case } from '../case/index.ts';
import { money, percent, significant } from '../figures/index.ts';
import { holders } from '../jobs/index.ts';
import { grossCost, type PlanDocument } from '../plan/index.ts';
import {
  NoWorthError,
  type Paths,
  paths,
  type Robust,
  robust,
  type ShockWorth,
  scenariosOf,
  shocks,
  uncertainOf,
} from '../reforms/index.ts';
import { questionReport, type StressData, textTable, wrapLines } from '../report/index.ts';
import { cores, folderOf, interruptible, lines, put } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { languageOption, listOption, load, numberOption } from './load.ts';
import { planFor } from './planned.ts';

interface StressFlags {
  plan?: string;
  shocks: string[];
  foresee?: boolean;
  draws: number;
  seed: number;
  robust?: string;
  gap: number;
  seconds: number;
  workers: number;
  html?: boolean;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export interface StressDocument {
  readonly npv: number;
  readonly currency: string;
  readonly shocks: readonly ShockWorth[];
  readonly draws?: Paths['spread'] & { readonly failed: number };
  readonly tornado?: Paths['tornado'];
  readonly fan?: Paths['fan'];
  readonly robust?: Omit<Robust, 'first'>;
}

/** A smaller share of the NPV is what the solver leaves. */
const SMALL = 1e-6;
/** Groups of figures drawn. */
const MOST = 12;

const aims = ['expected', 'cvar', 'regret'] as const;

export function stressCommand(): Command {
  return new Command('stress')
    .description('shocks and uncertain figures on the builds of a plan; builds for several futures')
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .option('--plan <plan>', 'the plan whose builds are held; without it one is made')
    .option('--shocks <ids>', 'only these', listOption, [])
    .option('--foresee', 'what each shock would cost had it been known when building')
    .option('--draws <n>', 'draws of the uncertain figures; 0 = none', numberOption('draws', 0), 100)
    .option('--seed <n>', 'of the draws', numberOption('seed', 0), 1)
    .option('--robust <aim>', 'builds for the scenarios of the case: expected, cvar or regret')
    .option('--gap <share>', 'how near to the best plans are proven', numberOption('gap', 0), 0.005)
    .option('--seconds <s>', 'for one plan', numberOption('seconds', 0.1), 120)
    .option('--workers <n>', 'threads', numberOption('workers', 1), cores())
    .option('--html', 'writes stress.html')
    .option('--out <dir>', 'where files go (default NAME-stress beside the case)')
    .option('--json', 'the document on stdout and nothing else')
    .option('--quiet', 'no progress')
    .option('--lang <code>', 'language', languageOption, 'en')
    .action(run);
}

async function run(source: string, flags: StressFlags): Promise<void> {
  const aim = aims.find((x) => x === flags.robust);
  if (flags.robust !== undefined && !aim) throw wrongUse(`--robust takes ${aims.join(', ')}, not ${flags.robust}`);
  const told = lines(flags.quiet ?? false);
  const quiet = flags.quiet ?? flags.json ?? false;
  const { case: asRead } = await load(source, { quiet });
  const unknown = flags.shocks.filter((id) => !asRead.tables.shocks.some((row) => row.shock === id));
  if (unknown.length > 0) throw wrongUse(`--shocks ${unknown.join(',')}: there is no such shock`);
  const { plan, case: c } = await planFor(asRead, flags.plan, quiet, flags.gap);
  const stop = interruptible(told.say);
  try {
    const document = await stressed(c, plan, flags, aim, stop.signal, told.tell);
    told.end();
    const folder = folderOf(source, c.name, 'stress', flags.out);
    const writes = !flags.json || flags.out !== undefined;
    const files = writes ? [put(folder, 'stress.json', `${JSON.stringify(document, null, 1)}\n`)] : [];
    if (flags.html) files.push(put(folder, 'stress.html', pageOf(c, document)));
    process.stdout.write(flags.json ? `${JSON.stringify(document, null, 1)}\n` : stressText(document));
    if (!flags.json) process.stdout.write(`Files: ${files.join(', ')}\n`);
  } catch (error) {
    if (error instanceof NoWorthError) throw new Failure(1, error.message);
    throw error;
  } finally {
    stop.done();
  }
}

async function stressed(
  c: Case,
  plan: PlanDocument,
  flags: StressFlags,
  aim: (typeof aims)[number] | undefined,
  signal: AbortSignal,
  tell: (text: string) => void,
): Promise<StressDocument> {
  const scale = grossCost(plan.cost);
  const { gap, seconds } = flags;
  const hit = await shocks(c, plan, {
    scale,
    gap,
    seconds,
    signal,
    ...(flags.shocks.length > 0 ? { only: flags.shocks } : {}),
    ...(flags.foresee ? { foresee: true } : {}),
    onShock: (id) => tell(`shock ${id}`),
  });
  const figures = uncertainOf(c);
  let drawn: Paths | undefined;
  if (flags.draws >= 2 && figures.length > 0 && !signal.aborted) {
    const onDraws = (done: number, all: number) => tell(`${done} of ${all} draws`);
    const pool = holders({ case: c, builds: plan, scale }, flags.workers, { signal, onDraws });
    try {
      drawn = await paths(figures, flags.draws, flags.seed, pool.value);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      await pool.close();
    }
  }
  const futures = scenariosOf(c);
  if (aim && futures.length < 2) throw wrongUse('--robust: the case has no scenarios (tables scenarios and changes)');
  const safe = aim ? await robust(c, futures, aim, { scale, gap, seconds, signal }) : undefined;
  return {
    npv: hit.base.npv,
    currency: plan.currency,
    shocks: hit.shocks,
    ...(drawn ? { draws: { ...drawn.spread, failed: drawn.failed }, tornado: drawn.tornado, fan: drawn.fan } : {}),
    ...(safe ? { robust: withoutFirst(safe) } : {}),
  };
}

const withoutFirst = ({ first: _, ...rest }: Robust): Omit<Robust, 'first'> => rest;

function answerOf(d: StressDocument): string {
  const worst = [...d.shocks].filter((x) => x.lost !== null).sort((a, b) => b.lost! - a.lost!)[0];
  if (worst) return `“${worst.name}” hurts most: it costs ${money(worst.lost!, d.currency)}`;
  if (d.draws)
    return `Nine draws in ten are worth ${money(d.draws.p5, d.currency)} to ${money(d.draws.p95, d.currency)}`;
  return 'The case has no shocks and no uncertain figures';
}

function stressText(d: StressDocument): string {
  const cash = (x: number | null) =>
    x === null ? 'no plan' : money(Math.abs(x) < SMALL * Math.abs(d.npv) ? 0 : x, d.currency);
  const right = true;
  const parts = [wrapLines(`${answerOf(d)}.`)];
  if (d.shocks.length > 0) {
    const heads = [
      { head: 'Shock', gives: true },
      { head: 'Lost', right },
      { head: 'Delivered', right },
      { head: 'Worst year', right },
      { head: 'Recovers', right },
    ];
    const rows = d.shocks.map((x) => [
      x.shock,
      cash(x.lost),
      percent(x.delivered),
      percent(x.worstYear),
      x.recovery === null ? 'never' : `${x.recovery} y`,
    ]);
    parts.push('', textTable(heads, rows));
    for (const x of d.shocks)
      if (x.foreseen !== undefined && x.npv !== null)
        parts.push(wrapLines(`${x.shock}: known when building it would cost ${cash(x.foreseen - x.npv)} less.`));
  }
  if (d.draws) {
    const { n, mean, error, p5, p50, p95, lossChance } = d.draws;
    const loses = d.npv > 0 ? `; chance of a loss ${percent(lossChance)}` : '';
    parts.push(
      '',
      wrapLines(
        `${n} draws: mean ${cash(mean)} (standard error ${cash(error)}), 5 % ${cash(p5)}, median ${cash(p50)}, 95 % ${cash(p95)}${loses}.`,
      ),
    );
    const rows = d.tornado!.slice(0, 8).map((x) => [x.group, cash(x.low), cash(x.high), percent(x.share)]);
    parts.push(
      '',
      textTable(
        [
          { head: 'Figures', gives: true },
          { head: 'At 5 %', right },
          { head: 'At 95 %', right },
          { head: 'Variance', right },
        ],
        rows,
      ),
    );
  }
  if (d.robust) {
    const r = d.robust;
    parts.push(
      '',
      wrapLines(
        `Builds for ${r.scenarios.length} futures: expected ${cash(r.expected)}, greatest regret ${cash(r.regret)}. Knowing the future would add ${cash(r.evpi)}; planning for all of them adds ${cash(r.vss ?? 0)} to the plan of the case as it stands (to within --gap).`,
      ),
    );
    for (const b of r.builds)
      parts.push(
        `  ${b.place} ${b.process} ${b.tier} ${b.year}${b.size === undefined ? ` x${b.count}` : ` ${significant(b.size)}`}`,
      );
  }
  return `${parts.join('\n')}\n`;
}

/** Without the chance of a loss, which says nothing of a chain that is there to meet demands at least cost. */
const drawsOnly = ({ n, mean, p5, p50, p95 }: Paths['spread']) => ({ n, mean, p5, p50, p95 });

function pageOf(c: Case, d: StressDocument): string {
  const end = Number(c.settings.start) + Number(c.settings.years);
  const fan = d.fan?.filter((x) => x.year < end);
  const data: StressData = {
    shocks: d.shocks.flatMap(({ shock, name, npv, lost, delivered, recovery }) =>
      npv === null
        ? []
        : [{ shock, name, npv: Math.abs(lost!) < SMALL * Math.abs(d.npv) ? d.npv : npv, delivered, recovery }],
    ),
    ...(d.draws ? { draws: d.npv > 0 ? d.draws : drawsOnly(d.draws) } : {}),
    ...(d.tornado ? { tornado: d.tornado.slice(0, MOST).map(({ group, low, high }) => ({ group, low, high })) } : {}),
    ...(fan ? { fan } : {}),
  };
  return questionReport({ case: c, sections: { stress: data }, answer: answerOf(d), npv: d.npv });
}
