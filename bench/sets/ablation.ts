import { parseArgs } from 'node:util';
import type { Case } from '../../src/case/index.ts';
import { solve } from '../../src/plan/assemble.ts';
import { type ComponentName, components } from '../../src/search/component.ts';
import { generated } from '../../test/support/generated-case.ts';
import { certificateCase } from '../../test/support/many-certificates.ts';
import { hard, tight } from '../../test/support/sets.ts';
import { stopwatch, today } from '../measure.ts';
import { ablations, type Ended } from './results.ts';

/**
 * What small cases come to without each part of the search, in one process, so that the solver is compiled once. Loaded with
 * `processor-clock.mjs`, its seconds are processor time of all threads.
 */
const { values: flags } = parseArgs({ options: { case: { type: 'string' }, part: { type: 'string' } } });

/** Seconds of each search, and the gap at which it ends. */
const SECONDS = 6;
const GAP = 0.002;
/** 150 to 200 whole numbers. */
const SMALL = { sites: 8, goods: 9, markets: 5, years: 5, eligible: 4, near: 4 };
const CERTIFICATES = { sites: 8, goods: 6, markets: 6 };

interface Small {
  readonly case: () => Case;
  /** Whether it is solved as a large programme is. */
  readonly large?: boolean;
}

const cases: Readonly<Record<string, Small>> = {
  'small 5': { case: () => generated(SMALL, 5) },
  'small tight 2': { case: () => tight(SMALL, 2) },
  'small hard 7': { case: () => hard(SMALL, 7) },
  'as large 5': { case: () => generated(SMALL, 5), large: true },
  'as large 7': { case: () => generated(SMALL, 7), large: true },
  'as large, tight 2': { case: () => tight(SMALL, 2), large: true },
  'small certificates 2': { case: () => certificateCase(true, CERTIFICATES, false, 2) },
  'small tied 2': { case: () => certificateCase(true, CERTIFICATES, true, 2) },
};

const names = flags.case?.split(';') ?? Object.keys(cases);
const parts = (flags.part?.split(',') ?? components) as readonly ComponentName[];

async function ended(
  { case: made, large }: Small,
  without?: ComponentName,
): Promise<Ended & { readonly asked: Set<string> }> {
  const spent = stopwatch();
  let first: number | null = null;
  const found = await solve(made(), {
    gap: GAP,
    seconds: SECONDS,
    ...(large ? { large: 0 } : {}),
    ...(without ? { without: new Set([without]) } : {}),
    onProgress: ({ objective }) => {
      if (objective !== undefined && Number.isFinite(objective)) first ??= spent().clock;
    },
  });
  const seconds = spent().clock;
  await found.session.close();
  const { model, x, bound, objective } = found;
  const gap = x.length === 0 ? null : (bound - objective) / model.grossCost(x);
  return { gap, first, seconds, asked: new Set(found.components?.keys()) };
}

// The first search compiles the solver.
await ended(cases['small 5']!);
for (const name of names) {
  const small = cases[name]!;
  const { asked, ...whole } = await ended(small);
  for (const part of parts) {
    // A part that was not asked for anything would have brought nothing.
    if (!asked.has(part)) continue;
    const { asked: _, ...left } = await ended(small, part);
    ablations.keep({ case: name, part, whole, left, day: today() });
    process.stdout.write(`${name} without ${part}: ${JSON.stringify({ whole, left })}\n`);
  }
}
process.exit(0);
