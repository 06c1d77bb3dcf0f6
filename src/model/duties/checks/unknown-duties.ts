import { at, atStart, type Case, defined, getOrInsert, type Issue, type Rows } from '../../../case/index.ts';
import { costs, type Network, network } from '../../../network/index.ts';
import { lookup } from '../../frame/index.ts';
import { tariffs } from '../tariffs.ts';

/**
 * Warns of goods that a lane can bring into a customs zone for which no row states their duty: one warning for each
 * good, origin and zone. The first and the last year are checked.
 */
export function unknownDuties(c: Case): Issue[] {
  const { start, years } = atStart(c).settings;
  const reported = new Set<string>();
  return [start, start + years - 1].flatMap((year) => inYear(c, at(c, year), year, reported));
}

function inYear(c: Case, rows: Rows, year: number, reported: Set<string>): Issue[] {
  const look = lookup(rows);
  const duties = tariffs(rows, year);
  const issues: Issue[] = [];
  const nets = new Map<string, Network>();
  const netOf = (cargo: string) => getOrInsert(nets, cargo, () => network(rows, year, cargo));
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
        const params = { from: origin, other: zone, ...(hs.length >= 2 ? { expected: hs.slice(0, 2) } : {}) };
        issues.push(goodWarning(c, good, { code: 'duty-unknown', column: 'hs', params }));
      });
    }
  }
  return issues;
}

/** A warning about a good, with the place of its row. */
export function goodWarning(c: Case, good: string, issue: Pick<Issue, 'code' | 'column' | 'params'>): Issue {
  const row = c.tables.goods.find((raw) => raw.good === good);
  const { file, line } = (row && c.origins.get(row)) ?? {};
  return { severity: 'warning', table: 'goods', value: good, ...issue, ...defined({ file, line }) };
}

/** Places that can make or sell a good, each with the origin of the good there. */
function sourcesOf(rows: Rows, good: string): { from: string; origin: string }[] {
  const look = lookup(rows);
  const makes = new Set(rows.recipes.filter((row) => row.good === good && row.quantity > 0).map((row) => row.process));
  const found = new Map<string, { from: string; origin: string }>();
  const put = (from: string, origin: string) => void found.set(`${from}/${origin}`, { from, origin });
  for (const { place, process } of rows.candidates) if (makes.has(process)) put(place, look.countryOf(place));
  for (const row of rows.supplies) if (row.good === good) put(row.place, row.origin || look.countryOf(row.place));
  return [...found.values()];
}

/** Places that use or demand a good, each once. */
export function usersOf(rows: Rows, good: string): string[] {
  const uses = new Set(rows.recipes.filter((row) => row.good === good && row.quantity < 0).map((row) => row.process));
  return [
    ...new Set([
      ...rows.demands.filter((row) => row.good === good).map((row) => row.place),
      ...rows.candidates.filter(({ process }) => uses.has(process)).map((row) => row.place),
    ]),
  ];
}
