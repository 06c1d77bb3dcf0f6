import {
  type Bloc,
  bundledTrade,
  MEMBERS,
  type Project,
  pairsOf,
  storedTrade,
  type TradeTable,
} from '../../atlas/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import type { HeadingsFound } from '../atlas/headings.ts';
import { headingsOf } from '../atlas/match.ts';

/** Two members: their joint projects, what they sell each other, what they could. */
export interface PairDocument {
  readonly a: string;
  readonly b: string;
  readonly projects: readonly Project[];
  readonly flows: Bloc['trade']['pairs'];
  readonly trade: Pick<TradeTable, 'year' | 'whole'>;
  readonly headings: HeadingsFound;
}

/**
 * Joint projects and trade of two members, by bundled trade or by what is loaded into a folder.
 *
 * @param codes two alpha-2 codes
 * @throws {UnusableError} where they are not two members
 */
export async function projectsOfPair(
  found: readonly Project[],
  codes: readonly string[],
  store?: string,
): Promise<PairDocument> {
  const [a, b] = codes;
  if (codes.length !== 2 || !a || !b || a === b || !MEMBERS.includes(a) || !MEMBERS.includes(b))
    throw new UnusableError('pair', words().atlas.pairBad({ given: codes.join(',') }));
  const table = store === undefined ? bundledTrade() : await storedTrade(store);
  return {
    ...{
      a,
      b,
      trade: { year: table.year, whole: table.whole },
      headings: headingsOf(table, a, b),
    },
    projects: found.filter((one) => one.countries.includes(a) && one.countries.includes(b)),
    flows: pairsOf(table).filter(({ exporter: x, importer: y }) => (x === a && y === b) || (x === b && y === a)),
  };
}
