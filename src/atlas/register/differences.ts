import type { Listed } from './list.ts';
import type { Project } from './project.ts';

/** How a list differs from the register in one project. */
export interface Difference {
  /** Only in the list; only in the register; another status, amount or countries; or the same. */
  readonly kind: 'new' | 'absent' | 'status' | 'amount' | 'countries' | 'alike';
  readonly name: string;
  /** Key of the project in the register; empty where it is new. */
  readonly project: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Names that share at least this part of their words, and a country, are of the same project. */
const LIKE = 0.5;
/** Amounts in the same currency differ if they are further apart than this share. */
const APART = 0.1;
const SMALL = /^(the|of|in|and|a|for|project|plant|проект|завод|и|в)$/u;

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLocaleLowerCase('ru')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !SMALL.test(word)),
  );

/** The share of the shorter name's words that are in the other too. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, Math.min(one.size, other.size));
}

/** Compares a list with the register: new projects, differences, and projects the list lacks in the countries it names. */
export function differencesOf(register: readonly Project[], list: readonly Listed[]): Difference[] {
  const found = new Set<string>();
  const differences = list.flatMap((listed): Difference[] => {
    const best = register
      .map((project) => ({ project, like: likeness(`${project.name} ${project.place}`, listed.name) }))
      .filter(
        ({ project, like }) => like >= LIKE && project.countries.some((country) => listed.countries.includes(country)),
      )
      .sort((a, b) => b.like - a.like)[0];
    if (!best) return [{ kind: 'new', name: listed.name, project: '', ours: '', theirs: sumOf(listed) }];
    found.add(best.project.project);
    return between(best.project, listed);
  });
  const named = new Set(list.flatMap((one) => one.countries));
  const absent = register.filter(
    (project) => !found.has(project.project) && project.countries.every((x) => named.has(x)),
  );
  return [
    ...differences,
    ...absent.map(({ name, project }): Difference => ({ kind: 'absent', name, project, ours: project, theirs: '' })),
  ];
}

const sumOf = ({ amount, currency, said }: Listed): string =>
  [...(amount === null ? [] : [`${currency} ${amount}`.trim()]), ...(said === '' ? [] : [said])].join(', ');

function between(project: Project, listed: Listed): Difference[] {
  const about = { name: project.name, project: project.project };
  const same = project.amounts.filter((amount) => amount.currency === listed.currency);
  const apart = (one: { amount: number; amount_high?: number }) =>
    listed.amount! < one.amount * (1 - APART) || listed.amount! > (one.amount_high ?? one.amount) * (1 + APART);
  const differing: Difference[] = [];
  const differ = (kind: Difference['kind'], ours: string, theirs: string) =>
    differing.push({ kind, ...about, ours, theirs });
  if (listed.status !== null && listed.status !== project.status)
    differ('status', project.status, `${listed.status} (${listed.said})`);
  if (listed.amount !== null && same.length > 0 && same.every(apart)) {
    const ours = same.map((amount) => `${amount.kind} ${amount.currency} ${amount.amount}`).join('; ');
    differ('amount', ours, `${listed.currency} ${listed.amount}`);
  }
  if (listed.countries.some((country) => !project.countries.includes(country)))
    differ('countries', project.countries.join(' '), listed.countries.join(' '));
  return differing.length > 0 ? differing : [{ kind: 'alike', ...about, ours: project.status, theirs: listed.said }];
}

/** New rows of a list as projects of the register, with the quality `assumed` until they are checked. */
export function newProjects(list: readonly Listed[], differences: readonly Difference[], file: string): Project[] {
  const names = new Set(
    differences.filter((difference) => difference.kind === 'new').map((difference) => difference.name),
  );
  return list
    .filter((one) => names.has(one.name))
    .map(({ line, name, countries, sector, status, said, amount, currency, date }): Project => {
      const asOf = date || new Date().toISOString().slice(0, 4);
      const origin = { source: `${file}:${line}`, url: '', quality: 'assumed' } as const;
      const about = { currency: currency || 'USD', as_of: asOf, note: '', ...origin };
      return {
        project: [...wordsOf(name)].slice(0, 4).join('-'),
        name,
        countries,
        host: '',
        place: '',
        sector,
        capacity: '',
        makes: [],
        status: status ?? 'announced',
        status_as_of: asOf,
        reason: '',
        candidates: [],
        note: said,
        amounts: amount === null ? [] : [{ kind: 'declared', amount, ...about }],
        sources: [origin],
      };
    });
}
