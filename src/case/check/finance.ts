import { type Context, near } from './context.ts';

/** Checks the terms of facilities: repayment, subsidies, sectors, and exchange rates of other currencies. */
export function checkFinance(x: Context): void {
  const sectors = x.rows('processes').map(({ row }) => row.sector);
  const rated = new Set(x.rows('rates').map(({ row }) => row.currency));
  for (const { raw, row } of x.rows('facilities')) {
    if (row.kind === 'loan' && row.tenor === undefined) x.say('tenor-needed', 'facilities', raw, 'tenor');
    if (row.tenor !== undefined && row.grace >= row.tenor) {
      x.say('grace', 'facilities', raw, 'grace', { params: { expected: row.tenor - 1 } });
    }
    for (const code of row.sectors) {
      if (x.unread('processes') || sectors.some((sector) => sector.startsWith(code))) continue;
      x.say('sector-unmatched', 'facilities', raw, 'sectors', {
        severity: 'warning',
        value: code,
        params: near(code, sectors),
      });
    }
    if (row.min_draw > row.amount)
      x.say('min-draw-above', 'facilities', raw, 'min_draw', { severity: 'warning', params: { expected: row.amount } });
    if (row.reserve_months > 0 && row.kind !== 'loan')
      x.say('reserve-without-loan', 'facilities', raw, 'reserve_months', { severity: 'warning' });
    const limits = Number.isFinite(row.subsidy_project) || Number.isFinite(row.subsidy_year);
    if (row.subsidy > 0 && row.kind !== 'loan')
      x.say('subsidy-without-loan', 'facilities', raw, 'subsidy', { severity: 'warning' });
    if (limits && row.subsidy === 0) x.say('subsidy-missing', 'facilities', raw, 'subsidy', { severity: 'warning' });
    if (row.kind === 'equity' && row.rate !== 0 && x.settings.ownFunds > 0)
      x.say('equity-beside-own-funds', 'facilities', raw, 'rate', { severity: 'warning' });
    if (row.currency !== '' && row.currency !== x.settings.currency && !rated.has(row.currency) && !x.unread('rates')) {
      x.say('rate-missing', 'facilities', raw, 'currency', { params: { other: x.settings.currency } });
    }
  }
  // A reform may add a loan in another currency, and the exchange rate too.
  const addedRates = new Set(
    x
      .rows('changes')
      .flatMap(({ row }) => (row.table === 'rates' && row.column === '+' ? [row.key.split('/')[0]!] : [])),
  );
  for (const { raw, row } of x.rows('changes')) {
    const sets = row.table === 'facilities' && row.column === 'currency' && row.value !== '';
    if (!sets || row.value === x.settings.currency || rated.has(row.value) || addedRates.has(row.value)) continue;
    x.say('rate-missing', 'changes', raw, 'value', { severity: 'warning', params: { other: x.settings.currency } });
  }
  checkAffordable(x);
}

/**
 * Warns of a plant that cannot be financed: in every year, the capex of its smallest size is more than loans (within
 * `maxGearing`), other facilities and own funds can pay.
 */
function checkAffordable(x: Context): void {
  const { start, years, ownFunds, maxGearing } = x.settings;
  if (ownFunds === Number.POSITIVE_INFINITY || x.unread('facilities') || x.unread('places')) return;
  const money = x.rows('facilities').filter(({ row }) => row.kind !== 'guarantee');
  const processes = new Map(x.rows('processes').map(({ row }) => [row.process, row]));
  const countries = new Map(x.rows('places').map(({ row }) => [row.place, row.country]));
  const available = (country: string | undefined, sector: string, spent: number, year: number): number => {
    let [lent, other] = [0, ownFunds];
    for (const { row } of money) {
      const where = row.countries.length === 0 || (country !== undefined && row.countries.includes(country));
      const what = row.sectors.length === 0 || row.sectors.some((code) => sector.startsWith(code));
      if (!where || !what || year < (row.from ?? year) || year > (row.until ?? year)) continue;
      const most = Math.min(row.amount, row.max_share * spent);
      if (row.kind === 'loan') lent += most;
      else other += most;
    }
    return Math.min(lent, maxGearing * spent) + other;
  };
  for (const { raw, row } of x.rows('candidates')) {
    const process = processes.get(row.process);
    if (!row.build || process === undefined) continue;
    const sizes = x
      .rows('tiers')
      .filter(
        ({ row: tier }) => tier.process === row.process && (row.tiers.length === 0 || row.tiers.includes(tier.tier)),
      )
      .map(
        ({ row: tier }) =>
          (tier.capex + (tier.least ?? 0) * tier.capex_per_unit) * row.capex_factor * (1 + process.contingency),
      );
    if (sizes.length === 0) continue;
    const spent = Math.min(...sizes) / Math.max(1, process.lead);
    const calendar = Array.from({ length: years }, (_, t) => start + t);
    const country = countries.get(row.place);
    const enough = (year: number) => available(country, process.sector, spent, year) >= spent * (1 - 1e-9);
    if (!calendar.some(enough))
      x.say('plant-unpaid', 'candidates', raw, 'process', { severity: 'warning', params: { other: row.place } });
  }
}
