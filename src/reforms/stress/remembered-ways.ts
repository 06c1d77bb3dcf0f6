import { getOrInsert } from '../../case/index.ts';
import { avoidingName } from '../../model/index.ts';
import { ways } from '../../plan/index.ts';

type Ways = ReturnType<typeof ways>;
type Answer = ReturnType<Ways['best']>;

/** A query without its price of money, and its answers by that price in ascending order. */
interface Answers {
  readonly to: readonly string[];
  readonly hours: number;
  readonly p95: number;
  /** All other parts of the query, as one key. */
  readonly rest: string;
  readonly money: number[];
  readonly answers: Answer[];
}

/** Most prices of money for which a query keeps its answers. */
const MOST_ANSWERS = 64;

/**
 * Ways that remember whole answers, since draws of one state of the network repeat nearly the same queries, period by
 * period and draw by draw. The minimum of costs that are linear in the price of money is concave in it, so a way that
 * is best at two prices is best at all prices between (Gass and Saaty 1955); a drawn duty rarely needs a search.
 * Nothing is forgotten, so this is not for long-lived processes.
 */
export function rememberedWays(): Ways {
  const own = ways();
  const networks = new WeakMap<object, Map<string, Answers[]>>();
  const names = new WeakMap<ReadonlySet<string>, string>();
  const nameOf = (set: ReadonlySet<string> | undefined): string =>
    set && set.size > 0 ? getOrInsert(names, set, () => [...set].sort().join(',')) : '';
  return {
    ...own,
    best(q, to, most) {
      const net = own.networkOf(q.rows, q.year, q.cargo);
      let byPlace = networks.get(net);
      if (!byPlace) {
        byPlace = new Map();
        networks.set(net, byPlace);
      }
      const { money, hours, p95, co2 = 0 } = q.weights;
      const rest = `${nameOf(q.without)}|${nameOf(q.candidateLegs)}|${avoidingName(q)}|${most ?? ''}|${co2}`;
      const list = getOrInsert(byPlace, q.from, () => []);
      let answers = list.find((x) => x.hours === hours && x.p95 === p95 && x.rest === rest && equal(x.to, to));
      if (!answers) {
        answers = { to: [...to], hours, p95, rest, money: [], answers: [] };
        list.push(answers);
      }
      const next = answers.money.findIndex((x) => x >= money);
      const at = next < 0 ? answers.money.length : next;
      const after = answers.answers[at];
      if (after && answers.money[at] === money) return after;
      const before = answers.answers[at - 1];
      if (before && after && same(before, after)) return before;
      const answer = own.best(q, to, most);
      if (answers.money.length < MOST_ANSWERS) {
        answers.money.splice(at, 0, money);
        answers.answers.splice(at, 0, answer);
      }
      return answer;
    },
  };
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((place, i) => place === b[i]);

/** Whether two answers have the same ways to each destination. */
const same = (a: Answer, b: Answer): boolean =>
  a.every(
    (ways, i) =>
      ways.length === b[i]!.length &&
      ways.every((way, j) => {
        const other = b[i]![j]!;
        if (way === other) return true;
        const costs = way.carriage === other.carriage && way.borders === other.borders && way.hours === other.hours;
        return costs && way.hours_p95 === other.hours_p95 && way.legs.join('+') === other.legs.join('+');
      }),
  );
