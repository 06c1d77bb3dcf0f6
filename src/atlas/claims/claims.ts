import { type Quality, qualities, worst } from '../../case/index.ts';
import { bundled, macro } from '../data/bundled.ts';

const VERDICTS = ['confirmed', 'near', 'qualified', 'overstated', 'understated', 'not found'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What data say about a claim under one definition. */
export interface Finding {
  readonly definition: string;
  /** Year or month of the data. */
  readonly vintage: string;
  /** In the unit of the claim; null where no figure was found or the claim has none. */
  readonly found: number | null;
  readonly source: string;
  readonly url: string;
  readonly quality: Quality;
}

export interface Claim extends Finding {
  readonly claim: string;
  readonly statement: string;
  /** Who said it. */
  readonly by: string;
  /** Date of the statement; empty where unknown. */
  readonly date: string;
  readonly said: number | null;
  readonly unit: string;
  readonly verdict: Verdict;
  /** What data say under other definitions. */
  readonly also: readonly Finding[];
}

/** A figure is near a claim if it differs by more than rounding but by no more than this share: for 25 %, 22.5 to 27.5 %. */
const NEAR = 0.1;

const text = { type: 'text' } as const;
const needed = { type: 'text', required: true } as const;
const number = { type: 'number' } as const;

type Meets = '' | 'yes' | 'in part' | 'no';

/** Computes `share:measure`, the members in % of the world, or `own:measure`, in % of their own population. */
function computed(measure: string): Omit<Finding, 'definition'> {
  const [how, what] = measure.split(':') as [string, string];
  const { own, used, together, world } = macro(what);
  const whole = how === 'own' ? macro('population').together : world;
  const years = [...new Set(own.map((row) => row.year))].sort();
  return {
    vintage: years.length > 1 ? `${years[0]} to ${years.at(-1)}` : years[0]!,
    found: (100 * together) / whole,
    source: [...new Set(used.map((row) => row.source))].join('; '),
    url: own[0]!.url,
    quality: worst(['derived', ...used.map((row) => row.quality as Quality)]),
  };
}

/** The figure of a claim. */
interface Stated {
  readonly said: number | null;
  /** Value of its last digit, in its unit: 0.1 for "4.8 GW", 100 for "3.5 trillion" in billions. */
  readonly digit: number;
  /** `about` or `least` (at least so much). */
  readonly relation: string;
}

type Answer = 'meets' | 'near' | 'less' | 'more';

/** Compares a figure with a claim: it rounds to it (or is at least so much), is near it, or neither. */
function compare(stated: number, measured: number, { digit, relation }: Stated): Answer {
  if (relation === 'least' ? measured >= stated : Math.abs(measured - stated) <= digit / 2) return 'meets';
  if (Math.abs(measured - stated) <= NEAR * Math.abs(stated)) return 'near';
  return measured < stated ? 'less' : 'more';
}

interface Evidence {
  readonly found: number | null;
  readonly meets: Meets;
}

/**
 * Confirmed: the figure under the first definition rounds to the claim. Qualified: the claim holds in part, or only another definition
 * meets it or is near. Near: the first definition is near and no other is. Not found: no data. Otherwise overstated or understated, by
 * the first definition with a figure.
 */
export function verdictOf(stated: Stated, findings: readonly Evidence[]): Verdict {
  const answers = findings.map(({ found, meets }) => {
    if (found !== null && stated.said !== null) return compare(stated.said, found, stated);
    return ({ yes: 'meets', 'in part': 'part', no: 'no', '': undefined } as const)[meets];
  });
  const [first, ...others] = answers;
  if (first === 'meets') return 'confirmed';
  if (first === 'part' || others.some((other) => other === 'meets' || other === 'near' || other === 'part'))
    return 'qualified';
  if (first === 'near') return 'near';
  const apart = answers.find((answer) => answer === 'less' || answer === 'more');
  return apart === 'less' ? 'overstated' : apart === 'more' ? 'understated' : 'not found';
}

/** Columns of `claims.csv`. */
export const CLAIM_COLUMNS = {
  claim: needed,
  statement: needed,
  said: number,
  digit: number,
  unit: text,
  relation: { type: 'text', required: true, oneOf: ['about', 'least'] },
  source: needed,
  date: { type: 'date' },
  url: text,
} as const;

const statements = bundled('claims.csv', CLAIM_COLUMNS);
const findings = bundled('findings.csv', {
  claim: needed,
  definition: needed,
  measure: text,
  found: number,
  meets: { type: 'text', oneOf: ['yes', 'in part', 'no'] },
  vintage: text,
  source: text,
  url: text,
  quality: { type: 'text', oneOf: qualities },
});

/** Bundled claims with what data say about them. */
export function claims(): Claim[] {
  return statements().map((row) => {
    const own = findings()
      .filter((finding) => finding.claim === row.claim)
      .map(({ definition, measure, found, meets, vintage, source, url, quality }) => ({
        meets: meets as Meets,
        finding: {
          definition,
          ...(measure === ''
            ? { vintage, found: found ?? null, source, url, quality: (quality || 'assumed') as Quality }
            : computed(measure)),
        },
      }));
    const [first, ...also] = own.map((one) => one.finding);
    const evidence = own.map((one) => ({ found: one.finding.found, meets: one.meets }));
    const stated = row.said ?? null;
    return {
      claim: row.claim,
      statement: row.statement,
      by: row.source,
      date: row.date,
      said: stated,
      unit: row.unit,
      verdict: verdictOf({ said: stated, digit: row.digit ?? 0, relation: row.relation }, evidence),
      ...(first ?? { definition: '', vintage: '', found: null, source: '', url: '', quality: 'recalled' as const }),
      also,
    };
  });
}
