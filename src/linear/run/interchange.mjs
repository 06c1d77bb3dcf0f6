// Improves a plan in a thread of its own by moves: one whole build more, one less, in another year, or instead of another. With
// its whole numbers fixed a programme falls into parts, such as its years, and only parts that a move touches are solved again.
// What a move can gain at most is known from the prices of the plan, so that most need no solve. Plain JavaScript, scaled
// numbers, minimised, as in worker.mjs. The messages are described in interchange.ts.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { quiet, status, warm } from './warm.mjs';

/** Exchanges of one build, and years of one more, that are tried at most, the most promising first. */
const EXCHANGES = 5;
const YEARS = 2;
/** Moves between two plans that are told. */
const OFTEN = 25;
/** Several builds less at once are to gain this share of what they could at most. */
const SHARE = 0.5;

const highs = await loadHighs({ wasmModule: workerData.module });
const { modelStatus } = highs.constants;
const { parts, whole, rows, chains, alike, start, offset, least, enough, ends } = workerData.task;
/** Whole numbers of the plan; what rows without other columns come to; what it costs apart from the parts. */
const at = Float64Array.from(start);
const activity = new Float64Array(rows.lower.length);
let total = offset;
let solves = 0;
let moves = 0;
const stopped = () => Date.now() > ends || total <= enough;

const models = parts.map(({ data }) => {
  const model = highs.createModel(data);
  model.options.set({ ...quiet, ...warm });
  const shift = new Float64Array(data.numRows);
  return { model, data, shift, value: 0, duals: undefined, tried: false };
});

/** Moves the sides of rows of a part by what whole numbers take of them. */
function shifted(part, change, sign) {
  const indices = Int32Array.from([...change.keys()].sort((a, b) => a - b));
  for (const row of indices) part.shift[row] += sign * change.get(row);
  const side = (values) => Float64Array.from(indices, (row) => values[row] - part.shift[row]);
  const { rowLower, rowUpper } = part.data;
  part.model.changeRowsBounds({ kind: 'set', indices }, side(rowLower), side(rowUpper));
}

/** What a part costs, or undefined where it is no less than the cutoff or has no solution. */
function solve(part, cutoff) {
  part.model.options.set({ objective_bound: Math.min(cutoff, 1e30) });
  solves++;
  part.tried = true;
  const ended = status(part.model);
  if (ended !== modelStatus.optimal) {
    if (ended !== modelStatus.objectiveBound && ended !== modelStatus.infeasible) part.model.clearSolver();
    return undefined;
  }
  const value = part.model.info.get('objective_function_value');
  return value < cutoff ? value : undefined;
}

function take(part, value) {
  part.value = value;
  part.duals = part.model.getSolution().rowDual;
  part.tried = false;
}

/** A move is a list of [whole number, change]. What it takes of the rows of each part. */
function changes(move) {
  const by = new Map();
  for (const [k, more] of move)
    for (const [p, row, value] of whole[k].inParts) {
      if (!by.has(p)) by.set(p, new Map());
      const change = by.get(p);
      change.set(row, (change.get(row) ?? 0) + value * more);
    }
  return by;
}

/** What a move costs at least: at the prices of the plan, as cost is convex in the sides of rows. */
function cheapest(move) {
  let sum = 0;
  for (const [k, more] of move) {
    sum += whole[k].cost * more;
    for (const [p, row, value] of whole[k].inParts) sum -= models[p].duals[row] * value * more;
  }
  return sum;
}

const holds = (move) => {
  const sums = new Map();
  for (const [k, more] of move) {
    if (at[k] + more < whole[k].low || at[k] + more > whole[k].high) return false;
    for (const [row, value] of whole[k].inRows) sums.set(row, (sums.get(row) ?? activity[row]) + value * more);
  }
  for (const [row, sum] of sums) if (sum < rows.lower[row] - 1e-9 || sum > rows.upper[row] + 1e-9) return false;
  return true;
};

function put(move) {
  for (const [k, more] of move) {
    at[k] += more;
    total += whole[k].cost * more;
    for (const [row, value] of whole[k].inRows) activity[row] += value * more;
  }
}

/** Makes a move where it gains as much as is wanted. */
function attempt(move, wanted = least) {
  if (!holds(move)) return false;
  const by = changes(move);
  let cost = 0;
  for (const [k, more] of move) cost += whole[k].cost * more;
  const guess = new Map();
  for (const [p, change] of by) {
    let sum = 0;
    for (const [row, value] of change) sum -= models[p].duals[row] * value;
    guess.set(p, sum);
    cost += sum;
  }
  const values = new Map();
  const touched = [];
  for (const [p, change] of by) {
    if (cost > -wanted) break;
    const part = models[p];
    shifted(part, change, 1);
    touched.push(p);
    const value = solve(part, part.value + guess.get(p) - wanted - cost);
    if (value === undefined) break;
    cost += value - part.value - guess.get(p);
    values.set(p, value);
  }
  if (values.size < by.size || cost > -wanted) {
    for (const p of touched) shifted(models[p], by.get(p), -1);
    return false;
  }
  for (const [p, value] of values) {
    total += value - models[p].value;
    take(models[p], value);
  }
  put(move);
  moves++;
  if (moves % OFTEN === 0) tell();
  return true;
}

/** Tells the plan: its whole numbers, and the rest by parts. */
function tell() {
  const values = models.map((part) => {
    if (part.tried) solve(part, Infinity);
    part.tried = false;
    return part.model.getSolution().colValue;
  });
  parentPort.postMessage({ event: 'solution', whole: at, values });
}

const nameOf = (move) => move.map(([k, more]) => `${more > 0 ? '+' : '-'}${k}`).join('');
/** What a move could gain when it last failed: it is tried again when it could gain more. */
const failed = new Map();

/** Moves that could gain, the most promising first. */
function promising(list) {
  const found = list.map((move) => ({ move, name: nameOf(move), cost: cheapest(move) }));
  return found.filter(could).sort((a, b) => a.cost - b.cost);
}

const could = ({ name, cost }) => cost < -least && cost < (failed.get(name) ?? Infinity) - least;

function tried({ move, name }) {
  const one = { name, cost: cheapest(move) };
  if (!could(one)) return false;
  if (attempt(move)) return true;
  failed.set(name, one.cost);
  return false;
}

/** Tries moves in turn; says whether one gained. */
function any(list) {
  let gained = false;
  for (const one of list) {
    if (stopped()) break;
    if (tried(one)) gained = true;
  }
  return gained;
}

const built = (chain) => chain.filter((k) => at[k] > whole[k].low);

/** The group of alike chains that a whole number is in. */
const groupOf = new Map(alike.flatMap((group, g) => group.flatMap((c) => chains[c].map((k) => [k, g]))));

/** One less of several chains at once, the most promising of each group, or fewer of them where that does not gain enough. */
function severalFewer() {
  for (let size = alike.length; size > 1 && !stopped(); ) {
    const best = new Map();
    for (const one of promising(chains.flatMap(built).map((from) => [[from, -1]]))) {
      const group = groupOf.get(one.move[0][0]);
      if (!best.has(group)) best.set(group, one);
    }
    const taken = [...best.values()].slice(0, size);
    if (taken.length < 2) return;
    const move = taken.flatMap((one) => one.move);
    const cost = taken.reduce((sum, one) => sum + one.cost, 0);
    if (!attempt(move, Math.max(least, -SHARE * cost))) size = Math.floor(taken.length / 2);
  }
}

/** One less, or in another year. */
const fewer = () =>
  any(
    promising(
      chains.flatMap((chain) =>
        built(chain).flatMap((from) => {
          const years = chain.filter((k) => k !== from);
          return [
            [[from, -1]],
            ...years.map((to) => [
              [from, -1],
              [to, 1],
            ]),
          ];
        }),
      ),
    ),
  );

/** One more. */
const more = () => {
  const best = chains.flatMap((chain) => promising(chain.map((k) => [[k, 1]])).slice(0, YEARS));
  return any(best.sort((a, b) => a.cost - b.cost));
};

/** One instead of another, in the same year, or one before or after. */
function others() {
  let gained = false;
  for (const group of alike)
    for (const c of group)
      for (const from of built(chains[c])) {
        const year = chains[c].indexOf(from);
        const near = (d) => [year - 1, year, year + 1].flatMap((y) => chains[d][y] ?? []);
        const list = group.flatMap((d) =>
          d === c
            ? []
            : near(d).map((to) => [
                [from, -1],
                [to, 1],
              ]),
        );
        for (const one of promising(list).slice(0, EXCHANGES)) {
          if (stopped()) return gained;
          if (!tried(one)) continue;
          gained = true;
          break;
        }
      }
  return gained;
}

/** Whether the plan to start from holds. */
function begin() {
  const plan = [...at.entries()].filter(([, count]) => count !== 0);
  at.fill(0);
  for (const [p, change] of changes(plan)) shifted(models[p], change, 1);
  put(plan);
  if (activity.some((sum, row) => sum < rows.lower[row] - 1e-9 || sum > rows.upper[row] + 1e-9)) return false;
  for (const part of models) {
    const value = solve(part, Infinity);
    if (value === undefined) return false;
    take(part, value);
    total += value;
  }
  return true;
}

const known = begin();
if (known) {
  tell();
  const kinds = [fewer, more, others];
  severalFewer();
  for (let k = 0; k < kinds.length && !stopped(); ) k = kinds[k]() ? 0 : k + 1;
  if (moves > 0) tell();
}
parentPort.postMessage({ event: 'end', moves, solves });
