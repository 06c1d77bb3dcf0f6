import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, fill, type RawRow, type Rows, readCase } from '../src/case/index.ts';
import { cheapest, costs, frontier, matrix, type Network, network, type Weights } from '../src/network/index.ts';
import { seeded } from '../test/support/seeded.ts';
import { fastest, type Measure, type Say, stopwatch, withFolder } from './measure.ts';

const weights: Weights = { money: 1, hours: 0.4, p95: 0.1 };

/** Seconds of the fastest of some runs, after as many to warm up. */
const best = (runs: number, work: () => void): number => fastest(runs, work, runs);

/** A road network of a square grid with random lengths and some long links: n x n places, about two legs a place. */
function grid(n: number): Rows {
  const random = seeded(7);
  const name = (i: number, j: number) => `p${i * n + j}`;
  const places: RawRow[] = [];
  const legs: RawRow[] = [];
  const link = (from: string, to: string, far: number) => {
    const km = far * (20 + Math.round(80 * random()));
    legs.push({ leg: `l${legs.length}`, from, to, mode: 'road', km, hours: km / 40, cost: km * 0.06 });
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      places.push({ place: name(i, j), country: 'KZ' });
      if (j + 1 < n) link(name(i, j), name(i, j + 1), 1);
      if (i + 1 < n) link(name(i, j), name(i + 1, j), 1);
      if (random() < 0.05) link(name(i, j), name(Math.floor(random() * n), Math.floor(random() * n)), n / 2);
    }
  }
  const own = { places: places.map((row) => fill('places', row)), legs: legs.map((row) => fill('legs', row)) };
  return { ...own, borders: [], transfers: [], modes: [] } as unknown as Rows;
}

const peer = `
import json, sys, time, networkx as nx
data = json.load(open(sys.argv[1]))
g = nx.DiGraph()
g.add_weighted_edges_from(data['arcs'])
def best(pairs, work):
    least = float('inf')
    for _ in range(3):
        began = time.perf_counter()
        total = sum(work(s, t) for s, t in pairs)
        least = min(least, time.perf_counter() - began)
    return least / len(pairs), total
one, total = best(data['pairs'], lambda s, t: nx.single_source_dijkstra(g, s, t)[0])
all, _ = best(data['pairs'][:20], lambda s, t: len(nx.single_source_dijkstra(g, s)[0]))
print(json.dumps({'one': one, 'all': all, 'total': total, 'version': nx.__version__}))
`;

/** The same queries by networkx on the network's own places and legs; undefined where python3 has no networkx. */
const byNetworkx = (arcs: unknown[], pairs: unknown[]) =>
  withFolder((folder) => {
    const file = join(folder, 'graph.json');
    writeFileSync(file, JSON.stringify({ arcs, pairs }));
    const run = spawnSync('/usr/bin/python3', ['-c', peer, file], { encoding: 'utf8' });
    if (run.status !== 0) return undefined;
    return JSON.parse(run.stdout) as { one: number; all: number; total: number; version: string };
  });

async function againstNetworkx(say: Say): Promise<Measure[]> {
  const n = 71;
  const rows = grid(n);
  const net = network(rows, 2027, 'container');
  const keys = rows.places.map((row) => row.place);
  const random = seeded(11);
  const pick = () => keys[Math.floor(random() * keys.length)]!;
  const pairs = Array.from({ length: 100 }, () => [pick(), pick()] as const);
  const rate = (leg: Rows['legs'][number]) => weights.money * leg.cost! + weights.hours * leg.hours!;
  const arcs = rows.legs.flatMap((leg) => [
    [leg.from, leg.to, rate(leg)],
    [leg.to, leg.from, rate(leg)],
  ]);
  const them = await byNetworkx(arcs, pairs);
  if (!them) {
    say('networkx is not there: not compared');
    return [];
  }
  let total = 0;
  const one = best(20, () => {
    total = 0;
    for (const [from, to] of pairs) {
      const route = cheapest(net, from, [to], weights)[0]!;
      total += weights.money * (route.carriage + route.borders) + weights.hours * route.hours;
    }
  });
  if (Math.abs(total - them.total) > 1e-6 * total) throw new Error(`networkx finds ${them.total}, not ${total}`);
  const all = best(20, () => {
    for (const [from] of pairs.slice(0, 20)) costs(net, from, keys, weights);
  });
  say(`networkx ${them.version}: ${rows.places.length} places, ${rows.legs.length} legs, the same totals`);
  return [
    ['one route on 5 000 places', (one / pairs.length) * 1e3, 'ms'],
    ['the same by networkx', them.one * 1e3, 'ms'],
    ['networkx over ours, one route', (them.one * pairs.length) / one, 'times', '>= 50'],
    ['networkx over ours, to all places', (them.all * 20) / all, 'times', '>= 50'],
  ];
}

/** Makers and users of each good that is moved. */
function lanesOf(rows: Rows): { good: string; from: string; to: string[] }[] {
  const made = (sign: number) => {
    const processes = rows.recipes.filter((row) => row.quantity * sign > 0);
    return rows.candidates.flatMap(({ place, process }) =>
      processes.filter((row) => row.process === process).map(({ good }) => ({ good, place })),
    );
  };
  const makers = [...rows.supplies, ...made(1)];
  const users = [...rows.demands, ...made(-1)];
  return rows.goods
    .filter((row) => row.cargo !== 'none')
    .flatMap(({ good }) => {
      const to = [...new Set(users.filter((x) => x.good === good).map((x) => x.place))];
      const from = [...new Set(makers.filter((x) => x.good === good).map((x) => x.place))];
      return from.map((place) => ({ good, from: place, to: to.filter((x) => x !== place) }));
    });
}

function lanesOfCase(name: string, say: Say): Measure[] {
  const read = readCase(name);
  const start = Number(read.case.settings.start);
  const years = Array.from({ length: Number(read.case.settings.years) }, (_, i) => start + i);
  const jobs: { net: Network; weights: Weights; from: string; to: string[] }[] = [];
  let routes = 0;
  const spent = stopwatch();
  for (const year of years) {
    const rows = at(read.case, year);
    const goods = new Map(rows.goods.map((row) => [row.good, row]));
    for (const { good, from, to } of lanesOf(rows)) {
      const row = goods.get(good)!;
      const net = network(rows, year, row.cargo);
      if (jobs.some((job) => job.net.graph === net.graph && job.from === from && job.to.join() === to.join())) continue;
      const hours = ((row.value ?? 0) * rows.settings.holdingRate) / 8760 / (row.mass ?? 1);
      jobs.push({ net, weights: { money: 1, hours, p95: hours * rows.settings.safetyFactor }, from, to });
      routes += to.length;
    }
  }
  const built = spent().clock;
  const seconds = best(3, () => {
    for (const job of jobs) cheapest(job.net, job.from, job.to, job.weights);
  });
  say(`${name}: ${routes} lanes over ${new Set(jobs.map((job) => job.net.graph)).size} networks`);
  return [
    [`networks of ${name} built`, built, 's'],
    [`all lanes of ${name} routed`, seconds, 's', '< 0.1'],
  ];
}

/** The graph of states as arcs of networkx: start nodes `from PLACE`, states, end nodes `to PLACE`. */
function stateArcs(net: Network): [string, string, number][] {
  const { graph } = net;
  const { money, hours, p95 } = weights;
  const name = (node: number) => (node < graph.states ? `${node}` : `from ${graph.placeKeys[node - graph.states]}`);
  const arcs: [string, string, number][] = [];
  for (let i = 0; i < graph.arcTo.length; i++) {
    const rate = money * graph.arcMoney[i]! + hours * graph.arcHours[i]! + p95 * graph.arcLate[i]!;
    arcs.push([name(graph.arcFrom[i]!), name(graph.arcTo[i]!), rate]);
  }
  for (let s = 0; s < graph.states; s++) {
    const rate = money * graph.unloadMoney[s]! + hours * graph.unloadHours[s]! + p95 * graph.unloadLate[s]!;
    arcs.push([name(s), `to ${graph.placeKeys[graph.statePlace[s]!]}`, rate]);
  }
  return arcs;
}

async function eurasia(say: Say): Promise<Measure[]> {
  const read = readCase('eurasia');
  const rows = at(read.case, 2027);
  const spent = stopwatch();
  const net = network(rows, 2027, 'container');
  const built = spent().clock;
  const keys = rows.places.map((row) => row.place);
  const random = seeded(3);
  const far = (a: string, b: string) => cheapest(net, a, [b], weights)[0]?.km ?? 0;
  const pairs: [string, string][] = [];
  while (pairs.length < 100) {
    const [a, b] = [keys[Math.floor(random() * keys.length)]!, keys[Math.floor(random() * keys.length)]!];
    if (far(a, b) > 3000) pairs.push([a, b]);
  }
  say(
    `eurasia: ${keys.length} places, ${rows.legs.length} legs, ${net.graph.states} states, ${net.graph.arcTo.length} arcs`,
  );
  const one = best(5, () => {
    for (const [from, to] of pairs) cheapest(net, from, [to], weights);
  });
  const square = best(3, () => {
    matrix(net, keys.slice(0, 300), weights);
  });
  const fronts = best(3, () => {
    for (const [from, to] of pairs) frontier(net, from, to);
  });
  const peers = await byNetworkx(
    stateArcs(net),
    pairs.map(([from, to]) => [`from ${from}`, `to ${to}`]),
  );
  return [
    ['network of eurasia built', built * 1e3, 'ms'],
    ['one long route', one * 10, 'ms', '< 1'],
    ['matrix of 300 x 300, cost and time', square, 's', '< 1'],
    ...(peers
      ? [
          ['the same graph by networkx, 300 sources', peers.all * 300, 's'] as const,
          ['one long route by networkx', peers.one * 1e3, 'ms'] as const,
        ]
      : []),
    ['frontier of 100 long pairs', fronts, 's', '< 1'],
  ];
}

/** All measures of routes. */
export const networkBench = async (say: Say): Promise<Measure[]> => [
  ...(await againstNetworkx(say)),
  ...lanesOfCase('solar-central-asia', say),
  ...(await eurasia(say)),
];
