// Improves a plan in a thread of its own: part of its whole numbers is let go, all others kept, and the small programme
// that is left is searched a few steps deep; a better plan is taken at once (large neighbourhood search, Shaw 1998). Plain
// JavaScript, scaled numbers, minimised, as in worker.mjs. The messages are described in improve.ts.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { limit, quiet, status, warm } from './warm.mjs';

/** A chain of which the relaxation builds this little is not built; one within a hair of whole numbers is settled. */
const HARDLY = 0.01;
const WHOLE = 1e-6;
/** A build enters service when this share of it does in the relaxation. */
const ENTERS = 0.3;
/** Solves for one neighbourhood, at most. */
const SOLVES = 16;

const highs = await loadHighs({ wasmModule: workerData.module });
const { modelStatus } = highs.constants;
const { data, integers, chains, around, start, least, enough, rounds, ends } = workerData.task;
const model = highs.createModel(data);

/** Limits of the whole numbers as they are in the model. */
const low = Float64Array.from(integers, (j) => data.colLower[j]);
const high = Float64Array.from(integers, (j) => data.colUpper[j]);
const now = { low: low.slice(), high: high.slice() };
const at = new Map(Array.from(integers, (j, k) => [j, k]));
const parts = chains.map((cols) => Array.from(cols, (j) => at.get(j)));
const stopped = () => Date.now() > ends;
let solves = 0;

/** Solves with whole numbers k in [wantedLow[k], wantedHigh[k]]; undefined where there is nothing as good as the cutoff. */
function solve(wantedLow, wantedHigh, basis, cutoff) {
  const changed = [];
  for (let k = 0; k < integers.length; k++) {
    if (now.low[k] === wantedLow[k] && now.high[k] === wantedHigh[k]) continue;
    now.low[k] = wantedLow[k];
    now.high[k] = wantedHigh[k];
    changed.push([integers[k], wantedLow[k], wantedHigh[k]]);
  }
  limit(changed, (where, lower, upper) => model.changeColsBounds(where, lower, upper));
  model.options.set({
    objective_bound: Math.min(cutoff, 1e30),
    time_limit: Math.max(0.01, (ends - Date.now()) / 1000),
  });
  model.zeroAllClocks();
  solves++;
  if (status(model, basis) !== modelStatus.optimal) return undefined;
  const bound = model.info.get('objective_function_value');
  if (bound >= cutoff) return undefined;
  const x = model.getSolution().colValue;
  return { bound, x, basis: model.getBasis(), at: Float64Array.from(integers, (j) => x[j]) };
}

const sumOf = (part, values) => part.reduce((sum, k) => sum + values[k], 0);
const settled = (part, values) => part.every((k) => Math.abs(values[k] - Math.round(values[k])) <= WHOLE);

/** Limits of a node: those of another with one chain at given whole numbers. */
function fixed(node, part, value) {
  const next = { low: node.low.slice(), high: node.high.slice() };
  part.forEach((k, i) => {
    next.low[k] = next.high[k] = value(k, i);
  });
  return next;
}

/** Commissions as many whole builds as the chain comes to, each when its share is in service. */
function entered(part, values) {
  const sum = sumOf(part, values);
  const count = Math.max(1, Math.round(sum));
  let total = 0;
  let there = 0;
  return part.map((k) => {
    total += values[k];
    const due = Math.max(there, Math.min(count, Math.floor(total / Math.min(1, sum) + 1 - ENTERS + 1e-9)));
    const more = Math.min(due - there, high[k]);
    there = due;
    return more;
  });
}

/** Searches what is left when some chains are let go, depth first, the cheaper side first. */
function search(plan, free) {
  const root = { low: plan.at.slice(), high: plan.at.slice() };
  for (const c of free)
    for (const k of parts[c]) {
      root.low[k] = low[k];
      root.high[k] = high[k];
    }
  const margin = 1e-7 * Math.abs(plan.bound) + least;
  let best = plan;
  const cutoff = () => best.bound - margin;
  const first = solve(root.low, root.high, plan.basis, cutoff());
  if (!first) return best;
  const open = [{ ...root, ...first, undecided: free }];
  const until = solves + SOLVES;
  while (open.length > 0 && solves < until && !stopped()) {
    const node = open.pop();
    if (node.bound >= cutoff()) continue;
    let undecided = node.undecided.filter((c) => !settled(parts[c], node.at));
    if (undecided.length === 0) {
      best = { bound: node.bound, x: node.x, basis: node.basis, at: node.at.map(Math.round) };
      continue;
    }
    let from = node;
    const hardly = undecided.filter((c) => sumOf(parts[c], node.at) <= HARDLY);
    if (hardly.length > 0) {
      for (const c of hardly) from = fixed(from, parts[c], (k) => low[k]);
      undecided = undecided.filter((c) => !hardly.includes(c));
      if (undecided.length === 0) {
        const next = solve(from.low, from.high, node.basis, cutoff());
        if (next) open.push({ ...from, ...next, undecided: node.undecided });
        continue;
      }
    }
    const weight = (c) => {
      const sum = sumOf(parts[c], node.at);
      return Math.max(...parts[c].map((k) => Math.abs(data.colCost[integers[k]]))) * Math.min(1, sum);
    };
    const chosen = undecided.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    const years = entered(parts[chosen], node.at);
    const sides = [fixed(from, parts[chosen], (_, i) => years[i]), fixed(from, parts[chosen], (k) => low[k])];
    const answers = [];
    for (const side of sides) {
      const next = solve(side.low, side.high, node.basis, cutoff());
      if (next) answers.push({ ...side, ...next, undecided: node.undecided.filter((c) => c !== chosen) });
    }
    answers.sort((a, b) => b.bound - a.bound);
    open.push(...answers);
  }
  return best;
}

function run() {
  model.options.set({ ...quiet, solver: 'ipm' });
  const values = Float64Array.from(start);
  let plan = solve(values, values, undefined, Infinity);
  if (!plan) return { rounds: 0, solves };
  plan.at = values;
  model.options.set(warm);
  let round = 0;
  for (; round < rounds; round++) {
    let gained = false;
    for (const free of around) {
      if (stopped() || plan.bound <= enough) return { rounds: round, solves };
      const next = search(plan, Array.from(free));
      if (next === plan) continue;
      plan = next;
      gained = true;
      parentPort.postMessage({ event: 'solution', x: plan.x, objective: plan.bound });
    }
    if (!gained) break;
  }
  return { rounds: round, solves };
}

parentPort.postMessage({ event: 'end', ...run() });
