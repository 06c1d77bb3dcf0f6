import { csvField, type Quality, qualities } from '../../case/index.ts';
import { readTable, TableError, type TableFault, type TableRow } from '../data/table.ts';
import {
  AMOUNT_KINDS,
  type Amount,
  type AmountKind,
  JOB_KINDS,
  PERIODS,
  type Project,
  STATUSES,
  type Status,
} from './project.ts';

const text = { type: 'text' } as const;

/** Columns of the register: one line per amount; after its first line a project needs only its key. */
const COLUMNS = {
  project: { type: 'text', required: true },
  name: text,
  countries: { type: 'list' },
  host: text,
  place: text,
  lat: { type: 'number' },
  lon: { type: 'number' },
  sector: text,
  capacity: text,
  makes: { type: 'list' },
  jobs: { type: 'number' },
  jobs_kind: { type: 'text', oneOf: JOB_KINDS },
  status: { type: 'text', oneOf: STATUSES },
  status_as_of: { type: 'date' },
  reason: text,
  begins: { type: 'number' },
  until: { type: 'date' },
  until_what: text,
  candidates: { type: 'list' },
  kind: { type: 'text', oneOf: AMOUNT_KINDS },
  amount: { type: 'number' },
  amount_high: { type: 'number' },
  currency: text,
  per: { type: 'text', oneOf: PERIODS },
  as_of: { type: 'date' },
  source: text,
  url: text,
  quality: { type: 'text', oneOf: qualities },
  note: text,
} as const;

type Line = TableRow<typeof COLUMNS>;

/** Reads a register; throws a `TableError` with the line and column of every fault. */
export function readRegister(csv: string, file: string): Project[] {
  const faults: TableFault[] = [];
  const projects = new Map<string, { head: Line; amounts: Amount[] }>();
  for (const line of readTable(csv, file, COLUMNS)) {
    const missing = (column: string, code: TableFault['code'] = 'cell-missing', value = '') =>
      faults.push({ code, file, line: line.line, column, value, right: [] });
    const project = projects.get(line.project);
    if (!project) {
      if (line.name === '') missing('project', 'key', line.project);
      for (const column of ['status', 'status_as_of'] as const) if (line[column] === '') missing(column);
      if (line.countries.length === 0) missing('countries');
      for (const make of line.makes) if (!MAKES.test(make)) missing('makes', 'row', make);
      if ((line.until === '') !== (line.until_what === '')) missing(line.until === '' ? 'until' : 'until_what');
      if ((line.lat === undefined) !== (line.lon === undefined)) missing(line.lat === undefined ? 'lat' : 'lon');
    }
    const one = project ?? { head: line, amounts: [] };
    projects.set(line.project, one);
    if (line.kind === '' && line.amount === undefined) continue;
    for (const column of ['kind', 'currency', 'as_of'] as const) if (line[column] === '') missing(column);
    if (line.amount === undefined) missing('amount');
    else one.amounts.push(amountOf(line, line.amount));
  }
  if (faults.length > 0) throw new TableError(faults);
  return [...projects.values()].map(({ head, amounts }) => projectOf(head, amounts));
}

/** `3902 500000`: an HS heading and the tonnes made a year. */
const MAKES = /^(\d{4}|\d{6}) (\d+(?:\.\d+)?)$/;

const makesOf = (list: readonly string[]): Project['makes'] =>
  list.flatMap((one) => {
    const [, product, tonnes] = MAKES.exec(one) ?? [];
    return product === undefined ? [] : [{ product, tonnes: Number(tonnes) }];
  });

const qualityOf = (line: Line): Quality => (line.quality || 'assumed') as Quality;

const originOf = (line: Line) => ({ source: line.source, url: line.url, quality: qualityOf(line) });

const amountOf = (line: Line, amount: number): Amount => ({
  kind: line.kind as AmountKind,
  amount,
  ...(line.amount_high !== undefined && { amount_high: line.amount_high }),
  currency: line.currency,
  ...(line.per !== '' && { per: line.per as 'year' }),
  as_of: line.as_of,
  ...originOf(line),
  note: line.note,
});

function projectOf(head: Line, amounts: readonly Amount[]): Project {
  const { project, name, countries, host, place, lat, lon, sector, capacity, reason, begins, candidates } = head;
  const own = originOf(head);
  const others = amounts.map(({ source, url, quality }) => ({ source, url, quality }));
  const sources = [own, ...others].filter(
    (one, i, all) => one.source !== '' && all.findIndex((x) => x.source === one.source && x.url === one.url) === i,
  );
  return {
    project,
    name,
    countries,
    host,
    place,
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    sector,
    capacity,
    makes: makesOf(head.makes),
    ...(head.jobs !== undefined && { jobs: { count: head.jobs, kind: head.jobs_kind } }),
    status: head.status as Status,
    status_as_of: head.status_as_of,
    reason,
    ...(begins !== undefined && { begins }),
    ...(head.until !== '' && { until: { date: head.until, what: head.until_what } }),
    candidates,
    amounts,
    sources,
    note: head.note,
  };
}

/** Writes a register that reads back as the same projects. */
export function writeRegister(projects: readonly Project[]): string {
  const names = Object.keys(COLUMNS);
  const line = (cells: Record<string, string | number | undefined>) =>
    names.map((name) => csvField(cells[name])).join(',');
  const lines = projects.flatMap((p) => {
    const first = p.amounts[0];
    const head = {
      project: p.project,
      name: p.name,
      countries: p.countries.join(';'),
      host: p.host,
      place: p.place,
      lat: p.lat,
      lon: p.lon,
      sector: p.sector,
      capacity: p.capacity,
      makes: p.makes.map(({ product, tonnes }) => `${product} ${tonnes}`).join(';'),
      jobs: p.jobs?.count,
      jobs_kind: p.jobs?.kind,
      status: p.status,
      status_as_of: p.status_as_of,
      reason: p.reason,
      begins: p.begins,
      until: p.until?.date,
      until_what: p.until?.what,
      candidates: p.candidates.join(';'),
      ...(p.sources[0] ?? {}),
      note: p.note,
    };
    const same =
      first && first.source === p.sources[0]?.source && first.url === p.sources[0]?.url && first.note === p.note;
    const amounts = same ? p.amounts.slice(1) : p.amounts;
    return [line({ ...head, ...(same && first) }), ...amounts.map((amount) => line({ project: p.project, ...amount }))];
  });
  return `${[names.join(','), ...lines].join('\n')}\n`;
}
