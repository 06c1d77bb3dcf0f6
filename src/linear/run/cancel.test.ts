import { describe, expect, it } from 'vitest';
import { appendRows, modelOf } from '../model.ts';
import { program } from '../program.ts';
import { openForTest } from '../testing/open.ts';
import { generatedProgram, plants } from '../testing/random.ts';
import { runLp } from './lp.ts';
import { runMip } from './mip.ts';
import { open } from './session.ts';
import { wasmBackend } from './wasm.ts';

const hard = () => generatedProgram({ sites: 12, goods: 10, markets: 6, years: 5, eligible: 4, near: 5 }, 3);
/** Seconds that no test waits for: a solve that goes on to this limit fails its test. */
const LONG = 600;

describe('a solve that is cancelled', () => {
  it('returns the best solution so far, and the session can be used again', async () => {
    const s = await openForTest(hard());
    const control = new AbortController();
    const r = await s.mip({
      signal: control.signal,
      seconds: LONG,
      onProgress: ({ objective }) => objective !== undefined && control.abort(),
    });
    expect(r.status).toBe('stopped');
    expect(r.x.length).toBe(s.model.numCols);
    expect(r.violation).toBeLessThan(1e-6);
    expect(r.bound).toBeGreaterThan(r.objective);
    expect((await s.lp({ method: 'ipm' })).status).toBe('optimal');
  });

  it('does not start if it is cancelled before', async () => {
    const s = await openForTest(hard());
    expect((await s.mip({ signal: AbortSignal.abort() })).status).toBe('stopped');
    expect((await s.lp({ signal: AbortSignal.abort() })).status).toBe('stopped');
  });

  it('ends at its time limit', async () => {
    const s = await openForTest(hard());
    expect(['feasible', 'stopped']).toContain((await s.mip({ seconds: 1 })).status);
  });
});

describe('a thread that does not react to an interrupt', () => {
  it('is terminated; the best solution so far is returned, and the next solve uses a new thread with all changes', async () => {
    const m = modelOf(hard().arrays());
    const backend = wasmBackend(m, 0);
    await backend.load();
    appendRows(m, [{ lower: -Infinity, upper: 0, cols: [0], values: [1] }]);
    await backend.append!();
    const control = new AbortController();
    const r = await runMip(m, backend, {
      signal: control.signal,
      onProgress: ({ objective }) => objective !== undefined && control.abort(),
    });
    expect(r.status).toBe('stopped');
    expect(r.violation).toBeLessThan(1e-6);
    const lp = await runLp(m, backend, { method: 'ipm' });
    expect(lp.status).toBe('optimal');
    expect(lp.rowDual.length).toBe(m.numRows);
    expect(lp.x[0]).toBe(0);
    await backend.close();
  });
});

describe('a session that is closed', () => {
  it('ends the running solve, rejects later ones, and leaves its thread to the next session', async () => {
    const s = await open(hard());
    const running = s.mip({ seconds: LONG });
    const queued = s.lp();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await s.close();
    await expect(queued).rejects.toThrow('the session is closed');
    expect(['failed', 'feasible']).toContain((await running).status);
    await expect(s.lp()).rejects.toThrow('the session is closed');
    const next = await open(plants(1));
    expect((await next.lp()).status).toBe('optimal');
    await next.close();
    const again = await open(plants(1));
    expect((await again.mip({})).status).toBe('optimal');
    await again.close();
  });
});

describe('a start solution', () => {
  it('is the first incumbent', async () => {
    const p = plants(4, { sites: 8, periods: 6 });
    const s = await openForTest(p);
    const best = await s.mip({});
    const seen: number[] = [];
    const again = await s.mip({
      start: best.x,
      nodes: 1,
      onProgress: ({ objective }) => objective !== undefined && seen.push(objective),
    });
    expect(again.objective).toBeCloseTo(best.objective, 9);
    expect(Math.max(...seen)).toBeCloseTo(best.objective, 6);
  });

  it('of simplex is the basis of the last solve, also with new columns', async () => {
    const p = program('min');
    const rows = Array.from({ length: 40 }, (_, i) => p.row(`r${i}`, 10 + i, Infinity));
    for (let j = 0; j < 200; j++) {
      const col = p.column(`x${j}`, 1 + ((j * 7919) % 101), 0, Infinity);
      for (const k of [1, 3, 7]) p.add(rows[(j * k) % 40]!, col, 1 + ((j * k) % 5));
    }
    const s = await openForTest(p);
    const first = await s.lp({ method: 'ipm' });
    await s.addColumns([{ cost: 0.5, lower: 0, upper: Infinity, rows: [0, 1, 2], values: [1, 1, 1] }]);
    const warm = await s.lp({ method: 'simplex' });
    const cold = await s.lp({ method: 'ipm' });
    expect(warm.objective).toBeLessThan(first.objective);
    expect(warm.objective).toBeCloseTo(cold.objective, 8);
  });
});
