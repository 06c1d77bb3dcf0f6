import { type Case, sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import { horizonOf, type Span } from '../frame/horizon.ts';
import type { Move } from '../frame/moves.ts';
import { type Site, sitesOf } from '../frame/sites.ts';
import { asksOf } from './asks.ts';
import { couldSend } from './could.ts';
import { type Holder, holdingsOf, stillHeld } from './holdings.ts';
import { lostShare } from './weeks.ts';

/** What a site may send into the market of a certificate in a year in which weeks are lost until it is granted. Units a year. */
export interface FirstYear {
  /** Share of the year that is lost. */
  readonly lost: number;
  /** What it could make or buy of the good, whether it does or not. */
  readonly could: number;
}

/** The first year of a certificate; undefined where no weeks are lost. `market`: the places that it is asked at. */
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

/** What a site may still send of a good to some places in a year, beside what it sends in a plan. */
export interface RoomLeft {
  readonly good: string;
  readonly place: string;
  readonly year: number;
  /** Places of the market. */
  readonly to: readonly string[];
  /** Units a year; 0 or more. */
  readonly left: number;
}

/** What first years of certificates leave in a plan, by site, good, year and market. */
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
        const asks = asksOf(book, span.year).get(scheme);
        const to = asks ? [...book.places.keys()].filter((at) => asks({ good, from: place, to: at })) : [];
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
