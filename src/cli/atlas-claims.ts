import { Command } from 'commander';
import { type Claim, claims, type Finding, readersText } from '../atlas/index.ts';
import { significant } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { textTable, wrapLines } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { toldInWords } from './evidence-failure.ts';
import { wrongUse } from './failure.ts';
import { listOption } from './load.ts';

/** `chorsu atlas claims`: statements against data. */
export function claimsCommand(): Command {
  const w = words().evidence;
  return new Command('claims')
    .description(w.claimsCommand)
    .option('--claim <ids>', w.claimOption, listOption)
    .option('--json', w.json)
    .option('--quiet', w.quiet)
    .action(async (flags: { claim?: string[]; json?: boolean }) => {
      const all = await toldInWords(claims);
      const known = all.map((one) => one.claim);
      const unknown = flags.claim?.find((one) => !known.includes(one));
      if (unknown !== undefined)
        throw wrongUse(words().evidence.unknownClaim({ claim: unknown, known: known.join(', ') }));
      const wanted = flags.claim ? all.filter((one) => flags.claim!.includes(one.claim)) : all;
      process.stdout.write(flags.json ? jsonText(documentOf(wanted)) : claimsText(wanted, flags.claim !== undefined));
    });
}

/** What data say by one definition. */
interface FoundDocument extends Pick<Finding, 'found' | 'definition' | 'vintage'> {
  readonly data: Pick<Finding, 'source' | 'url' | 'quality'>;
}

/** A claim in the document of `--json`. */
export interface ClaimDocument
  extends FoundDocument,
    Pick<Claim, 'claim' | 'statement' | 'date' | 'verdict' | 'said' | 'unit'> {
  /** Who said it. */
  readonly source: string;
  readonly also: readonly FoundDocument[];
}

/** The document of `--json`: who said it stands under `source`, where the data are from under `data`. */
function documentOf(wanted: readonly Claim[]): ClaimDocument[] {
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

function claimsText(wanted: readonly Claim[], whole: boolean): string {
  const w = words().evidence;
  const rows = wanted.map((one) => [
    one.claim,
    figure(one.said, one.unit),
    figure(one.found ?? one.also[0]?.found ?? null, one.unit),
    w.verdicts[one.verdict]!,
    readersText(one.found === null && one.also[0] ? one.also[0].definition : one.definition),
  ]);
  const right = true;
  const heads = [
    { head: w.claim },
    { head: w.said, right },
    { head: w.found, right },
    { head: w.verdict },
    { head: w.definition, gives: true, wraps: true },
  ];
  const count = (verdict: string) => wanted.filter((one) => one.verdict === verdict).length;
  const answer = w.claimsAnswer({
    confirmed: count('confirmed'),
    near: count('near'),
    qualified: count('qualified'),
    all: wanted.length,
  });
  const details = whole ? wanted.flatMap(detailLines) : [];
  return `${[textTable(heads, rows), ...details, '', wrapLines(w.roundRule), wrapLines(answer)].join('\n')}\n`;
}

/** Statement, and what each definition finds, with vintage, source and quality. */
function detailLines(one: Claim): string[] {
  const w = words().evidence;
  const line = (x: Finding) =>
    `${readersText(x.definition)}: ${figure(x.found, one.unit) || '-'} (${[x.vintage, x.source, w.qualities[x.quality]].filter((y) => y !== '').join('; ')})`;
  const found = [one, ...one.also].filter((x) => x.definition !== '');
  return [
    '',
    wrapLines(`${readersText(one.statement)}. ${readersText(one.by)}${one.date && `, ${one.date}`}.`),
    ...found.map((x) => wrapLines(line(x))),
  ];
}
