import {
  type Amount,
  caseLinks,
  type Passed,
  type Project,
  passedOf,
  plantLinks,
  readersText,
  todayIs,
} from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { type Cell, escapeText, mark, tableHtml } from '../../view/index.ts';
import { filterData } from './project-filters.ts';

/** One amount with its kind and date; a range has both ends, and what is paid each year says so. */
export function amountWords({ kind, amount, amount_high, currency, per, as_of }: Amount): string {
  const range = amount_high === undefined ? significant(amount) : `${significant(amount)}–${significant(amount_high)}`;
  const each = per === 'year' ? ` ${words().atlas.perYear}` : '';
  return `${words().evidence.kinds[kind]} ${currency} ${range}${each} (${as_of})`;
}

/** Projects with place, capacity, candidates, status and its reason, amounts by kind and date, jobs, sources; `chosen`: by filters. */
export function projectsTable(projects: readonly Project[], today = todayIs(), chosen = false): string {
  const w = words().evidence;
  const columns = [w.project, w.countries, w.status, w.amounts, w.jobs, w.source];
  return tableHtml({
    columns,
    rows: projects.map((one) => rowOf(one, today)),
    ...(chosen ? { data: projects.map(filterData) } : {}),
  });
}

/** A text that may be broken behind signs inside its words, as keys and addresses are long. */
const broken = (text: string): string => escapeText(text).replaceAll(/([/:_;])(?=\S)/g, '$1<wbr>');
const small = (text: string) => `<br><small>${broken(text)}</small>`;

/** What has passed of a project's dates, in words. */
export function passedWords(one: Passed): string {
  const w = words().atlas;
  switch (one.kind) {
    case 'ended':
      return w.ended({ what: readersText(one.what), date: one.date });
    case 'due':
      return w.due({ year: one.year });
    case 'silent':
      return w.silent({ years: one.years });
  }
}

/** Dates of a project: what still runs, then what has passed. */
function datesOf(one: Project, today: string): string[] {
  const passed = passedOf(one, today);
  const runs = one.until && !passed.some((x) => x.kind === 'ended');
  return [
    ...(runs ? [words().atlas.runsTo({ what: readersText(one.until.what), date: one.until.date })] : []),
    ...passed.map(passedWords),
  ];
}

/** Cases in which the project stands, and plants of the last ten years at its places. */
function linksOf(one: Project): string[] {
  const w = words().atlas;
  const cases = caseLinks(one).map((x) => w.caseLink({ name: x.case, list: x.candidates.join(', ') }));
  const plants = plantLinks(one).map(readersText);
  return [...cases, ...(plants.length > 0 ? [w.plantsLink({ list: plants.join('; ') })] : [])];
}

function rowOf(one: Project, today: string): Cell[] {
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
        ...linksOf(one).map(small),
      ].join(''),
    },
    one.countries.map(countryIn).join(', '),
    {
      html: [
        escapeText(`${w.statuses[one.status]} (${one.status_as_of})`),
        ...datesOf(one, today).map((text) => `<br><small><b>${broken(text)}</b></small>`),
        ...[one.reason, one.note].filter((text) => text !== '').map((text) => small(readersText(text))),
      ].join(''),
    },
    { html: amounts.join('<br>') },
    jobs ?? '',
    { html: sources.join('<br>') },
  ];
}
