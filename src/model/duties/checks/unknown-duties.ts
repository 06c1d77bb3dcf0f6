import { at, type Case, type Issue, type Rows } from '../../../case/index.ts';
import { costs, type Network, network } from '../../../network/index.ts';
import { lookup } from '../../frame/index.ts';
import { tariffs } from '../tariffs.ts';

/**
 * Goods that a lane can bring into a customs zone where no row gives their duty: one warning for each good, origin and zone.
 * Looked at in the first and the last year.
 */
export function unknownDuties(c: Case): Issue[] {
  const { start, years } = at(c, Number(c.settings.start)).settings;
  const reported = new Set<string>();
  return [start, start + years - 1].flatMap((year) => inYear(c, at(c, year), year, reported));
}

function inYear(c: Case, rows: Rows, year: number, reported: Set<string>): Issue[] {
  const look = lookup(rows);
  const duties = tariffs(rows, year);
  const issues: Issue[] = [];
  const nets = new Map<string, Network>();
  const netOf = (cargo: string): Network => {
    const net = nets.get(cargo) ?? network(rows, year, cargo);
    nets.set(cargo, net);
    return net;
  };
  for (const { good, hs, cargo } of rows.goods) {
    if (cargo === 'none') continue;
    const users = usersOf(rows, good);
    for (const { from, origin } of sourcesOf(rows, good)) {
      const lacking = users.filter((to) => {
        const key = `${good}/${origin}/${look.zoneOf(to)}`;
        if (reported.has(key) || look.zoneOf(from) === look.zoneOf(to)) return false;
        return duties.duties(good, from, to, origin).plain[0]!.row === undefined;
      });
      if (lacking.length === 0) continue;
      const reached = costs(netOf(cargo), from, lacking, { money: 1, hours: 0, p95: 0 });
      lacking.forEach((to, i) => {
        const zone = look.zoneOf(to);
        const key = `${good}/${origin}/${zone}`;
        if (!Number.isFinite(reached[i]) || reported.has(key)) return;
        reported.add(key);
        const row = c.tables.goods.find((raw) => raw.good === good);
        const at = row && c.origins.get(row);
        const params = { from: origin, other: zone, ...(hs.length >= 2 ? { expected: hs.slice(0, 2) } : {}) };
        const place = at ? { file: at.file, ...(at.line !== undefined && { line: at.line }) } : {};
        issues.push({
          code: 'duty-unknown',
          severity: 'warning',
          table: 'goods',
          column: 'hs',
          value: good,
          ...place,
          params,
        });
      });
    }
  }
  return issues;
}

/** Places that can make or sell a good, with its origin there, each once. */
function sourcesOf(rows: Rows, good: string): { from: string; origin: string }[] {
  const look = lookup(rows);
  const makes = new Set(rows.recipes.filter((row) => row.good === good && row.quantity > 0).map((row) => row.process));
  const found = new Map<string, { from: string; origin: string }>();
  const put = (from: string, origin: string) => void found.set(`${from}/${origin}`, { from, origin });
  for (const { place, process } of rows.candidates) if (makes.has(process)) put(place, look.countryOf(place));
  for (const row of rows.supplies) if (row.good === good) put(row.place, row.origin || look.countryOf(row.place));
  return [...found.values()];
}

/** Places that use or want a good, each once. */
export function usersOf(rows: Rows, good: string): string[] {
  const uses = new Set(rows.recipes.filter((row) => row.good === good && row.quantity < 0).map((row) => row.process));
  return [
    ...new Set([
      ...rows.demands.filter((row) => row.good === good).map((row) => row.place),
      ...rows.candidates.filter(({ process }) => uses.has(process)).map((row) => row.place),
    ]),
  ];
}
