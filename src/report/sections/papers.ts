import { blocksOf, type Cell, column, note, type Section, sentence, type Table, table } from '../../blocks/index.ts';
import { money } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { plantName, sumBy } from '../../model/index.ts';
import type { Heading } from '../../plan/index.ts';
import type { Context } from '../input.ts';

/** Undiscounted sums of a heading by two of the tags of its lines. */
function spent({ plan }: Context, heading: Heading, by: 'good' | 'process'): Map<string, number> {
  const lines = plan.costs.filter((line) => line.heading === heading);
  return sumBy(
    lines,
    (line) => `${line.place ?? ''}/${line[by] ?? ''}`,
    (line) => line.amount,
  );
}

const sumOf = (sums: ReadonlyMap<string, number>): number => [...sums.values()].reduce((all, one) => all + one, 0);

function certificates(context: Context, sums: ReadonlyMap<string, number>): Table | undefined {
  const { plan, facts } = context;
  const say = words().sections;
  const told = new Set<string>();
  const cost = (place: string, good: string): Cell => {
    const key = `${place}/${good}`;
    if (told.has(key)) return '″';
    told.add(key);
    return sums.get(key) ?? 0;
  };
  const rows = [
    ...plan.certificates.map((one) => ({ ...one, from: String(one.year), paid: one.evidence })),
    ...(plan.kept ?? []).map((one) => ({ ...one, from: say.heldUntil({ year: one.until }), paid: [] as string[] })),
  ]
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.good < b.good ? -1 : 1))
    .map((one): Cell[] => [
      facts.placeName(one.place),
      facts.good(one.good).name,
      facts.named('schemes', one.scheme),
      one.from,
      one.paid.map((key) => facts.named('evidence', key)).join(', ') || words().number.none,
      cost(one.place, one.good),
    ]);
  if (rows.length === 0) return undefined;
  const { name, text } = column;
  return table(
    [
      ...[name(say.holder), name(words().report.good), text(say.certificate), text(say.inForceFrom)],
      ...[text(say.evidence), column.money((unit) => say.certificatesCost({ unit }))],
    ],
    rows,
    { currency: plan.currency },
  );
}

function licences(context: Context, sums: ReadonlyMap<string, number>): Table | undefined {
  const { plan, facts } = context;
  const say = words().sections;
  const rows = plan.licences.map((one): Cell[] => {
    const asset = facts.rows.licences.find((row) => row.licence === one.licence)?.asset ?? '';
    const owner = facts.rows.assets.find((row) => row.asset === asset)?.owner ?? '';
    return [
      plantName(facts, one),
      facts.named('licences', one.licence),
      facts.named('assets', asset),
      facts.named('parties', owner),
      one.year,
      sums.get(`${one.place}/${one.process}`) ?? 0,
    ];
  });
  if (rows.length === 0) return undefined;
  const { name, text, year } = column;
  return table(
    [
      ...[name(say.holder), text(say.licence), text(say.asset), name(say.owner), year(say.inForceFrom)],
      column.money((unit) => say.licencesCost({ unit })),
    ],
    rows,
    { currency: plan.currency },
  );
}

/** Who must hold which certificates and licences, from when, and what they cost. */
export function papersSection(context: Context): Section | undefined {
  const { plan } = context;
  const [certified, licensed] = [spent(context, 'certification', 'good'), spent(context, 'rights', 'process')];
  if (plan.certificates.length + (plan.kept ?? []).length + plan.licences.length === 0) return undefined;
  const say = words().sections;
  const cost = money(sumOf(certified) + sumOf(licensed), plan.currency);
  const counts = { certificates: plan.certificates.length, licences: plan.licences.length };
  return {
    id: 'papers',
    title: say.papersTitle,
    blocks: blocksOf(
      sentence(say.papersSum({ ...counts, cost })),
      certificates(context, certified),
      licences(context, licensed),
      note(say.papersNote),
    ),
  };
}
