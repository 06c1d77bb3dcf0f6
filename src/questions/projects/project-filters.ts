import { type Project, readersText } from '../../atlas/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { escapeText } from '../../view/index.ts';

/** A key of a value in attributes and selectors: letters and digits alone. */
const keyOf = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]+/gu, '-');

/** By what rows of projects can be chosen, as `data-` attributes. */
export const filterData = ({ countries, sector, status }: Project): Readonly<Record<string, string>> => ({
  countries: countries.map(keyOf).join(' '),
  sector: keyOf(sector),
  status: keyOf(status),
});

interface Filter {
  readonly name: string;
  readonly label: string;
  /** Keys and words of what can be chosen. */
  readonly options: readonly (readonly [string, string])[];
}

/** Lists that leave only the rows of a country, a sector or a status in the section `id`; without a script, by style alone. */
export function projectFilters(id: string, projects: readonly Project[]): string {
  const w = words().evidence;
  const each = (values: readonly string[], wordOf: (value: string) => string) =>
    [...new Set(values)].map((value) => [keyOf(value), wordOf(value)] as const).sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const filters: readonly Filter[] = [
    {
      name: 'countries',
      label: w.countries,
      options: each(
        projects.flatMap((one) => one.countries),
        countryIn,
      ),
    },
    {
      name: 'sector',
      label: w.sector,
      options: each(
        projects.map((one) => one.sector),
        readersText,
      ),
    },
    {
      name: 'status',
      label: w.status,
      options: each(
        projects.map((one) => one.status),
        (status) => w.statuses[status as Project['status']]!,
      ),
    },
  ];
  const rules = filters.flatMap(({ name, options }) =>
    options.map(
      ([key]) =>
        `#${id}:has(#only-${name} option[value="${key}"]:checked) tbody tr:not([data-${name}~="${key}"]){display:none}`,
    ),
  );
  const lists = filters.map(({ name, label, options }) => {
    const choices = options.map(([key, word]) => `<option value="${key}">${escapeText(word)}</option>`).join('');
    return `<label>${escapeText(label)} <select id="only-${name}"><option value="">${escapeText(w.all)}</option>${choices}</select></label>`;
  });
  return `<style>${rules.join('\n')}</style><p>${lists.join(' ')}</p>`;
}
