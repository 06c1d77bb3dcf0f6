import { type Case, readCase } from '../../src/case/index.ts';
import { type PlanDocument, plan } from '../../src/questions/index.ts';
import { kept } from '../sets/results.ts';

/** The three chains of `green-chains`: what each makes, its steps in the order in which they move to cheap power, and the saving that is published for all of them. */
export const chains = {
  steel: {
    steps: [['electrolysis'], ['reduction'], ['furnace_hot', 'furnace_cold', 'casting', 'rolling']],
    published: 18,
  },
  urea: {
    steps: [['electrolysis'], ['ammonia_synthesis'], ['heat_pump', 'air_capture', 'urea_synthesis']],
    published: 32,
  },
  olefins: {
    steps: [['electrolysis'], ['heat_pump', 'air_capture', 'methanol_synthesis'], ['olefin_synthesis']],
    published: 38,
  },
} as const;

export type Chain = keyof typeof chains;

/** Depths of relocation: nothing, hydrogen, its products, everything. */
export const DEPTHS = [0, 1, 2, 3] as const;

/** A chain of `green-chains` planned at one depth of relocation. */
export interface GreenRun {
  readonly name: string;
  readonly chain: Chain;
  readonly depth: number;
  /** EUR a tonne, discounted cost over discounted quantity. */
  readonly cost: number;
  readonly ok: boolean;
}

export const greenRuns = kept<GreenRun>(new URL('./green.json', import.meta.url).href, ({ name }) => name);

/** The bundled case with the demand of one chain alone. */
export function chainCase(chain: Chain): Case {
  const { case: c } = readCase('green-chains');
  return { ...c, tables: { ...c.tables, demands: c.tables.demands.filter((row) => row.good === chain) } };
}

/** Candidates that may not be built at a depth: steps that moved where power is dear, and the others where it is cheap. */
export function forbiddenAt(c: Case, chain: Chain, depth: number): string[] {
  const steps = chains[chain].steps;
  const moved = new Set<unknown>(steps.slice(0, depth).flat());
  const all = new Set<unknown>(steps.flat());
  return c.tables.candidates
    .filter(({ place, process }) => all.has(process) && moved.has(process) === (place === 'Hamburg'))
    .map(({ place, process }) => `${place}/${process}`);
}

/** The cost of a tonne: discounted cost over discounted quantity. Plants are paid in the first year, one year before they run. */
export function costOf({ npv }: Pick<PlanDocument, 'npv'>, c: Case): number {
  const rate = Number(c.settings.discountRate);
  const start = Number(c.settings.start);
  const first = c.tables.demands.find((row) => row.year === undefined)!;
  const none = new Set(c.tables.demands.map((row) => row.year));
  const years = Array.from({ length: Number(c.settings.years) }, (_, t) => t).filter((t) => !none.has(start + t));
  const quantity = years.reduce((sum, t) => sum + Number(first.quantity) / (1 + rate) ** t, 0);
  return -npv! / quantity;
}

/** Plans a chain at one depth. */
export async function greenRun(chain: Chain, depth: number): Promise<GreenRun> {
  const c = chainCase(chain);
  const forbid = forbiddenAt(c, chain, depth);
  const document = await plan(c, { gap: 1e-6, seconds: 30, explain: 'none', forbid });
  return { name: `${chain} ${depth}`, chain, depth, cost: costOf(document, c), ok: document.opinion?.ok ?? false };
}

const moved = ['nothing', 'hydrogen, by ship', 'iron, ammonia or methanol', 'the whole chain'];

/** The tables of the page. */
export function greenTables(): string[] {
  const runs = greenRuns.all();
  const of = (chain: Chain, depth: number) => runs.find((run) => run.chain === chain && run.depth === depth);
  const rows = (Object.keys(chains) as Chain[]).flatMap((chain) => {
    const base = of(chain, 0)?.cost ?? Number.NaN;
    return DEPTHS.flatMap((depth) => {
      const run = of(chain, depth);
      if (!run) return [];
      const saved = `${(100 * (1 - run.cost / base)).toFixed(1)} %`;
      const known = depth === 3 ? `${chains[chain].published} %` : '';
      return [`| ${chain} | ${moved[depth]} | ${run.cost.toFixed(1)} | ${depth === 0 ? '' : saved} | ${known} |`];
    });
  });
  return [
    '### Green value chains',
    '',
    'Verpoort, Gast, Hofmann and Ueckerdt, Nature Energy 9 (2024), [`green-chains`](../cases/green-chains/README.md): what a tonne costs when more and more of a chain moves to a place where power is',
    '40 EUR a MWh cheaper. Hydrogen by ship loses against trade in what is made of it, in all three chains. Every difference from the study is told in the README of the case.',
    '',
    '| chain | what moves | EUR a tonne | saved | published |',
    '| --- | --- | ---: | ---: | ---: |',
    ...rows,
    '',
  ];
}
