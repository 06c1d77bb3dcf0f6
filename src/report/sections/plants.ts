import { fixed, magnitude, moneyEstimate, moneyUnit, percent, significant } from '../../figures/index.ts';
import { capital, words } from '../../i18n/index.ts';
import type { DecidedPlant } from '../../plan/index.ts';
import { behind, type Cell, escapeText, number, tableHtml } from '../../view/index.ts';
import { citationsOf, cited, counterfactualOf } from '../citations.ts';
import type { Context } from '../context.ts';
import { plantName } from '../facts.ts';
import { triedPlants } from '../tried-plants.ts';
import { groundWords, verdictWord } from '../verdict-words.ts';

/** Plants that the first screen has room for; of more, those that cost most are shown and the others folded. */
const [ROOM, SHOWN] = [6, 4];

/** Decimals of money, and what stands where there is no number. */
const [DECIMALS, NONE] = [1, '–'];
/** An amount nearer to 0 is written as 0: half of the last digit. */
const LEAST = 0.05;

/** Money columns of a plant. */
const moneyOfPlant = (one: DecidedPlant) => [one.capex, one.ownersNpv, one.economicNpv] as const;

/** The plants that are built, each with what its owners and the economy get, and its verdict; empty where the plan has none. */
export function plantsTable(context: Context): string {
  const { plan, facts } = context;
  const plants = plan.decision?.plants ?? [];
  if (plants.length === 0) return '';
  const say = words().plants;
  const { factor, word } = magnitude(plants.flatMap(moneyOfPlant).filter((amount) => amount !== null));
  const moneyCell = (amount: number | null) => number(amount === null ? NONE : moneyIn(amount / factor));
  const rowOf = (one: DecidedPlant) => plantRow(context, one, moneyCell);
  const sums = [0, 1, 2].map((i) => moneyCell(plants.reduce((sum, one) => sum + (moneyOfPlant(one)[i] ?? 0), 0)));
  const [capex, ...npvs] = sums as [Cell, Cell, Cell];
  const largest = new Set([...plants].sort((a, b) => b.capex - a.capex).slice(0, plants.length > ROOM ? SHOWN : ROOM));
  const others = plants.filter((one) => !largest.has(one));
  const rows = plants.filter((one) => largest.has(one)).map(rowOf);
  const columns = [say.plant, say.verdict, say.capital, say.ownersReturn, say.ownersNpv, say.economicNpv];
  const caption = say.caption({
    unit: moneyUnit(plan.currency, word, facts.priceYear),
    rate: percent(facts.discountRate),
  });
  const all = [say.all, '', capex, number(''), ...npvs];
  return [
    '<div class="plants">',
    tableHtml({ columns, rows: plants.length > 1 ? [...rows, all] : rows, caption }),
    others.length > 0 ? behind({ columns, rows: others.map(rowOf), caption }, say.more({ count: others.length })) : '',
    ...notBuilt(context),
    '</div>',
  ].join('');
}

/** Plants that were tried and are not built, with what building each would lose, folded; none where that is not known of any. */
function notBuilt({ plan, facts }: Context): string[] {
  const say = words().plants;
  const tried = triedPlants(plan);
  if (tried.length === 0) return [];
  const rows = tried.map(({ process, place, loses }): Cell[] => {
    const because = say.grounds.losesWith({ loss: moneyEstimate(loses, plan.currency) });
    const found = counterfactualOf(plan, { kind: 'build', process, place });
    const amount = moneyEstimate(loses, plan.currency);
    const citations = found ? [{ sentence: because, parts: [{ amount, id: found.id }] }] : [];
    return [
      plantName(facts, { place, process }),
      { html: cited(say.verdictBecause({ verdict: capital(say.notBuilt), because }), plan, citations) },
    ];
  });
  return [behind({ columns: [say.plant, say.verdict], rows }, say.triedNotBuilt({ count: tried.length }))];
}

function plantRow({ plan, facts }: Context, one: DecidedPlant, moneyCell: (amount: number | null) => Cell): Cell[] {
  const citations = citationsOf({ ...plan, decision: { ...plan.decision, plants: [one] } }, facts);
  const written = (text: string) => cited(text, plan, citations);
  const say = words().plants;
  const product = facts.product(one.process);
  const unit = product === undefined ? '' : facts.good(product).unit;
  const since = say.since({ year: one.year, size: significant(one.size), unit });
  const because = groundWords(one, facts);
  const [capex, ...npvs] = moneyOfPlant(one).map(moneyCell) as [Cell, Cell, Cell];
  return [
    { html: `${escapeText(plantName(facts, one))}<br> <small>${escapeText(since)}</small>` },
    { html: written(say.verdictBecause({ verdict: capital(verdictWord(one)), because })) },
    capex,
    number(one.ownersReturn === null ? NONE : percent(one.ownersReturn)),
    ...npvs,
  ];
}

/** Without the minus of what rounds to zero. */
const moneyIn = (amount: number): string => fixed(Math.abs(amount) < LEAST ? 0 : amount, DECIMALS);
