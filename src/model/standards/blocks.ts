import { type Cell, column, type Table, table } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { type PlanContext, spentAt } from '../facts/index.ts';

/** Certificates of a plan: holder, start and cost; undefined if there are none. */
export function certificatesTable({ plan, facts }: PlanContext): Table | undefined {
  const sums = spentAt(plan, 'certification', 'good');
  const say = words().sections;
  const listed = new Set<string>();
  const cost = (place: string, good: string): Cell => {
    const key = `${place}/${good}`;
    if (listed.has(key)) return '″';
    listed.add(key);
    return sums.get(key) ?? 0;
  };
  const rows = [
    ...plan.certificates.map((certificate) => ({
      ...certificate,
      from: String(certificate.year),
      paid: certificate.evidence,
    })),
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
      name(say.holder),
      name(words().report.good),
      text(say.certificate),
      text(say.inForceFrom),
      text(say.evidence),
      column.money(say.certificatesCost),
    ],
    rows,
    { currency: plan.currency },
  );
}
