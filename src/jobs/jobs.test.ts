import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../test/support/needs.ts';
import { openCase } from '../case/index.ts';
import { ask, type Game, players, type Worth } from '../reforms/index.ts';
import { folderKeep, type Pool, threads } from './index.ts';

const opened = async () => (await openCase(`${root}test/cases/tiny-reforms-complements`)).case;
const pools: Pool[] = [];
const folders: string[] = [];
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'worths-'));
  folders.push(path);
  return path;
};

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
  for (const path of folders.splice(0)) rmSync(path, { recursive: true });
});

const options = { together: 2, gap: 1e-6, precision: 0.05, seconds: 20, budget: 60 };

describe('threads', () => {
  it('find the worth of every set, and a second run needs no solve', async () => {
    const c = await opened();
    const path = folder();
    const solver = (game: Game) => {
      const pool = threads(game, 2);
      pools.push(pool);
      return { solve: pool.solve, keep: folderKeep(path, game) };
    };
    const first = await ask(c, { ...options, solver });
    expect(first.document.all - first.document.base).toBeCloseTo(4e6, -2);
    expect(first.solves).toBe(4);
    expect(readdirSync(path)).toHaveLength(4);
    const second = await ask(c, { ...options, solver });
    expect(second.solves).toBe(0);
    expect(second.document).toEqual(first.document);
  });

  it('end a cancelled solve', async () => {
    const c = await opened();
    const pool = threads({ case: c, players: players(c), common: [] }, 1);
    pools.push(pool);
    const stop = new AbortController();
    const solve = pool.solve(0, { gap: 0, seconds: 60 }, stop.signal);
    stop.abort();
    await expect(solve).rejects.toThrow();
  });
});

describe('a folder of worths', () => {
  const worth: Worth = {
    npv: Number.NEGATIVE_INFINITY,
    bound: 3,
    gross: 0,
    countries: { UZ: { gain: 1, valueAdded: 2, jobs: 3, duties: 4 } },
    start: [['build', 1]],
    asked: { nodes: 1, gap: Number.NaN },
    seconds: 0,
  };

  it('returns them unchanged, with infinities and NaN', async () => {
    const game = { case: await opened(), players: players(await opened()), common: [] };
    const keep = folderKeep(folder(), game);
    expect(await keep.get(1)).toBeUndefined();
    await keep.put(1, worth);
    expect(await keep.get(1)).toEqual(worth);
    expect(await keep.get(2)).toBeUndefined();
  });

  it('does not return them for a case with other figures', async () => {
    const c = await opened();
    const path = folder();
    const game = { case: c, players: players(c), common: [] };
    await folderKeep(path, game).put(0, worth);
    const [first, ...rest] = c.tables.supplies;
    const dearer = { ...c, tables: { ...c.tables, supplies: [{ ...first!, price: 1 }, ...rest] } };
    expect(await folderKeep(path, { ...game, case: dearer }).get(0)).toBeUndefined();
    const renamed = { ...c, tables: { ...c.tables, reforms: c.tables.reforms.map((x) => ({ ...x, name: 'other' })) } };
    expect(await folderKeep(path, { ...game, case: renamed }).get(0)).toEqual(worth);
  });
});
