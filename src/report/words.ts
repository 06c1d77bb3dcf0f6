import type { Barrier } from '../figures/index.ts';
import type { Heading, Omitted, PlanDocument, Relaxation } from '../plan/index.ts';

interface HeadingWords {
  name: string;
  barrier: Barrier;
  meaning: string;
}

/** Headings of cost in the reader's words, with the barrier under which each is reported. */
export const headingWords: Record<Heading, HeadingWords> = {
  revenue: { name: 'Revenue', barrier: 'making', meaning: 'received for deliveries' },
  inputs: { name: 'Bought inputs', barrier: 'making', meaning: 'purchases from supplies' },
  making: { name: 'Making', barrier: 'making', meaning: 'variable and fixed cost of processes, closing, disposal' },
  capital: { name: 'Capital', barrier: 'making', meaning: 'plants and legs, in the years they are paid' },
  residual: {
    name: 'Residual value',
    barrier: 'making',
    meaning: 'straight-line value of plants at the end, a credit',
  },
  carriage: { name: 'Carriage', barrier: 'logistics', meaning: 'legs, transfers, handling at places' },
  borders: { name: 'Borders and gauge', barrier: 'logistics', meaning: 'border fees, changes of gauge' },
  time: { name: 'Time', barrier: 'logistics', meaning: 'holding cost of goods under way and safety stock' },
  duties: { name: 'Duties', barrier: 'trade', meaning: 'tariffs on CIF value, permits' },
  adaptation: { name: 'Adaptation', barrier: 'standards', meaning: 'making to another market’s standard' },
  certification: { name: 'Certification', barrier: 'standards', meaning: 'fees, audits, evidence, yearly cost' },
  rights: { name: 'Rights', barrier: 'rights', meaning: 'licence fees, royalties, leakage of know-how' },
  finance: { name: 'Finance', barrier: 'finance', meaning: 'what money costs above (or below) the discount rate' },
  readiness: { name: 'Readiness', barrier: 'readiness', meaning: 'training, infrastructure, wage premium' },
  shortfall: { name: 'Shortfall', barrier: 'shortfall', meaning: 'demand not met' },
};

export const barrierNames: Record<Barrier, string> = {
  making: 'Making and inputs',
  logistics: 'Logistics',
  trade: 'Trade (duties)',
  standards: 'Standards',
  rights: 'Rights',
  finance: 'Finance',
  readiness: 'Readiness',
  shortfall: 'Shortfall',
};

/** Headings that count as a credit. */
export function isCredit(heading: Heading): boolean {
  return heading === 'revenue' || heading === 'residual';
}

/** "one plant", "12 plants". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return amount === 1 ? `one ${one}` : `${amount} ${many}`;
}

/** A name in the middle of a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A unit in words for after a number: "MW a year". */
export function perYear(unit: string): string {
  return `${unit} a year`;
}

/** A sentence begins with a large letter. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What plans that differ are compared by. */
export const measureWords: Readonly<Record<string, string>> = {
  jobs: 'jobs in a year',
  co2: 'CO2, t',
  hours: 'mean hours',
  external_share: 'external share',
  value_added: 'value added',
  capex: 'capital',
  builds: 'plants',
};

/** What must be known of a row, in a sentence. */
export const cautionSentence = ({
  table,
  key,
  kind,
  text,
}: Readonly<Record<'table' | 'key' | 'kind' | 'text', string>>) =>
  `Caution${kind ? ` (${kind})` : ''}, ${table} ${key}: ${text}`;

/** What is said where no plan is known, and what can be done. */
export const notFound = ({ request, solver }: PlanDocument): string =>
  solver.stopped === 'interrupted'
    ? 'The search was stopped before a plan was found.'
    : `No plan was found within ${request.seconds} s. Try \`--seconds ${5 * request.seconds}\`, a wider \`--gap\`, or \`chorsu check\` for demands that nothing can meet.`;

/** What forcing the candidate that loses least costs; other builds are held, so it is an upper bound. */
export const nextPlant = (process: string, place: string, loss: string): string =>
  `The next plant worth building is ${process} at ${place}. Building it now would cost at most ${loss}, with other builds held`;

/** Sites at which a plan does otherwise than another: `+` builds, `−` does not. */
export function builtOtherwise(
  first: readonly string[],
  other: readonly string[],
  nameOf: (site: string) => string = (site) => site,
): string[] {
  const more = other.filter((key) => !first.includes(key)).map((key) => `+ ${nameOf(key)}`);
  return [...more, ...first.filter((key) => !other.includes(key)).map((key) => `− ${nameOf(key)}`)];
}

const partWords: Readonly<Record<Omitted['part'], string>> = {
  whyNot: 'the fewest limits to relax',
  prices: 'shadow prices',
  landed: 'landed costs',
  lanes: 'the steps of the routes',
  forced: 'what a candidate that is not built would lose',
  nothing: 'what building nothing is worth',
  stages: 'what is lost without each stage',
  notBuilt: 'why stages are not built',
  here: 'why sites stand where they do',
  heldFigures: 'what the plan is worth at the ends of other figures than prices',
  why: 'why demands are not met',
  findOut: 'the figures that are worth knowing better',
  barriers: 'the price of each barrier',
};

/** What a plan's explanation leaves out, a sentence each. */
export const omittedWords = (omitted: readonly Omitted[] = []): string[] =>
  omitted.map(
    ({ part, cause }) =>
      `The ${part === 'whyNot' ? 'answer' : 'plan'} stands, but ${partWords[part]} could not be computed: ${cause}.`,
  );

/** The table of a limit that is to be relaxed, and its column where that has a name of its own. */
export const limitName = ({ kind, column }: Relaxation): string =>
  column === undefined ? kind : `${column} of ${kind}`;
