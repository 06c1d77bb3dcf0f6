import { type Block, blocksOf, type Cell, column, fold, type Part, table } from '../../blocks/index.ts';
import { moneyEstimate, percent, significant } from '../../figures/index.ts';
import { capital, words } from '../../i18n/index.ts';
import { plantName, verdictWord } from '../../model/index.ts';
import type { DecidedPlant } from '../../plan/index.ts';
import { citationsOf, cited, counterfactualOf } from '../citations.ts';
import type { Context } from '../input.ts';
import { triedPlants } from '../tried-plants.ts';
import { groundWords } from '../verdict-words.ts';

/** Plants that the first screen has room for; of more, those that cost most are shown and the others folded. */
const [ROOM, SHOWN] = [6, 4];

/** Money of a plant: capital, what it is worth to its owners and to the economy. */
const moneyOfPlant = (one: DecidedPlant) => [one.capex, one.ownersNpv, one.economicNpv] as const;

/** The plants that are built, each with what its owners and the economy get, and its verdict, and those that were tried; undefined where the plan has none. */
export function plantsPart(context: Context): Part | undefined {
  const { plan, facts } = context;
  const plants = plan.decision?.plants ?? [];
  if (plants.length === 0) return undefined;
  const say = words().plants;
  const largest = new Set([...plants].sort((a, b) => b.capex - a.capex).slice(0, plants.length > ROOM ? SHOWN : ROOM));
  const [shown, others] = [plants.filter((one) => largest.has(one)), plants.filter((one) => !largest.has(one))];
  const [capex, ...npvs] = [0, 1, 2].map((i) => plants.reduce((sum, one) => sum + (moneyOfPlant(one)[i] ?? 0), 0));
  const decimals = { decimals: 1 };
  const { text, money, share } = column;
  const columns = [
    text(say.plant),
    text(say.verdict),
    money(say.capital, decimals),
    share(say.ownersReturn),
    money(say.ownersNpv, decimals),
    money(say.economicNpv, decimals),
  ];
  const rows = [...shown, ...others].map((one) => plantRow(context, one));
  const built = table(columns, rows, {
    currency: plan.currency,
    priceYear: facts.priceYear,
    caption: ({ unit }) => say.caption({ unit, rate: percent(facts.discountRate) }),
    ...(plants.length > 1 && { total: [say.all, '', capex!, '', ...npvs] }),
    stand: { rows: shown.length, others: (count) => say.more({ count }) },
  });
  return { kind: 'part', name: 'plants', blocks: blocksOf(built, notBuilt(context)) };
}

/** Plants that were tried and are not built, with what building each would lose, folded; undefined where that is not known of any. */
function notBuilt({ plan, facts }: Context): Block | undefined {
  const say = words().plants;
  const tried = triedPlants(plan);
  if (tried.length === 0) return undefined;
  const rows = tried.map(({ process, place, loses }) => {
    const amount = moneyEstimate(loses, plan.currency);
    const because = say.grounds.losesWith({ loss: amount });
    const found = counterfactualOf(plan, { kind: 'build', process, place });
    const citations = found ? [{ sentence: because, parts: [{ amount, id: found.id }] }] : [];
    const verdict = say.verdictBecause({ verdict: capital(say.notBuilt), because });
    return [plantName(facts, { place, process }), { text: cited(verdict, plan, citations) }];
  });
  const data = table([column.text(say.plant), column.text(say.verdict)], rows);
  return fold(say.triedNotBuilt({ count: tried.length }), [data]);
}

function plantRow({ plan, facts }: Context, one: DecidedPlant): Cell[] {
  const citations = citationsOf({ ...plan, decision: { ...plan.decision, plants: [one] } }, facts);
  const say = words().plants;
  const product = facts.product(one.process);
  const unit = product === undefined ? '' : facts.good(product).unit;
  const verdict = say.verdictBecause({ verdict: capital(verdictWord(one)), because: groundWords(one, facts) });
  const [capex, ...npvs] = moneyOfPlant(one);
  return [
    { text: plantName(facts, one), under: say.since({ year: one.year, size: significant(one.size), unit }) },
    { text: cited(verdict, plan, citations) },
    capex,
    one.ownersReturn,
    ...npvs,
  ];
}
