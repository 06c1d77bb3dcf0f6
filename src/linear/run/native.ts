import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendRows, costFactor, type Model } from '../model.ts';
import { mpsText } from '../mps/write.ts';
import { scaledArrays } from '../scaled.ts';
import type { Backend, RawResult, RunRequest } from './protocol.ts';
import { tolerance } from './thread/parameters.ts';

const ABSENT = 'the program `highs` is not on PATH; install it (Debian: apt-get install highs) or leave out --solver';
const STATUSES: Readonly<Record<string, number>> = {
  Optimal: 7,
  Infeasible: 8,
  'Primal infeasible or unbounded': 9,
  Unbounded: 10,
  'Time limit reached': 13,
  'Iteration limit reached': 14,
  'Solution limit reached': 16,
};
/** Versions with wrong optima: 1.14.0 says that min 2x + 3z, x + z >= 4.5, z integer, is 15; it is 9. */
const REFUSED = new Set(['1.14.0']);

/** Options that the native program does not have in version 1.10. */
const NEWER = new Set([
  'mip_heuristic_run_feasibility_jump',
  'mip_heuristic_run_rens',
  'mip_heuristic_run_root_reduced_cost',
]);

/** The native `highs` program. Each solve writes the model as an MPS file. */
export function nativeBackend(m: Model): Backend {
  return {
    load: async () => void (await nativeVersion()),
    close: async () => {},
    async run(request, _onEvent, signal) {
      const folder = await mkdtemp(join(tmpdir(), 'chorsu-highs-'));
      try {
        const raw = await once(m, request, folder, signal);
        if (raw.status !== 9 && raw.status !== 10) return raw;
        const feasible = await once({ ...m, cost: new Float64Array(m.numCols) }, request, folder, signal);
        return feasible.status === 7 ? { status: 10 } : feasible;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function once(m: Model, request: RunRequest, folder: string, signal: AbortSignal): Promise<RawResult> {
  const limited = request.cutoff === undefined ? m : withCutoff(m, request.cutoff / costFactor(m));
  const a = scaledArrays(limited, request.kind === 'lp', request.within);
  const cols = Array.from({ length: a.numCols }, (_, j) => `c${j}`);
  const rows = Array.from({ length: a.numRows }, (_, i) => `r${i}`);
  const file = (name: string): string => join(folder, name);
  await writeFile(file('model.mps'), mpsText(a, cols, rows, 'model'));
  const options: Record<string, number | boolean | string> = {
    ...request.options,
    random_seed: 0,
    small_matrix_value: tolerance.coefficient,
    threads: 1,
    write_solution_style: 0,
    ...(request.method && request.kind === 'lp' ? { solver: request.method } : {}),
    ...(request.seconds === undefined ? {} : { time_limit: request.seconds }),
  };
  const lines = Object.entries(options).filter(([name]) => !NEWER.has(name));
  await writeFile(file('options'), lines.map(([name, value]) => `${name} = ${value}\n`).join(''));
  const args = [
    '--model_file',
    file('model.mps'),
    '--options_file',
    file('options'),
    '--solution_file',
    file('solution'),
  ];
  if (request.start) {
    await writeFile(file('start'), startText(request.start, cols));
    args.push('--read_solution_file', file('start'));
  }
  const log = await highs(args, signal);
  if (log === undefined) return { status: 17 };
  const solution = await readFile(file('solution'), 'utf8').catch(() => '');
  return readSolution(solution, log, a.numCols, a.numRows);
}

/** A start solution in HiGHS's raw format, with columns only. */
function startText(start: Float64Array, cols: readonly string[]): string {
  const lines = Array.from(start, (value, j) => `${cols[j]} ${value}`);
  const head = ['Model status', 'Unknown', '', '# Primal solution values', 'Feasible', 'Objective 0'];
  return [...head, `# Columns ${cols.length}`, ...lines, '# Rows 0', ''].join('\n');
}

/** The model with one more row: an objective at least as good as this. */
function withCutoff(m: Model, objective: number): Model {
  const copy = { ...m, blocks: [...m.blocks] };
  const side = objective - m.offset;
  const [lower, upper] = m.sense === 'max' ? [side, Infinity] : [-Infinity, side];
  const cols = [...m.cost.keys()].filter((j) => m.cost[j] !== 0);
  appendRows(copy, [{ lower, upper, cols, values: cols.map((j) => m.cost[j]!) }]);
  return copy;
}

/** Runs the program and returns its output; undefined if the signal aborted it. */
function highs(args: readonly string[], signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const child = spawn('highs', args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() });
    const out: string[] = [];
    const kill = (): void => void child.kill('SIGKILL');
    signal.addEventListener('abort', kill, { once: true });
    child.stdout.on('data', (chunk) => out.push(String(chunk)));
    child.stderr.on('data', (chunk) => out.push(String(chunk)));
    child.on('error', (error) => reject('code' in error && error.code === 'ENOENT' ? new Error(ABSENT) : error));
    child.on('close', () => {
      signal.removeEventListener('abort', kill);
      resolve(signal.aborted ? undefined : out.join(''));
    });
  });
}

/** Reads HiGHS's raw solution file (style 0), and the bound from its log. */
function readSolution(text: string, log: string, numCols: number, numRows: number): RawResult {
  const lines = text.split('\n');
  const named = lines[lines.indexOf('Model status') + 1] ?? '';
  const status = STATUSES[named] ?? 4;
  const primal = lines.indexOf('# Primal solution values');
  const dual = lines.indexOf('# Dual solution values');
  const has = (at: number): boolean => at >= 0 && lines[at + 1] === 'Feasible';
  const after = (from: number, heading: string, count: number): Float64Array => {
    const at = lines.findIndex((line, i) => i > from && line.startsWith(heading));
    return Float64Array.from({ length: count }, (_, k) => Number(lines[at + 1 + k]!.split(' ')[1]));
  };
  const bound = /Dual bound\s+(\S+)/.exec(log)?.[1];
  return {
    status,
    ...(has(primal) ? { x: after(primal, '# Columns', numCols) } : {}),
    ...(has(dual) ? { colDual: after(dual, '# Columns', numCols), rowDual: after(dual, '# Rows', numRows) } : {}),
    ...(bound === undefined ? {} : { bound: Number(bound) }),
  };
}

/** The version of the native program. Throws an Error that says how to install it if it is absent. */
export async function nativeVersion(): Promise<string> {
  const out = await highs(['--version'], new AbortController().signal);
  const version = /version (\S+)/.exec(out ?? '')?.[1] ?? 'of unknown version';
  if (REFUSED.has(version)) throw new Error(`HiGHS ${version} gives wrong optima; install another version`);
  return `HiGHS ${version} (native)`;
}
