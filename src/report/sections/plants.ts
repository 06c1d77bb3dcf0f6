import { type Block, blocksOf, column, fold, type Part, type Text, tabulate } from '../../blocks/index.ts';
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

/** The plants that are built, each with what its owners and the economy get, and its verdict, and those that were tried; undefined where the plan has none. */
export function plantsPart(context: Context): Part | undefined {
  const { plan, facts } = context;
  const plants = plan.decision?.plants ?? [];
  if (plants.length === 0) return undefined;
  const say = words().plants;
  const largest = new Set([...plants].sort((a, b) => b.capex - a.capex).slice(0, plants.length > ROOM ? SHOWN : ROOM));
  const [shown, others] = [plants.filter((plant) => largest.has(plant)), plants.filter((plant) => !largest.has(plant))];
  const sum = (of: (plant: DecidedPlant) => number | null) => plants.reduce((all, plant) => all + (of(plant) ?? 0), 0);
  const total = [
    say.all,
    '',
    sum(({ capex }) => capex),
    '',
    sum(({ ownersNpv }) => ownersNpv),
    sum(({ economicNpv }) => economicNpv),
  ];
  const decimals = { decimals: 1 };
  const { text, money, share } = column;
  const columns = [
    text(say.plant, (plant: DecidedPlant) => ({ text: plantName(facts, plant), under: sinceWords(context, plant) })),
    text(say.verdict, (plant: DecidedPlant) => ({ text: verdictText(context, plant) })),
    money(say.capital, (plant: DecidedPlant) => plant.capex, decimals),
    share(say.ownersReturn, (plant: DecidedPlant) => plant.ownersReturn),
    money(say.ownersNpv, (plant: DecidedPlant) => plant.ownersNpv, decimals),
    money(say.economicNpv, (plant: DecidedPlant) => plant.economicNpv, decimals),
  ];
  const built = tabulate([...shown, ...others], columns, {
    currency: plan.currency,
    priceYear: facts.priceYear,
    caption: ({ unit }) => say.caption({ unit, rate: percent(facts.discountRate) }),
    ...(plants.length > 1 && { total }),
    stand: { rows: shown.length, others: (count) => say.more({ count }) },
  });
  return { kind: 'part', name: 'plants', blocks: blocksOf(built, notBuilt(context)) };
}

/** Plants that were tried and are not built, with what building each would lose, folded; undefined where that is not known of any. */
function notBuilt({ plan, facts }: Context): Block | undefined {
  const say = words().plants;
  const tried = triedPlants(plan);
  if (tried.length === 0) return undefined;
  const verdictOn = ({ process, place, loses }: (typeof tried)[number]): Text => {
    const amount = moneyEstimate(loses, plan.currency);
    const because = say.grounds.losesWith({ loss: amount });
    const counterfactual = counterfactualOf(plan, { kind: 'build', process, place });
    const citations = counterfactual ? [{ sentence: because, parts: [{ amount, id: counterfactual.id }] }] : [];
    const verdict = say.verdictBecause({ verdict: capital(say.notBuilt), because });
    return cited(verdict, plan, citations);
  };
  const data = tabulate(tried, [
    column.text(say.plant, (plant) => plantName(facts, plant)),
    column.text(say.verdict, (plant) => ({ text: verdictOn(plant) })),
  ]);
  return fold(say.triedNotBuilt({ count: tried.length }), [data]);
}

function sinceWords({ facts }: Context, { process, year, size }: DecidedPlant): string {
  const product = facts.product(process);
  const unit = product === undefined ? '' : facts.good(product).unit;
  return words().plants.since({ year, size: significant(size), unit });
}

function verdictText({ plan, facts }: Context, plant: DecidedPlant): Text {
  const citations = citationsOf({ ...plan, decision: { ...plan.decision, plants: [plant] } }, facts);
  const verdict = { verdict: capital(verdictWord(plant)), because: groundWords(plant, facts) };
  return cited(words().plants.verdictBecause(verdict), plan, citations);
}
