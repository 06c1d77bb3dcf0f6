import { type CountryRun, countryRuns, type DeskRun, deskRuns, type Waited } from './runs.ts';

const MILLION = 1e6;
/** What is smaller is what solvers leave. */
const SMALL = 5e4;
const CASES = ['solar-central-asia', 'polymers-eurasia', 'wagons-eurasia'];

const million = (amount: number): string => (Math.abs(amount) < SMALL ? '0.0' : (amount / MILLION).toFixed(1));
const range = ({ low, high }: { low: number; high: number }): string => `${million(low)} to ${million(high)}`;
const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
const seconds = (value: number): string => `${value.toFixed(1)} s`;

function movesOf({ region }: CountryRun): string[] {
  if (region === undefined) return ['not measured', 'not measured', 'not measured', 'not measured', '-'];
  if (region.loss === null) return ['no plan', 'no plan', 'no plan', 'not solved', '-'];
  const paid = region.payments
    .filter(({ amount }) => amount >= SMALL)
    .map(({ from, amount }) => `${from} ${million(amount)}`);
  const { adapted, own, others, loss } = region;
  const stands = Math.abs(loss) < SMALL && Math.abs(own!) < SMALL;
  return [
    million(own!),
    million(others!),
    million(-loss),
    adapted ? range({ low: -adapted.high, high: -adapted.low }) : stands ? '0.0' : 'not solved',
    paid.join('; ') || 'nobody',
  ];
}

const waited = (one: Waited | null): string =>
  one === null ? '-' : `${one.processor.toFixed(1)} / ${one.clock.toFixed(1)} s`;

/** What one waits for at the desk of a country, in a browser. */
function deskLines(all: readonly DeskRun[]): string[] {
  if (all.length === 0) return [];
  const row = (run: DeskRun) => [
    run.case,
    run.country,
    waited(run.first),
    waited(run.moved),
    waited(run.forced),
    waited(run.forcedWhole),
    waited(run.forbidden),
    waited(run.forbiddenWhole),
    `${run.memory.toFixed(0)} MB`,
    run.day,
  ];
  return [
    '',
    'At the desk, in a browser beside the server: processor time of the server and seconds by the clock, from the key to the figure on the page, on a machine with',
    'two cores and no other work. A figure that is moved is told with the builds kept; a plant with the first interval, then with the last.',
    '',
    '| case | country | first plan | figure moved | plant forced | last | plant forbidden | last | server | day |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...all.map((run) => `| ${row(run).join(' | ')} |`),
  ];
}

/** The questions of all countries of three cases: how long they take, and how far each country's best plan is from that of the region. */
export function countryPage(): string[] {
  const runs = countryRuns.all().toSorted((a, b) => CASES.indexOf(a.case) - CASES.indexOf(b.case));
  const times = CASES.flatMap((name) => {
    const own = runs.filter((run) => run.case === name);
    if (own.length === 0) return [];
    const longest = own.toSorted((a, b) => b.seconds - a.seconds)[0]!;
    const [first, next] = [own.map((run) => run.seconds), own.map((run) => run.next)];
    return [
      `| ${name} | ${own.length} | ${seconds(median(first))} | ${seconds(longest.seconds)} (${longest.country}) | ${seconds(median(next))} | ${seconds(Math.max(...next))} |`,
    ];
  });
  const rows = runs.map((run) =>
    [
      run.case,
      run.country,
      run.gain ? range(run.gain) : 'not proven',
      run.within === undefined ? '-' : million(run.within),
      ...movesOf(run),
      seconds(run.seconds),
      run.day,
    ].join(' | '),
  );
  return [
    'Processor time of all threads, of a question without explanation, reading the case apart: the first question of a country, then the same again, all',
    'countries of a case in one process, on a machine that others used too. The goals are 3 s and 1 s at the median.',
    '',
    '| case | countries | first, median | longest | next, median | longest |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...times,
    '',
    'USD million. *Gains alone*: at the prices of the border, held fixed; from the plan that was found to what no plan exceeds. *Within limits*: the most that it gains',
    'within the limits on debt of its plan, proven. *Has then*, *others* and *region*: after all flows have followed, all others building as in the plan',
    'of all, in the plans found. *Region, others anew*: all but the builds of the country free, from the least to the most that is proven. Negative is a loss.',
    '',
    '| case | country | gains alone | within limits | has then | others | region | region, others anew | would be paid by | first answer | day |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- |',
    ...rows.map((row) => `| ${row} |`),
    ...deskLines(deskRuns.all()),
  ];
}
