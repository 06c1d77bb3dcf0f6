import { claims as bundledClaims, type Claim, type Finding, readersText } from '../../atlas/index.ts';
import { type Block, column, heading, note, sentence, tabulate } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { printed } from '../../view/index.ts';
import { mustBeKnown } from '../errors.ts';

/** The result of the data by one definition. */
interface FoundDocument extends Pick<Finding, 'found' | 'definition' | 'vintage'> {
  readonly data: Pick<Finding, 'source' | 'url' | 'quality'>;
}

/** A claim: `source` is who said it, `data` where the data are from. */
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
  const claims = all.map((claim) => claim.claim);
  mustBeKnown('claim', wanted ?? [], 'claim', claims);
  return wanted ? all.filter((claim) => wanted.includes(claim.claim)) : all;
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

const figure = (value: number | null, unit: string): string =>
  value === null ? '' : `${significant(value)}${unit === '%' ? ' %' : ''}`;

/** Claims as a table; `whole` tells statement and source of each too. */
export function claimsText(wanted: readonly Claim[], whole: boolean): string {
  const w = words().evidence;
  const finding = (claim: Claim): Finding => (claim.found === null ? (claim.also[0] ?? claim) : claim);
  const data = tabulate(wanted, [
    column.label(w.claim, ({ claim }) => claim),
    column.amount(w.said, ({ said, unit }) => figure(said, unit)),
    column.amount(w.found, (claim) => figure(finding(claim).found, claim.unit)),
    column.label(w.verdict, ({ verdict }) => w.verdicts[verdict]!),
    column.text(w.definition, (claim) => readersText(finding(claim).definition)),
  ]);
  const count = (verdict: string) => wanted.filter((claim) => claim.verdict === verdict).length;
  const counts = { confirmed: count('confirmed'), near: count('near'), qualified: count('qualified') };
  const answer = sentence(w.claimsAnswer({ ...counts, all: wanted.length }));
  const details = whole ? wanted.flatMap(detailBlocks) : [];
  return printed(data, note(w.roundRule), ...details, answer);
}

/** Statement, and what each definition finds, with vintage, source and quality. */
function detailBlocks(claim: Claim): Block[] {
  const w = words().evidence;
  const about = (x: Finding) => [x.vintage, x.source, w.qualities[x.quality]].filter((y) => y !== '').join('; ');
  const line = (x: Finding) => `${readersText(x.definition)}: ${figure(x.found, claim.unit) || '-'} (${about(x)})`;
  const findings = [claim, ...claim.also].filter((x) => x.definition !== '');
  return [
    heading(`${readersText(claim.statement)}. ${readersText(claim.by)}${claim.date && `, ${claim.date}`}.`),
    ...findings.map((x) => sentence(line(x))),
  ];
}
