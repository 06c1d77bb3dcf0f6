/**
 * Which way a column must move so that no plan is lost and none is worth less: up, down, to yes, to no, or to a wider
 * list. Columns and tables that are not named can do either. From docs/format.md and docs/mathematics.md, term by term:
 * a cost falls, a capacity rises, a ban goes. Left out on purpose are columns that pull both ways: what a tier can do
 * (`min_load` follows it), `processes.lead` and `life` (residual value), `goods.value` (duties, stocks, targets),
 * quantities of demand (firm ones cost), speeds (a safety stock grows with the distance to the late arrival).
 */
export type Direction = 'up' | 'down' | 'yes' | 'no' | 'wider';

export const directions: Readonly<Record<string, Readonly<Record<string, Direction>>>> = {
  case: { ownFunds: 'up' },
  countries: { leakage_rate: 'down' },
  places: { capacity: 'up', cost: 'down' },
  processes: { variable_cost: 'down', stock_days: 'down', payment_days: 'down' },
  tiers: { capex: 'down', fixed_cost: 'down', capex_per_unit: 'down', fixed_cost_per_unit: 'down', max_builds: 'up' },
  candidates: {
    existing_fixed_cost: 'down',
    closable: 'yes',
    closing_cost: 'down',
    max: 'up',
    min_load: 'down',
    variable_cost: 'down',
    capex_factor: 'down',
    cost_factor: 'down',
    opens: 'down',
    build: 'yes',
  },
  supplies: { quantity: 'up', price: 'down', stock: 'up' },
  demands: { price: 'up', firm: 'no', shortfall_cost: 'down' },
  choices: { min: 'down', max: 'up' },
  legs: { cost: 'down', capacity: 'up', opens: 'down', closes: 'up', oneway: 'no', fixed_cost: 'down', capex: 'down' },
  modes: { rate: 'down', fixed: 'down', circuity: 'down', co2: 'down' },
  transfers: { cost: 'down', capacity: 'up' },
  borders: { cost: 'down', capacity: 'up', open: 'yes' },
  tariffs: { rate: 'down', specific: 'down', regional_value: 'down' },
  agreements: { members: 'wider', cumulation: 'yes', direct: 'no' },
  restrictions: { quantity: 'up', cost: 'down', from: 'up', until: 'down' },
  alignments: { adaptation_rate: 'down' },
  schemes: {
    fee: 'down',
    audit: 'down',
    yearly: 'down',
    renewal: 'up',
    renewal_fee: 'down',
    rate: 'down',
    per_unit: 'down',
    weeks: 'down',
    resident: 'no',
  },
  needs: { at_renewal: 'no' },
  evidence: { cost: 'down', weeks: 'down' },
  recognitions: { saves: 'up', weeks_saved: 'up' },
  requirements: { from: 'up', until: 'down' },
  assets: { filed: 'up', expires: 'down', value: 'down' },
  licences: {
    fee: 'down',
    royalty: 'down',
    minimum: 'down',
    withholding: 'down',
    capacity: 'up',
    registration: 'down',
  },
  facilities: {
    amount: 'up',
    rate: 'down',
    upfront_fee: 'down',
    commitment_fee: 'down',
    max_share: 'up',
    min_members: 'down',
    members: 'wider',
    subsidy: 'down',
    subsidy_project: 'up',
    subsidy_year: 'up',
    min_dscr: 'down',
    min_draw: 'down',
    reserve_months: 'down',
    countries: 'wider',
    sectors: 'wider',
    from: 'down',
  },
  targets: { min: 'down', max: 'up' },
};

/** Whether an added or a removed row relaxes. Tables that are not named can do either. */
export const rows: Readonly<Record<string, { readonly added?: boolean; readonly removed?: boolean }>> = {
  facilities: { added: true, removed: false },
  parties: { added: true },
  recognitions: { added: true, removed: false },
  agreements: { added: true, removed: false },
  needs: { added: false, removed: true },
  requirements: { added: false, removed: true },
  restrictions: { added: false, removed: true },
  targets: { added: false, removed: true },
  choices: { added: false, removed: true },
  assets: { added: false, removed: true },
};

const INF = Number.POSITIVE_INFINITY;

/** What an empty cell without a default means: no limit, or no start or end in time. */
export const emptyMeans: Readonly<Record<string, number>> = {
  min: -INF,
  max: INF,
  regional_value: -INF,
  from: -INF,
  opens: -INF,
  until: INF,
  closes: INF,
};

/** Tables that the programme ignores. */
export const unread = new Set([
  'lenders',
  'uncertainty',
  'sources',
  'projects',
  'shocks',
  'scenarios',
  'reforms',
  'changes',
]);
