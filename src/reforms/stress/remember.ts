import { ways } from '../../plan/index.ts';

type Ways = ReturnType<typeof ways>;

const nameOf = (set: ReadonlySet<string> | undefined): string => (set && set.size > 0 ? [...set].sort().join(',') : '');

/**
 * Ways that remember whole answers: draws of one state of the network ask nearly the same of it, period by period and draw
 * by draw. Not for long lives: nothing is forgotten.
 */
export function rememberedWays(): Ways {
  const own = ways();
  const found = new WeakMap<object, Map<string, ReturnType<Ways['best']>>>();
  return {
    ...own,
    best(q, to, most) {
      const net = own.networkOf(q.rows, q.year, q.cargo);
      let kept = found.get(net);
      if (!kept) {
        kept = new Map();
        found.set(net, kept);
      }
      const { money, hours, p95 } = q.weights;
      const sets = `${nameOf(q.without)}|${nameOf(q.candidateLegs)}|${nameOf(q.withoutModes)}`;
      const key = `${q.from}|${money}|${hours}|${p95}|${sets}|${most ?? ''}|${to.join('|')}`;
      let answer = kept.get(key);
      if (!answer) {
        answer = own.best(q, to, most);
        kept.set(key, answer);
      }
      return answer;
    },
  };
}
