import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putInto } from '../src/case/index.ts';
import { root } from './support/needs.ts';

/** Rooms by floor (docs/architecture.md); a room imports rooms of lower floors only. Words are lowest, since every room uses them. */
const floors: readonly (readonly string[])[] = [
  ['i18n'],
  ['case', 'linear', 'standards', 'rights', 'ledger', 'finance', 'atlas', 'figures', 'store', 'blocks'],
  ['network', 'view'],
  ['model'],
  ['search', 'first', 'opinion'],
  ['plan'],
  ['reforms', 'report'],
  ['jobs'],
  ['questions'],
  ['server', 'index.ts'],
  ['cli'],
];
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
/** Ground rooms that may read cases. */
const readers = new Set(['atlas', 'store']);
/** Files of the model that every pillar may import. */
const shared = [
  'frame/index.ts',
  'facts/index.ts',
  'pillar.ts',
  'document.ts',
  'headings.ts',
  'barrier.ts',
  'faults.ts',
  'figures.ts',
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'))
  .map((file) => file.replaceAll('\\', '/'));

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const found = [
    ...text.matchAll(/(?:import|export)\s+(type\s)?[^;'"]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g),
  ];
  return found.map((match) => ({
    from: file,
    to: relative(src, resolve(src, dirname(file), match[2] ?? match[3]!)).replaceAll('\\', '/'),
    typeOnly: match[1] !== undefined,
  }));
});

const roomOf = (file: string) => file.split('/')[0]!;

function fault({ from, to, typeOnly }: Import): string | undefined {
  const [a, b] = [roomOf(from), roomOf(to)];
  if (to.startsWith('..')) return undefined;
  if (a === b) return a === 'model' ? betweenPillars(from, to) : undefined;
  const [low, high] = [floorOf.get(b), floorOf.get(a)];
  if (low === undefined || high === undefined) return `a room without a floor: ${low === undefined ? b : a}`;
  const reads = readers.has(a) && b === 'case';
  const typesOfReforms = a === 'report' && b === 'reforms' && typeOnly;
  const sees = b === 'case' || (b === 'model' && typeOnly);
  if (a === 'opinion' && !sees) return 'the second opinion sees rows of the case and the types of a plan only';
  if (a === 'blocks' && !(b === 'i18n' && typeOnly)) return 'blocks are data: they know the types of words only';
  if (a === 'view' && !['figures', 'i18n', 'blocks'].includes(b)) return 'a writer sees blocks, figures and words only';
  if (low >= high && !reads && !typesOfReforms) return 'up or sideways';
  if (b === 'ledger' && a !== 'cli' && a !== 'server') return 'the ledger is for the command line and the server alone';
  if (to !== `${b}/index.ts`) return 'past the index of a room';
  return undefined;
}

function betweenPillars(from: string, to: string): string | undefined {
  const [, a] = from.split('/');
  const [, b, ...rest] = to.split('/');
  const target = [b, ...rest].join('/');
  if (from === 'model/index.ts' || a === b || shared.includes(target)) return undefined;
  if (a?.endsWith('.ts')) return undefined;
  return 'from pillar to pillar';
}

describe('imports', () => {
  it('finds the imports of the house', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('go down only, through the index of a room', () => {
    const faults = imports.flatMap((one) => {
      const why = fault(one);
      return why === undefined ? [] : [`${one.from} -> ${one.to}: ${why}`];
    });
    expect(faults).toEqual([]);
  });

  it('of the command line lead to the questions, to words and to the rooms that it starts', () => {
    const meant = new Set(['cli', 'questions', 'i18n', 'ledger', 'server']);
    const beside = imports.filter(({ from, to }) => roomOf(from) === 'cli' && !meant.has(roomOf(to)));
    expect(beside.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('lead to no bench from tests or sources', () => {
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, 'test', file));
    const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(src, file));
    const leads = (file: string) => /from '[./]+\/bench\//.test(readFileSync(file, 'utf8'));
    expect([...tests, ...sources].filter(leads)).toEqual([]);
  });

  it("are of a test's own where it puts another module in the place of one", () => {
    const tests = [src, join(root, 'test'), join(root, 'tools')]
      .flatMap((dir) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => join(dir, file)))
      .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.mocked.test.ts'));
    expect(tests.filter((file) => /^vi\.mock\(/m.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('run in no circle in the search and the solver', () => {
    // Imports between rooms go down only, so a circle lies within one room.
    const inside = (file: string) => /^(search|linear)\//.test(file);
    const to = new Map<string, string[]>();
    for (const one of imports) if (inside(one.to)) putInto(to, one.from, one.to);
    /** Files from which no circle is reachable. */
    const clear = new Set<string>();
    const circle = (file: string, path: readonly string[]): string | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' -> ');
      if (clear.has(file)) return undefined;
      for (const next of to.get(file) ?? []) {
        const found = circle(next, [...path, file]);
        if (found) return found;
      }
      clear.add(file);
      return undefined;
    };
    expect(files.filter(inside).flatMap((file) => circle(file, []) ?? [])).toEqual([]);
  });

  it('keep effects where they belong', () => {
    const allowed =
      /^(cli|server|questions\/version|jobs|store|atlas|linear\/run|ledger\/disk|case\/read|case\/write|case\/workbook|report|reforms\/(keep|run|disk)|rights\/law\/table|opinion\/rights\/terms)/;
    const effects = files.filter((file) =>
      /from 'node:(fs|child_process|net|http|worker_threads)'/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(effects.filter((file) => !allowed.test(file))).toEqual([]);
  });
});
