import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '../test/support/seeded.ts';

/**
 * Mutation tests: `npx tsx bench/mutants.ts [--each 20] [--seed 1] [--minutes 60] [ROOM…]` changes one operator of a room at a time in a copy
 * of the project, runs the tests that stand for the room, the quicker ones first, and counts the changes that they see. A sample, drawn by the seed:
 * the score of a room has the 95 % interval of Wilson. Survivors are printed with their line, to be read one by one: a change
 * that cannot matter (an equal bound, a shortcut for speed) survives too.
 */
const rooms: Readonly<Record<string, readonly (readonly string[])[]>> = {
  linear: [
    [
      'reduce',
      'parts',
      'program',
      'scale',
      'extend',
      'mps',
      'run/support',
      'run/fixed',
      'run/session',
      'run/thread',
    ].map((name) => `src/linear/${name}`),
    ['run/branch', 'run/optimise', 'run/interchange', 'run/follow'].map((name) => `src/linear/${name}`),
  ],
  'search/master': [['src/search/master'], ['src/search/price/sifting', 'src/search/progress']],
  'search/separate': [['src/search/separate'], ['src/search/progress', 'src/search/large']],
  'search/price': [['src/search/price'], ['src/search/progress']],
  'search/bound': [['src/search/bound'], ['src/search/progress']],
  'search/heuristic': [['src/search/heuristic'], ['src/search/large', 'src/search/dependent']],
  plan: [
    ['cautions', 'compare', 'duty-units', 'ended', 'measures', 'finance', 'rights', 'standards'].map(
      (name) => `src/plan/${name}`,
    ),
    ['src/plan', 'test/cases.test.ts'],
  ],
  'model/making': [['test/verify.making.test.ts'], ['test/cases.test.ts', 'test/need.test.ts']],
  'model/moving': [['test/verify.moving.test.ts'], ['test/cases.test.ts']],
  'model/duties': [
    ['test/restrictions.test.ts', 'test/verify.duties.test.ts', 'test/origin.test.ts'],
    ['test/cases.test.ts', 'test/tariff-lanes.test.ts'],
  ],
  'model/standards': [
    ['test/standards.test.ts', 'test/recognitions.test.ts', 'src/opinion/standards'],
    ['test/verify.permits.test.ts', 'test/certificates.test.ts', 'test/cases.test.ts'],
  ],
  'model/rights': [['test/verify.permits.test.ts', 'test/licensing.test.ts'], ['test/cases.test.ts']],
  'model/finance': [
    ['test/facilities.test.ts', 'src/opinion/finance', 'test/verify.permits.test.ts'],
    ['test/cases.test.ts'],
  ],
  opinion: [
    ['making', 'moving', 'duties', 'permits'].map((name) => `test/verify.${name}.test.ts`),
    ['src/opinion', 'test/cases.test.ts'],
  ],
  network: [
    ['src/network/rules', 'src/network/tiny', 'src/network/document', 'src/network/matrix', 'src/network/heaps'],
    ['src/network'],
  ],
  finance: [['src/finance/project', 'src/finance/chance', 'src/finance/debt'], ['src/finance']],
  reforms: [['src/reforms/game', 'src/reforms/coalitions', 'src/reforms/truth.test.ts'], ['src/reforms']],
};

const swaps: readonly (readonly [from: string, to: string])[] = [
  [' + ', ' - '],
  [' - ', ' + '],
  [' * ', ' / '],
  [' / ', ' * '],
  [' < ', ' >= '],
  [' > ', ' <= '],
  [' <= ', ' > '],
  [' >= ', ' < '],
  [' === ', ' !== '],
  [' !== ', ' === '],
  [' && ', ' || '],
  [' || ', ' && '],
  ['Math.min(', 'Math.max('],
  ['Math.max(', 'Math.min('],
];

interface Mutant {
  readonly file: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** The text with comments, strings and type declarations blanked, of the same length. */
const bare = (text: string): string =>
  text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|^(?:export )?type [\s\S]*?;$|^import [\s\S]*?;$/gm,
    (part) => ' '.repeat(part.length),
  );

function mutantsOf(folder: string, room: string): Mutant[] {
  const files = readdirSync(join(folder, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing|index\.ts$/.test(file))
    .map((file) => join('src', room, file));
  return files.sort().flatMap((file) => {
    const text = bare(readFileSync(join(folder, file), 'utf8'));
    return swaps.flatMap(([from, to]) => {
      const mutants: Mutant[] = [];
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) mutants.push({ file, at, from, to });
      return mutants;
    });
  });
}

/** The longest time of a test, ms: a machine that does other work too is no fault of a change. */
const LONGEST = 900_000;
/** The longest time of one run of tests, ms: a changed loop may never end. */
const LIMIT = 600_000;
/** Without the known answers that take a minute each: what they see, smaller ones see too. */
const SMALL = '^(?!.*(mexs|net1|cap41))';

/** Whether the tests pass, undefined where they have not ended in `LIMIT`, and the end of what they say. */
function run(folder: string, tests: readonly string[]): { passed: boolean | undefined; said: string } {
  const limits = [
    '--bail=1',
    '--maxWorkers=1',
    '--experimental.fsModuleCache',
    `--testTimeout=${LONGEST}`,
    `--hookTimeout=${LONGEST}`,
  ];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...limits, '-t', SMALL, ...tests];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, timeout: LIMIT, encoding: 'utf8' });
  if (status !== null && status !== 0 && !/ failed/.test(stdout))
    throw new Error(`the tests could not run:\n${stdout.slice(-4000)}`);
  return { passed: status === null ? undefined : status === 0, said: stdout.slice(-4000) };
}

/** Whether the tests see a change; undefined where some have not ended. Those of a later stage run where none before saw it. */
function seen(folder: string, { file, at, from, to }: Mutant, stages: readonly (readonly string[])[]) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
  try {
    for (const tests of stages) {
      const { passed } = run(folder, tests);
      if (passed !== true) return passed === undefined ? undefined : true;
    }
    return false;
  } finally {
    writeFileSync(path, text);
  }
}

/** Wilson's 95 % interval of a share. */
function interval(hits: number, all: number): readonly [number, number] {
  const z = 1.96;
  const share = hits / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return [middle - half, middle + half];
}

const option = (name: string, usual: number): number => {
  const i = process.argv.indexOf(name);
  return i < 0 ? usual : Number(process.argv[i + 1]);
};
const each = option('--each', 20);
/** No change is begun after this, ms since the program began; a room tells what it has. */
const ends = 60_000 * option('--minutes', 60);
const draw = seeded(option('--seed', 1));
const asked = process.argv.slice(2).filter((word) => word in rooms);
const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'chorsu-mutants-'));
const away = new Set(['node_modules', 'dist', '.git']);
try {
  for (const name of readdirSync(root))
    if (!away.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const room of asked.length > 0 ? asked : Object.keys(rooms)) {
    const all = mutantsOf(folder, room);
    const drawn = all
      .map((mutant) => ({ mutant, order: draw() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, each)
      .map(({ mutant }) => mutant);
    const { passed, said } = run(folder, rooms[room]!.flat());
    if (!passed) throw new Error(`the tests of ${room} fail without a change:\n${said}`);
    let [hits, ended] = [0, 0];
    for (const mutant of drawn) {
      if (performance.now() > ends) break;
      const line = readFileSync(join(folder, mutant.file), 'utf8').slice(0, mutant.at).split('\n').length;
      const place = `${mutant.file}:${line} ${mutant.from.trim()} -> ${mutant.to.trim()}`;
      const found = seen(folder, mutant, rooms[room]!);
      if (found === undefined) process.stdout.write(`  runs on: ${place}\n`);
      else ended++;
      if (found === true) hits++;
      if (found === false) process.stdout.write(`  survives: ${place}\n`);
    }
    const [low, high] = interval(hits, ended).map((share) => Math.round(share * 100));
    process.stdout.write(`${room}: ${hits} of ${ended} seen (${low} to ${high} %), of ${all.length} changes\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
