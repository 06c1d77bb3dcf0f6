// Improves a plan in a thread of its own by moves: one whole build more, one less, in another year, or instead of another. With
// its whole numbers fixed a programme falls into parts, such as its years, and only parts that a move touches are solved again.
// What a move can gain at most is known from the prices of all plans that were solved, so that most need no solve. Plain
// JavaScript, scaled numbers, minimised, as in worker.mjs. The messages are described in interchange.ts.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { costs } from './costs.mjs';

/** Exchanges of one build, and years of one more, that are tried at most, the most promising first. */
const EXCHANGES = 5;
const YEARS = 2;
/** Moves between two plans that are told. */
const OFTEN = 25;
/** Several builds less at once are to gain this share of what they could at most. */
const SHARE = 0.5;

const highs = await loadHighs({ wasmModule: workerData.module });
const { parts, whole, rows, chains, alike, start, offset, least, enough, ends } = workerData.task;
/** Whole numbers of the plan; what rows without other columns come to; what it costs apart from the parts. */
const at = Float64Array.from(start);
const activity = new Float64Array(rows.lower.length);
let total = offset;
let moves = 0;
const stopped = () => Date.now() > ends || total <= enough;
const models = parts.map(({ data }) => costs(highs, data));

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

const costOf = (move) => move.reduce((sum, [k, more]) => sum + whole[k].cost * more, 0);

/** What a move costs at least, as far as it matters whether it could gain. */
function cheapest(move) {
  const own = costOf(move);
  const by = [...changes(move)];
  const atPrices = by.reduce((sum, [p, change]) => sum + models[p].atPrices(change), own);
  return atPrices >= -least ? atPrices : by.reduce((sum, [p, change]) => sum + models[p].atLeast(change), own);
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

/** Makes a move where it gains as much as is wanted. First come parts that of late came to more than was told. */
function attempt(move, wanted = least) {
  if (!holds(move)) return false;
  const touched = [...changes(move)]
    .map(([p, change]) => ({ part: models[p], change, told: models[p].atLeast(change) }))
    .sort((a, b) => b.part.off - a.part.off);
  let cost = touched.reduce((sum, { told }) => sum + told, costOf(move));
  const made = [];
  for (const one of touched) {
    if (cost > -wanted) break;
    const { part, change, told } = one;
    const found = part.attempt(change, told, told - wanted - cost);
    made.push({ part, change, found });
    if (!found) break;
    cost += found.cost - part.value - told;
  }
  if (!made.at(-1)?.found || made.length < touched.length || cost > -wanted) {
    for (const { part, change } of made) part.undo(change);
    return false;
  }
  for (const { part, change, found } of made) {
    total += found.cost - part.value;
    part.keep(change, found);
  }
  put(move);
  moves++;
  if (moves % OFTEN === 0) tell();
  return true;
}

/** Tells the plan: its whole numbers, and the rest by parts. */
const tell = () =>
  parentPort.postMessage({ event: 'solution', whole: at, values: models.map((part) => part.columns()) });

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
  put(plan);
  if (activity.some((sum, row) => sum < rows.lower[row] - 1e-9 || sum > rows.upper[row] + 1e-9)) return false;
  const by = changes(plan);
  if (!models.every((part, p) => part.begin(by.get(p)))) return false;
  for (const part of models) total += part.value;
  return true;
}

if (begin()) {
  tell();
  const kinds = [fewer, more, others];
  severalFewer();
  for (let k = 0; k < kinds.length && !stopped(); ) k = kinds[k]() ? 0 : k + 1;
  if (moves > 0) tell();
}
const solves = models.reduce((sum, part) => sum + part.solves, 0);
parentPort.postMessage({ event: 'end', moves, solves });
