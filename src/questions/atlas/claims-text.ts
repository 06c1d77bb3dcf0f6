import { type Claim, type Finding, readersText } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';

const figure = (value: number | null, unit: string): string =>
  value === null ? '' : `${significant(value)}${unit === '%' ? ' %' : ''}`;

/** Claims as a table; `whole` tells statement and source of each too. */
export function claimsText(wanted: readonly Claim[], whole: boolean): string {
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
