import { monitorEventLoopDelay } from 'node:perf_hooks';
import { addTo, getOrInsert } from '../../case/index.ts';
import { version } from '../../questions/index.ts';

type Labels = Readonly<Record<string, string>>;

/** Upper bounds of the histogram buckets, s: from a page to a long solve. */
const ENDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000];

/** A metric: its name without suffix, and its help text. */
const families = {
  chorsu_requests: ['counter', 'Requests answered, by method and status'],
  chorsu_request_seconds: ['histogram', 'Seconds until a request was answered'],
  chorsu_jobs: ['counter', 'Jobs that ended, by kind and outcome'],
  chorsu_job_seconds: ['histogram', 'Seconds that jobs took'],
} as const;
type Family = keyof typeof families;

/** A gauge that is computed when it is read. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => Promise<readonly (readonly [Labels, number])[]> | readonly (readonly [Labels, number])[];
}

/** Counters and histograms of a program, written as OpenMetrics 1.0. */
export interface Metrics {
  count(name: 'chorsu_requests' | 'chorsu_jobs', labels: Labels): void;
  time(name: 'chorsu_request_seconds' | 'chorsu_job_seconds', labels: Labels, seconds: number): void;
  add(gauge: Gauge): void;
  text(): Promise<string>;
}

export const CONTENT_TYPE = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

interface Times {
  /** How many were at most as long as each of `ENDS`, and how many in all. */
  readonly upTo: number[];
  sum: number;
}

export function metrics(): Metrics {
  const counts = new Map<Family, Map<string, number>>();
  const times = new Map<Family, Map<string, Times>>();
  const gauges: Gauge[] = [...ofProcess()];
  const cell = <T>(of: Map<Family, Map<string, T>>, family: Family): Map<string, T> =>
    getOrInsert(of, family, () => new Map());
  const counted = (family: Family) =>
    [...(counts.get(family) ?? [])].map(([labels, value]) => `${family}_total{${labels}} ${value}`);
  const timed = (family: Family) =>
    [...(times.get(family) ?? [])].flatMap(([labels, { upTo, sum }]) => {
      const all = upTo.at(-1)!;
      const bucket = (end: string, value: number) => `${family}_bucket{${join(labels, `le="${end}"`)}} ${value}`;
      return [
        ...ENDS.map((end, i) => bucket(end.toFixed(2).replace(/\.?0+$/, '.0'), upTo[i]!)),
        bucket('+Inf', all),
        `${family}_sum{${labels}} ${sum}`,
        `${family}_count{${labels}} ${all}`,
      ];
    });
  return {
    count(name, labels) {
      const of = cell(counts, name);
      addTo(of, textOf(labels), 1);
    },
    time(name, labels, seconds) {
      const ends = [...ENDS, Number.POSITIVE_INFINITY];
      const of = getOrInsert(cell(times, name), textOf(labels), () => ({ upTo: ends.map(() => 0), sum: 0 }));
      for (const [i, end] of ends.entries()) if (seconds <= end) of.upTo[i]!++;
      of.sum += seconds;
    },
    add: (gauge) => void gauges.push(gauge),
    async text() {
      const lines = Object.entries(families).flatMap(([name, [kind, help]]) => [
        ...headOf(name, kind, help),
        ...(kind === 'counter' ? counted(name as Family) : timed(name as Family)),
      ]);
      const read = await Promise.all(
        gauges.map(async ({ name, help, read }) => [
          ...headOf(name, 'gauge', help),
          ...(await read()).map(([labels, value]) => `${name}{${textOf(labels)}} ${value}`),
        ]),
      );
      return `${[...lines, ...read.flat(), '# EOF'].join('\n')}\n`;
    },
  };
}

const headOf = (name: string, kind: string, help: string) => [`# TYPE ${name} ${kind}`, `# HELP ${name} ${help}`];

const join = (...labels: readonly string[]) => labels.filter((label) => label !== '').join(',');

const textOf = (labels: Labels): string =>
  join(
    ...Object.entries(labels).map(
      ([key, value]) => `${key}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
    ),
  );

/** Metrics of the process. */
function ofProcess(): Gauge[] {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const one = (name: string, help: string, read: () => number): Gauge => ({ name, help, read: () => [[{}, read()]] });
  return [
    { name: 'chorsu_version', help: 'The version that runs', read: () => [[{ version: version() }, 1]] },
    one('chorsu_start_time_seconds', 'When the process began, seconds since 1970', () =>
      Math.round(Date.now() / 1000 - process.uptime()),
    ),
    one('chorsu_cpu_seconds', 'Seconds of processor time', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    }),
    one('chorsu_memory_bytes', 'Memory that the process holds', () => process.memoryUsage().rss),
    one('chorsu_event_loop_delay_seconds', 'The longest that the process let others wait since the last look', () => {
      const longest = delay.max / 1e9;
      delay.reset();
      return longest;
    }),
  ];
}
