import { type Case, sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import { horizonOf, type Span } from '../frame/horizon.ts';
import type { Move } from '../frame/moves.ts';
import { type Site, sitesOf } from '../frame/sites.ts';
import { couldSend } from './could.ts';
import { type Holder, holdingsOf, stillHeld } from './holdings.ts';
import { requirementsOf } from './requirements.ts';
import { lostShare } from './weeks.ts';

/** The limit on shipments in the period in which a certificate is granted, because weeks pass until then. */
interface FirstYear {
  /** Share of the period before the grant. */
  readonly lost: number;
  /** Units a year that the site could send (`couldSend`). */
  readonly could: number;
}

/** The first year of a certificate; undefined if no weeks are lost. `market` are the places that require it. */
export function firstYear(
  book: Book,
  sites: ReadonlyMap<string, Site>,
  { holder, scheme, market }: { holder: Holder; scheme: string; market: readonly string[] },
  c: Case,
  span: Span,
): FirstYear | undefined {
  const { place, good } = holder;
  const lost = lostShare(holder, scheme, c, span);
  if (lost === 0) return undefined;
  const could = couldSend(book, [...sites.values()], good, place, new Set(market), span.year, horizonOf(c).start);
  return { lost, could };
}

/** The additional amount of a good that a site may send to some places in a year, beyond its flows in a plan. */
export interface RoomLeft {
  readonly good: string;
  readonly place: string;
  readonly year: number;
  /** Places of the market. */
  readonly to: readonly string[];
  /** Units a year; 0 or more. */
  readonly left: number;
}

/** The room that the first years of certificates leave in a plan, by site, good, year and market. */
export function firstYearsLeft(plan: PlanDocument, c: Case, moves: readonly Move[]): RoomLeft[] {
  const sites = sitesOf(plan, c);
  const found: RoomLeft[] = [];
  const spans = horizonOf(c).spans;
  for (const holder of holdingsOf(plan).values()) {
    const { place, good } = holder;
    for (const scheme of new Set(holder.entries.map((entry) => entry.scheme)))
      for (const span of spans) {
        const book = bookOf(c, span.year);
        if (stillHeld(holder, scheme, c, span.year)) continue;
        const requires = requirementsOf(book, span.year).get(scheme);
        const to = requires ? [...book.places.keys()].filter((at) => requires({ good, from: place, to: at })) : [];
        const first = to.length > 0 ? firstYear(book, sites, { holder, scheme, market: to }, c, span) : undefined;
        if (!first) continue;
        const sent = sumOf(moves, ({ flow }) =>
          flow.year === span.year && flow.from === place && flow.good === good && to.includes(flow.to)
            ? flow.amount
            : 0,
        );
        found.push({ good, place, year: span.year, to, left: Math.max(0, (1 - first.lost) * first.could - sent) });
      }
  }
  return found;
}
