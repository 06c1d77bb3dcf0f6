import { massOf, type Rows } from '../../case/index.ts';
import { capacities } from '../data/bundled.ts';
import type { Project } from '../register/project.ts';
import { bundledRegister } from '../register/register.ts';

/** How much of a heading an economy can make, t a year. */
export interface Capacity {
  readonly tonnes: number;
  readonly what: string;
  /** Of the whole economy (a bundled source), or only of known plants: those of a case or of projects in the register. */
  readonly of: 'economy' | 'case' | 'register';
}

/** Undefined where no capacity is known, which does not mean that there is none. */
export type CapacityOf = (economy: string, product: string) => Capacity | undefined;

const DIGITS = 4;
const keyOf = (economy: string, product: string): string => `${economy}/${product.slice(0, DIGITS)}`;

/**
 * What economies can make, from bundled sources, operating projects of the register and the existing plants of a case, if given. The
 * largest counts, so that an incomplete list of plants never makes an export look too large.
 */
export function capacitiesOf(rows?: Rows, projects: readonly Project[] = bundledRegister()): CapacityOf {
  const plants = [...inRegister(projects), ...(rows ? inCase(rows) : [])];
  const byKey = new Map<string, Capacity>();
  const put = (key: string, capacity: Capacity) => {
    if (capacity.tonnes > (byKey.get(key)?.tonnes ?? -1)) byKey.set(key, capacity);
  };
  for (const { economy, product, capacity, what } of capacities())
    put(keyOf(economy, product), { tonnes: capacity!, what, of: 'economy' });
  for (const of of ['register', 'case'] as const) {
    const own = plants.filter((plant) => plant[0] === of);
    for (const key of new Set(own.map((plant) => plant[1]))) {
      const here = own.filter((plant) => plant[1] === key);
      put(key, {
        tonnes: here.reduce((sum, plant) => sum + plant[3], 0),
        what: [...new Set(here.map((plant) => plant[2]))].join(', '),
        of,
      });
    }
  }
  return (economy, product) => byKey.get(keyOf(economy, product));
}

/** Source, economy and heading, name, t a year. */
type Plant = readonly [of: 'case' | 'register', key: string, name: string, tonnes: number];

function inRegister(projects: readonly Project[]): Plant[] {
  return projects
    .filter(({ status, host }) => status === 'operating' && host !== '')
    .flatMap((project) =>
      project.makes.map(
        ({ product, tonnes }): Plant => ['register', keyOf(project.host, product), project.name, tonnes],
      ),
    );
}

/**
 * Existing plants of a case: what each can make of every good with an HS code and a mass. A good made into another of the same heading
 * counts only as that one.
 */
function inCase(rows: Rows): Plant[] {
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const goods = new Map(rows.goods.map((good) => [good.good, good]));
  const headingOf = (good: string) => String(goods.get(good)?.hs ?? '').slice(0, DIGITS);
  const isPart = (good: string) =>
    rows.recipes.some(
      (used) =>
        used.good === good &&
        used.quantity < 0 &&
        rows.recipes.some(
          (made) => made.process === used.process && made.quantity > 0 && headingOf(made.good) === headingOf(good),
        ),
    );
  return rows.candidates.flatMap(({ place, process, existing }) =>
    (existing ?? 0) <= 0
      ? []
      : rows.recipes.flatMap(({ process: of, good, quantity }): Plant[] => {
          const row = goods.get(good);
          const mass = massOf(row);
          if (of !== process || quantity <= 0 || !row?.hs || !(mass > 0) || isPart(good)) return [];
          return [['case', keyOf(countryOf.get(place)!, row.hs), place, existing! * quantity * mass]];
        }),
  );
}
