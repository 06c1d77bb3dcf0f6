import { percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Context } from '../context.ts';
import { escapeText, number, paragraph, type Section, tableHtml } from '../html.ts';
import { type Upstream, upstreamOf } from '../upstream.ts';

/** Demands that a report looks behind: those of the largest value. */
const MOST = 4;

/** For each demanded good the chain behind it by stage and country, the share from outside the bloc, and what the plan changes in it. */
export function upstreamSection(context: Context): Section | undefined {
  const { plan, facts, year } = context;
  const w = words().evidence.upstream;
  const worth = new Map<string, number>();
  for (const one of plan.deliveries)
    if (one.year === year)
      worth.set(one.good, (worth.get(one.good) ?? 0) + one.amount * (facts.good(one.good).value || 1));
  const goods = [...worth]
    .filter(([, value]) => value > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST);
  if (goods.length === 0) return undefined;
  const first = plan.years[0]!;
  const parts = goods.map(([good], i) => {
    const found = upstreamOf(context, good, year);
    const before = upstreamOf(context, good, first);
    const name = facts.good(good).name;
    const lead =
      found.outside === null
        ? ''
        : before.outside === null || before.delivered === 0 || first === year
          ? w.leadOnly({ good: name, year, share: percent(found.outside) })
          : w.lead({ good: name, year, share: percent(found.outside), before: percent(before.outside), first });
    const html = (lead ? paragraph(lead) : '') + stagesTable(context, found);
    return `<details${i === 0 ? ' open' : ''}><summary>${escapeText(name)}</summary>${html}</details>`;
  });
  return { id: 'upstream', title: w.title, html: parts.join('\n') + paragraph(w.note) };
}

function stagesTable({ facts }: Context, found: Upstream): string {
  const w = words().evidence.upstream;
  const stages = [...found.stages].sort(
    (a, b) => b.amount * facts.good(b.good).value - a.amount * facts.good(a.good).value,
  );
  const rows = stages.map((one) => {
    const { name, unit, value } = facts.good(one.good);
    return [
      one.process === undefined ? w.bought({ good: name }) : facts.processName(one.process),
      facts.countryName(one.country),
      number(significant(one.amount)),
      unit,
      value > 0 ? number(significant(one.amount * value)) : '',
      one.outside ? w.yes : '',
      one.built > 0 ? number(percent(one.built / one.amount)) : '',
    ];
  });
  return tableHtml({
    columns: [w.stage, w.madeIn, w.amount, w.unit, w.value({ currency: facts.currency }), w.outside, w.built],
    rows,
  });
}
