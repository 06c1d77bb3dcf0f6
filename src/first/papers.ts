import type { Case, RawRow } from '../case/index.ts';

/** The requirements of a market for a good: rows of several tables. */
export interface Papers {
  readonly requirements: readonly RawRow[];
  readonly schemes: readonly RawRow[];
  readonly needs: readonly RawRow[];
  readonly evidence: readonly RawRow[];
  readonly recognitions: readonly RawRow[];
}

const isInForce = ({ until }: RawRow, year: number): boolean =>
  until === undefined || Number(String(until).slice(0, 4)) > year;

/**
 * The rows of a library about requirements of markets for an HS code from a year on: requirements, their schemes, the evidence behind
 * them, and recognitions. A requirement without a scheme says that nothing is required.
 */
export function papersFor({ tables }: Case, markets: readonly string[], hs: string, year: number): Papers {
  const requirements = tables.requirements.filter(
    (row) => hs !== '' && hs.startsWith(String(row.hs)) && markets.includes(String(row.market)) && isInForce(row, year),
  );
  const asked = new Set(requirements.map((row) => row.scheme));
  const schemes = tables.schemes.filter((row) => asked.has(row.scheme));
  const needs = tables.needs.filter((row) => asked.has(row.scheme));
  const papers = new Set<unknown>([...asked, ...needs.map((row) => row.evidence)]);
  const recognitions = tables.recognitions.filter((row) => papers.has(row.wanted));
  const behind = new Set<unknown>([...papers, ...recognitions.map((row) => row.held)]);
  return {
    requirements,
    schemes,
    needs,
    evidence: tables.evidence.filter((row) => behind.has(row.evidence)),
    recognitions: recognitions.filter(({ held }) =>
      [...schemes, ...tables.evidence].some((row) => row.scheme === held || row.evidence === held),
    ),
  };
}
