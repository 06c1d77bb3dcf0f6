import { claims as bundledClaims, type Claim, type Finding } from '../../atlas/index.ts';
import { RequestError } from '../errors.ts';

/** What data say by one definition. */
interface FoundDocument extends Pick<Finding, 'found' | 'definition' | 'vintage'> {
  readonly data: Pick<Finding, 'source' | 'url' | 'quality'>;
}

/** A claim in the document: who said it stands under `source`, where the data are from under `data`. */
export interface ClaimDocument
  extends FoundDocument,
    Pick<Claim, 'claim' | 'statement' | 'date' | 'verdict' | 'said' | 'unit'> {
  /** Who said it. */
  readonly source: string;
  readonly also: readonly FoundDocument[];
}

/**
 * Published claims against data.
 *
 * @param wanted keys of claims; all unless given
 * @throws {RequestError} where there is no such claim
 */
export function claims(wanted?: readonly string[]): readonly Claim[] {
  const all = bundledClaims();
  const known = all.map((one) => one.claim);
  const strange = wanted?.filter((one) => !known.includes(one)) ?? [];
  if (strange.length > 0) throw new RequestError('claim', strange, 'claim', known);
  return wanted ? all.filter((one) => wanted.includes(one.claim)) : all;
}

/** Claims as the document that is published of them. */
export function claimsDocument(wanted: readonly Claim[]): ClaimDocument[] {
  const data = ({ source, url, quality, ...rest }: Finding): FoundDocument => ({
    ...rest,
    data: { source, url, quality },
  });
  return wanted.map(({ claim, statement, by, date, verdict, said, unit, also, ...finding }) => {
    const { found, definition, vintage, source, url, quality } = finding;
    const own = data({ found, definition, vintage, source, url, quality });
    return { claim, statement, source: by, date, verdict, said, unit, ...own, also: also.map(data) };
  });
}
