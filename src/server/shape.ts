import { z } from '@hono/zod-openapi';
import { languages } from '../i18n/index.ts';
import { roles } from '../store/index.ts';

/** The shapes of what the API takes and gives. */

export const langQuery = z.object({ lang: z.enum(languages).optional() });

export const CaseEntry = z
  .object({
    id: z.string(),
    title: z.string(),
    bundled: z.boolean(),
    start: z.number().nullable(),
    years: z.number().nullable(),
  })
  .openapi('CaseEntry');

export const Column = z
  .object({
    name: z.string(),
    type: z.string(),
    meaning: z.string(),
    required: z.boolean(),
    key: z.boolean(),
    unit: z.string().optional(),
    choices: z.array(z.string()).optional(),
    refs: z.array(z.string()).optional(),
  })
  .openapi('Column');

export const TableEntry = z
  .object({
    name: z.string(),
    group: z.string(),
    meaning: z.string(),
    rows: z.number().int(),
    /** Rows of included cases that no own row replaces. */
    inherited: z.number().int(),
    /** Columns that others keep to themselves; an empty name is the whole table. */
    private: z.array(z.string()),
    columns: z.array(Column),
  })
  .openapi('TableEntry');

export const CaseMap = z
  .object({
    places: z.array(
      z.object({
        place: z.string(),
        name: z.string(),
        lat: z.number(),
        lon: z.number(),
        country: z.string(),
        kind: z.string(),
      }),
    ),
    legs: z.array(z.object({ from: z.string(), to: z.string(), mode: z.string() })),
  })
  .openapi('CaseMap');

export const Reform = z
  .object({ reform: z.string(), name: z.string(), barrier: z.string(), cost: z.number().nullable() })
  .openapi('Reform');

/** What an uncertain figure is called in the reader's language. */
const FigureName = z
  .object({ table: z.string(), key: z.string(), column: z.string(), name: z.string() })
  .openapi('FigureName');

const word = z.string().max(200);
const words = z.array(word).max(1000).optional();
export const ChangeShape = z.strictObject({
  table: word,
  key: word,
  column: word,
  value: word,
  op: z.enum(['set', 'multiply', 'add', 'min', 'max']),
});
export const CaseDetail = CaseEntry.extend({
  /** What who asks may do with it. */
  role: z.enum(roles),
  tables: z.array(TableEntry),
  reforms: z.array(Reform),
  figures: z.array(FigureName),
  /** Whether something is wanted, so that there is something to plan. */
  plannable: z.boolean(),
  /** What else the desk switches. */
  switches: z.object({
    shocks: z.array(z.object({ shock: z.string(), name: z.string() })),
    targets: z.array(z.object({ target: z.string(), name: z.string() })),
    lenders: z.array(z.object({ lender: z.string(), name: z.string(), changes: z.array(ChangeShape) })),
    usual: z.array(z.object({ id: z.string(), changes: z.array(ChangeShape) })),
  }),
}).openapi('CaseDetail');

/** A figure of a case, with the range in which it is tried. */
export const Figure = z
  .object({
    table: z.string(),
    key: z.string(),
    column: z.string(),
    name: z.string(),
    value: z.number(),
    /** With its unit, in words. */
    told: z.string(),
    unit: z.string(),
    /** How values are written: a share as percent, a year or a count whole, else plain with `unit` behind. */
    kind: z.enum(['share', 'whole', 'plain']),
    low: z.number(),
    high: z.number(),
    /** Whether the case states the range; else it is the usual one of the figure's quality. */
    stated: z.boolean(),
    quality: z.string(),
  })
  .openapi('Figure');

/** A place and process where something stands or could be built. */
export const Candidate = z
  .object({
    place: z.string(),
    process: z.string(),
    placeName: z.string(),
    processName: z.string(),
    country: z.string(),
    /** Capacity in service already, a year. */
    existing: z.number(),
    /** Whether new builds are possible, and from which year on; null: from any year. */
    canBuild: z.boolean(),
    opens: z.number().nullable(),
    /** Sizes that can be built here. */
    sizes: z.array(z.object({ tier: z.string(), name: z.string(), capacity: z.number() })),
  })
  .openapi('Candidate');

export const GridShape = z
  .object({
    table: z.string(),
    file: z.string(),
    etag: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  })
  .openapi('Grid');

const Given = z.object({
  /** The case, or the template, that has the rows. */
  from: z.string(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
export const InheritedShape = z.object({ included: z.array(Given), template: z.array(Given) }).openapi('Inherited');

const place = z.number().int().min(0).max(1_000_000);
export const EditShape = z
  .strictObject({
    remove: z.array(place).max(100_000).optional(),
    insert: z
      .array(z.strictObject({ at: place, values: z.array(z.string()).max(1000) }))
      .max(100_000)
      .optional(),
    cells: z
      .array(z.strictObject({ row: place, column: z.string().max(100), value: z.string() }))
      .max(100_000)
      .optional(),
  })
  .openapi('Edit');

export const Issue = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    table: z.string().optional(),
    /** Place of the row in the table, from 0. */
    row: z.number().int().optional(),
    column: z.string().optional(),
    file: z.string().optional(),
    line: z.number().int().optional(),
    value: z.string().optional(),
    message: z.string(),
    hint: z.string().optional(),
    /** What the cell may be set to. */
    mend: z.string().optional(),
  })
  .openapi('Issue');

export const PlanAskShape = z
  .strictObject({
    case: word,
    reforms: words,
    gap: z.number().min(0).max(1).optional(),
    seconds: z.number().min(1).max(86_400).optional(),
    require: words,
    forbid: words,
    withoutTargets: words,
    /** The run whose builds are kept; with `countries`, the one that the prices at their border are from. */
    pin: word.optional(),
    /** Countries that ask alone, at the border prices of a plan of all. */
    countries: words,
    /** Whether it is solved how far the region moves, and how much more may cross the border. */
    region: z.boolean().optional(),
    widening: z.number().min(0).max(10).optional(),
    /** Only builds before this year are kept. */
    from: z.number().int().min(1900).max(2400).optional(),
    barriers: z.boolean().optional(),
    explain: z.enum(['usual', 'all', 'none']).optional(),
    /** Figures changed for this plan alone, as in the table `changes`. */
    changes: z.array(ChangeShape).max(1000).optional(),
    /** Shocks of the case that are in force. */
    shocks: words,
    trial: z.enum(['newest', 'beside']).optional().openapi({
      description:
        'nobody keeps the answer yet: it stands in no list and goes when others are tried. `newest` cancels the one of the case that was tried before',
    }),
  })
  .openapi('PlanAsk');
export const ReformsAskShape = z
  .strictObject({ case: word, reforms: words, minutes: z.number().min(0.05).max(600).optional() })
  .openapi('ReformsAsk');

export const ProgressShape = z
  .object({
    stage: z.string(),
    seconds: z.number(),
    /** NPV of the best plan so far, and what no plan exceeds. */
    best: z.number().optional(),
    bound: z.number().optional(),
    solves: z.number().optional(),
    currency: z.string().optional(),
  })
  .openapi('Progress');

export const RunShape = z
  .object({
    run: z.string(),
    kind: z.enum(['plan', 'reforms', 'question']),
    case: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    /** ms since 1970. */
    at: z.number(),
    reforms: z.array(z.string()),
    changes: z.number().int(),
    /** What had to be built and what must not be (`place/process`), and targets left out. */
    require: z.array(z.string()),
    forbid: z.array(z.string()),
    withoutTargets: z.array(z.string()),
    shocks: z.array(z.string()),
    /** What people say of it, and the run that it was made from by a change. */
    name: z.string(),
    note: z.string(),
    tags: z.array(z.string()),
    parent: z.string().optional(),
    /** Nobody has kept it yet. */
    trial: z.boolean().optional(),
    /** Of an open job: when it began, ms since 1970, the most seconds that it may take, and how many go before it. */
    began: z.number().optional(),
    most: z.number().optional(),
    ahead: z.number().int().optional(),
    /** Whether the builds of another plan are kept. */
    held: z.boolean(),
    /** Countries whose question it answers alone, and the run that the prices at their border are from. */
    countries: z.array(z.string()).optional(),
    pricesFrom: z.string().optional(),
    /** Of a plan that is there. */
    status: z.string().optional(),
    npv: z.number().nullable().optional(),
    bound: z.number().nullable().optional(),
    gap: z.number().nullable().optional(),
    currency: z.string().optional(),
    version: z.string().optional(),
    /** Whether the case has changed since in what the plan rests on, and the tables in which. */
    stale: z.boolean().optional(),
    /** Tables that have changed since: those that the plan rests on where it is stale, else those with rows that it does not use, else others. */
    changed: z.array(z.string()).optional(),
    /** Whether what the plan does not use has changed: it stands, but a better one may exist. */
    unused: z.boolean().optional(),
    /** Whether figures of its case are kept from the reader. */
    private: z.boolean().optional(),
    progress: ProgressShape.optional(),
    fault: z.string().optional(),
  })
  .openapi('Run');

export type RunEntry = z.infer<typeof RunShape>;
