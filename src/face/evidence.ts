import { bundledRegister, knownEconomies, matchSectors } from '../atlas/index.ts';
import { atlasReport, projectsReport } from '../report/index.ts';
import { RequestError } from './errors.ts';

/** Economies of the bundled indicators: alpha-2 codes. */
export const economies = (): readonly string[] => knownEconomies();

/** The register of joint projects as a page (HTML), in the language in use. */
export const registerReport = (): string => projectsReport(bundledRegister());

/**
 * Complementary industries of two economies by the bundled indicators, as a page (HTML). Throws RequestError where one of
 * them is not in these indicators, or both are the same.
 * @param a alpha-2 code
 * @param b alpha-2 code
 */
export function evidenceReport(a: string, b: string): string {
  const known = knownEconomies();
  const strange = [a, b].filter((one) => !known.includes(one));
  if (strange.length > 0 || a === b)
    throw new RequestError('economies', strange.length > 0 ? strange : [a, b], 'economy', known);
  return atlasReport({ a, b, sectors: matchSectors(a, b) ?? null, trade: null });
}
