import { type Claim, type Finding, readersText } from '../../atlas/index.ts';
import { type Block, column, heading, note, sentence, table } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { printed } from '../../view/index.ts';

const figure = (value: number | null, unit: string): string =>
  value === null ? '' : `${significant(value)}${unit === '%' ? ' %' : ''}`;

/** Claims as a table; `whole` tells statement and source of each too. */
export function claimsText(wanted: readonly Claim[], whole: boolean): string {
  const w = words().evidence;
  const rows = wanted.map((one) => {
    const { found, definition } = one.found === null ? (one.also[0] ?? one) : one;
    const figures = [one.said, found].map((value) => figure(value, one.unit));
    return [one.claim, ...figures, w.verdicts[one.verdict]!, readersText(definition)];
  });
  const columns = [
    ...[column.label(w.claim), column.amount(w.said), column.amount(w.found)],
    ...[column.label(w.verdict), column.text(w.definition)],
  ];
  const count = (verdict: string) => wanted.filter((one) => one.verdict === verdict).length;
  const counts = { confirmed: count('confirmed'), near: count('near'), qualified: count('qualified') };
  const answer = sentence(w.claimsAnswer({ ...counts, all: wanted.length }));
  const details = whole ? wanted.flatMap(detailBlocks) : [];
  return printed(table(columns, rows), note(w.roundRule), ...details, answer);
}

/** Statement, and what each definition finds, with vintage, source and quality. */
function detailBlocks(one: Claim): Block[] {
  const w = words().evidence;
  const about = (x: Finding) => [x.vintage, x.source, w.qualities[x.quality]].filter((y) => y !== '').join('; ');
  const line = (x: Finding) => `${readersText(x.definition)}: ${figure(x.found, one.unit) || '-'} (${about(x)})`;
  const found = [one, ...one.also].filter((x) => x.definition !== '');
  return [
    heading(`${readersText(one.statement)}. ${readersText(one.by)}${one.date && `, ${one.date}`}.`),
    ...found.map((x) => sentence(line(x))),
  ];
}
