import { fixed, money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { FinanceDocument } from '../../plan/index.ts';
import { type Named, ratioWords, returnWords } from './words.ts';

type Needed = NonNullable<FinanceDocument['projects'][number]['support']>;

/** What would carry each plant that its owners would not build, those that lose most first. */
export function supportWords({ projects, currency }: FinanceDocument, name: Named): string[] {
  const say = words().support;
  // A document of an earlier version has neither support nor credits.
  const losing = projects.filter((project) => Boolean(project.support)).sort((a, b) => a.npv - b.npv);
  return losing.map((project) =>
    sentences(
      say.needs({
        name: name(project),
        loss: money(-project.npv, currency),
        rate: project.ownersRate === null ? undefined : percent(project.ownersRate, 3),
        enough: project.support!.enough.map((kind) => kindWords(kind, currency)),
      }),
      project.support!.never.length === 0
        ? undefined
        : say.never({ kinds: project.support!.never.map((kind) => say.names[kind]) }),
      withoutWords(project, currency),
    ),
  );
}

/** The plan with the plant, and what is known of the plan without it. */
function withoutWords({ without }: FinanceDocument['projects'][number], currency: string): string {
  const say = words().support;
  if (without === undefined) return say.notSolved;
  if (without === null) return say.noPlanWithout;
  const { plan, low, high } = without;
  return say.without({
    plan: money(plan, currency),
    low: money(plan - high, currency),
    high: money(plan - low, currency),
  });
}

function kindWords({ kind, value, cost }: Needed['enough'][number], currency: string): string {
  const { kinds } = words().support;
  const paid = money(Math.max(0, cost), currency);
  if (kind === 'grant') return kinds.grant({ money: money(value, currency) });
  if (kind === 'tenor') return kinds.tenor({ years: value, money: paid });
  if (kind === 'premium' || kind === 'duty') return kinds[kind]({ share: percent(value, 3), money: paid });
  return kinds[kind]({ points: fixed(100 * value, 1), money: paid });
}

/** Plants that live by one another, each group as one credit. */
export const creditWords = ({ credits, currency }: FinanceDocument, name: Named): string[] =>
  (credits ?? []).map(({ buyer, suppliers, cost, irr, mirr, npv, minDscr }) =>
    words().support.credit({
      buyer: name(buyer),
      suppliers: suppliers.map((supplier) =>
        words().support.supplier({ name: name(supplier), share: percent(supplier.share, 2) }),
      ),
      cost: money(cost, currency),
      rate: returnWords(irr, mirr),
      npv: money(npv, currency),
      cover: minDscr ? { ratio: ratioWords(minDscr.value), year: minDscr.year } : undefined,
    }),
  );
