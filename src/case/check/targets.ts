import { siteKey } from '../keys.ts';
import { type Context, near } from './context.ts';

/** Checks targets (limits, windows) and that the candidates of registered projects exist. */
export function checkTargets(x: Context): void {
  for (const { raw, row } of x.rows('targets')) {
    if (row.min === undefined && row.max === undefined) x.say('target-empty', 'targets', raw, 'min');
    else if ((row.min ?? -Infinity) > (row.max ?? Infinity)) {
      x.say('bounds-reversed', 'targets', raw, 'min', { params: { expected: row.max } });
    }
    if (row.window > 1 && (row.measure === 'builds' || row.measure === 'capex')) {
      x.say('window-summed', 'targets', raw, 'window', { params: { expected: 1 } });
    }
    if (row.measure === 'external_share' && (row.max ?? 0) > 1) {
      x.say('fraction', 'targets', raw, 'max', { params: { expected: 1, nearest: String(row.max! / 100) } });
    }
  }
  const candidates = new Set(x.rows('candidates').map(({ row }) => siteKey(row)));
  for (const { raw, row } of x.rows('projects')) {
    if (row.candidate === '' || candidates.has(row.candidate) || x.unread('candidates')) continue;
    x.say('project-candidate', 'projects', raw, 'candidate', { params: near(row.candidate, candidates) });
  }
}
