import { type Amount, type Project, readersText } from '../../atlas/index.ts';
import { putInto } from '../../case/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { type Cell, escapeText, mark, tableHtml } from '../html.ts';
import { filterData } from './project-filters.ts';

/** One amount with its kind and date; a range has both ends. */
export function amountWords({ kind, amount, amount_high, currency, as_of }: Amount): string {
  const range = amount_high === undefined ? significant(amount) : `${significant(amount)}–${significant(amount_high)}`;
  return `${words().evidence.kinds[kind]} ${currency} ${range} (${as_of})`;
}

/** Projects with place, capacity, candidates, status and its reason, amounts by kind and date, jobs, sources; `chosen`: by filters. */
export function projectsTable(projects: readonly Project[], chosen = false): string {
  const w = words().evidence;
  const columns = [w.project, w.countries, w.status, w.amounts, w.jobs, w.source];
  return tableHtml({ columns, rows: projects.map(rowOf), ...(chosen ? { data: projects.map(filterData) } : {}) });
}

/** A text that may be broken behind signs inside its words, as keys and addresses are long. */
const broken = (text: string): string => escapeText(text).replaceAll(/([/:_;])(?=\S)/g, '$1<wbr>');
const small = (text: string) => `<br><small>${broken(text)}</small>`;

/** Candidates of each case: `polymers-eurasia: Atyrau/cracker, Atyrau/pdh`. */
function candidatesOf(list: readonly string[]): string {
  const cases = new Map<string, string[]>();
  for (const one of list) {
    const [name, key] = one.split(':') as [string, string];
    putInto(cases, name, key);
  }
  return [...cases].map(([name, keys]) => `${name}: ${keys.join(', ')}`).join('; ');
}

function rowOf(one: Project): Cell[] {
  const w = words().evidence;
  const about = [one.place, one.capacity].filter((text) => text !== '').map(readersText);
  const noteOf = (note: string) => (note === '' || note === one.note ? '' : small(readersText(note)));
  const amounts = one.amounts.map((x) => `${escapeText(amountWords(x))}${mark(x.quality)}${noteOf(x.note)}`);
  const sources = one.sources.map((x) => {
    const text = broken(x.source);
    return /^https?:\/\//.test(x.url) ? `<a href="${escapeText(x.url)}">${text}</a>` : text;
  });
  const jobs = one.jobs && `${significant(one.jobs.count)} (${readersText(one.jobs.kind)})`;
  return [
    {
      html: [
        escapeText(readersText(one.name)),
        ...(about.length > 0 ? [small(about.join('; '))] : []),
        ...(one.candidates.length > 0 ? [small(w.candidatesLink({ list: candidatesOf(one.candidates) }))] : []),
      ].join(''),
    },
    one.countries.map(countryIn).join(', '),
    {
      html: [
        escapeText(`${w.statuses[one.status]} (${one.status_as_of})`),
        ...[one.reason, one.note].filter((text) => text !== '').map((text) => small(readersText(text))),
      ].join(''),
    },
    { html: amounts.join('<br>') },
    jobs ?? '',
    { html: sources.join('<br>') },
  ];
}
