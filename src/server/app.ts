import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import type { SharedLine } from '../jobs/index.ts';
import { version } from '../questions/index.ts';
import {
  type Database,
  dropTrials,
  type Gate,
  gate as gateOf,
  keepStill,
  listRecorded,
  openJournal,
  plainJournal,
  watchCases,
} from '../store/index.ts';
import { accessGuard } from './access/guard.ts';
import { linkRoutes } from './access/links.ts';
import { markRoutes } from './access/marks.ts';
import { peopleRoutes } from './access/people.ts';
import { reviewRoutes } from './access/reviews.ts';
import { noSession, sessionRoutes } from './access/session.ts';
import { trailRoutes } from './access/trail.ts';
import { type Access, alone } from './access/viewer.ts';
import { workRoutes } from './access/work.ts';
import { desk } from './desk.ts';
import { fixedBuilds } from './fixed-builds.ts';
import { guard, limitBody } from './guard.ts';
import { jobs as jobsOf } from './jobs.ts';
import type { Kit } from './kit.ts';
import { pages } from './pages.ts';
import { problem, problemOf } from './problem.ts';
import { purging } from './purge.ts';
import { caseRoutes } from './routes/cases.ts';
import { compareRoutes } from './routes/compare.ts';
import { deskRoutes } from './routes/desk.ts';
import { eventRoutes } from './routes/events.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { figureRoutes } from './routes/figures.ts';
import { fileRoutes } from './routes/files.ts';
import { firstRoutes } from './routes/first.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { newCaseRoutes } from './routes/new-cases.ts';
import { paperRoutes } from './routes/papers.ts';
import { planRoutes } from './routes/plans.ts';
import { removedRoutes } from './routes/removed.ts';
import { runRoutes } from './routes/runs.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { observeRuns, readiness, waitingJobs } from './watch/of-server.ts';
import { health, observing, type Ready, type Watch, watch as watching } from './watch/watch.ts';

/** Most megabytes of a request. */
const MOST = 50;

/** Addresses that accept input without a sign-in. */
const free = ['session/*', 'invitations/*', 'shared'];

/** The server of a folder: its request handler, and a function that ends its jobs and watches. */
export interface App {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** The number of requests that are being answered, without event streams. */
  open(): number;
  /** Every route of the API as the router has it: `GET /cases/{case}`. */
  readonly routes: readonly string[];
  readonly ready: Ready;
  close(): Promise<void>;
}

/** The typed routes, for the client of the pages. */
export type Api = ReturnType<typeof apiOfMany>;

const api = (kit: Kit, onCase: Parameters<typeof eventRoutes>[1]) =>
  new OpenAPIHono()
    .route('/', caseRoutes(kit))
    .route('/', newCaseRoutes(kit))
    .route('/', firstRoutes())
    .route('/', removedRoutes(kit))
    .route('/', scenarioRoutes(kit))
    .route('/', planRoutes(kit))
    .route('/', runRoutes(kit))
    .route('/', fileRoutes(kit))
    .route('/', paperRoutes(kit))
    .route('/', compareRoutes(kit))
    .route('/', figureRoutes(kit))
    .route('/', deskRoutes(kit))
    .route('/', evidenceRoutes())
    .route('/', ledgerRoutes(kit))
    .route('/', eventRoutes(kit, onCase));

/** The routes of a server with accounts: those of a server of one user, and those of accounts and rights. */
const apiOfMany = (kit: Kit, to: Access, onCase: Parameters<typeof eventRoutes>[1]) =>
  new OpenAPIHono()
    .route('/', sessionRoutes(to))
    .route('/', peopleRoutes(kit, to))
    .route('/', workRoutes(kit, to))
    .route('/', linkRoutes(kit, to))
    .route('/', markRoutes(kit, to))
    .route('/', trailRoutes(to))
    .route('/', reviewRoutes(kit, to))
    .route('/', api(kit, onCase));

/** The parts that a server uses beside its folder. */
export interface Means {
  readonly database?: Database | undefined;
  /** The queue to workers that solve instead of this machine. */
  readonly line?: SharedLine | undefined;
  /** Accounts and rights; without them the user of this machine may do everything. */
  readonly access?: Access | undefined;
  /** The gate for writes into the folder; open by default. */
  readonly gate?: Gate;
  /** The log and the metrics; by default faults are written to the terminal. */
  readonly watch?: Watch | undefined;
}

/** Builds the server of a folder: pages, API, and its description at /openapi.json. It does not listen yet. */
export async function app(
  root: string,
  { database, line, access, gate = gateOf(), watch = watching() }: Means = {},
): Promise<App> {
  // Records for runs that commands wrote are made now, while their cases are unchanged.
  listRecorded(root);
  // Nobody waits for the trials of the last server.
  dropTrials(root);
  const jobs = await jobsOf(root, database, line, access);
  const endPurging = purging(root, access);
  observeRuns(watch, jobs.queue);
  if (line) watch.metrics.add(waitingJobs(line));
  const endStill = keepStill(root, gate, async () => database?.saveCopy?.());
  const cases = watchCases(root);
  const hono = new OpenAPIHono();
  const { observe, open } = observing(watch);
  hono.use(observe);
  hono.use(guard(access?.origin));
  hono.use(compress());
  // Without a sign-in, only a name with a password, or a link, is sent.
  if (access) for (const path of free) hono.use(`/api/${path}`, limitBody(1));
  hono.use('/api/*', limitBody(MOST));
  hono.onError(problemOf(watch.log));
  const journal = access ? await openJournal(root, access.db, gate) : plainJournal(root);
  const kit: Kit = { ...jobs, root, database, access, desk: desk(), fixed: fixedBuilds(), gate, journal };
  if (access) hono.use('/api/*', accessGuard(kit, access));
  else
    hono.use('/api/*', async (c, next) => {
      c.set('viewer', alone(root));
      await next();
    });
  if (access) hono.route('/api', apiOfMany(kit, access, cases.watch));
  else hono.route('/api', noSession().route('/', api(kit, cases.watch)));
  const ready = readiness(root, database);
  hono.get('/health/*', async (c, next) => {
    const found = await health(c.req.path, ready);
    return found ? c.text(found.text, found.status as 200) : next();
  });
  hono.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Chorsu', version: version(), description: 'Cases, plans and runs of the folder that is served.' },
  });
  hono.all('/api/*', (c) => problem(c, 404, 'route-unknown', (say) => say.routeUnknown));
  hono.route('/', pages());
  return {
    fetch: (request, env) => hono.fetch(request, env),
    open,
    routes: routesOf(hono),
    ready,
    async close() {
      endPurging();
      cases.close();
      endStill();
      void kit.desk.close();
      void kit.fixed.close();
      journal.close();
      await jobs.close();
    },
  };
}

function routesOf({ routes }: OpenAPIHono): string[] {
  const own = routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  const named = own.map(({ method, path }) => `${method} ${path.slice('/api'.length).replace(/:(\w+)/g, '{$1}')}`);
  return [...new Set(named)];
}
