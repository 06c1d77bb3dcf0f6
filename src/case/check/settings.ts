import { rangeShare } from '../usual-range.ts';
import { type Context, near } from './context.ts';

/** Checks the settings against each other and against the countries of the case. */
export function checkSettings(x: Context): void {
  const { settings } = x;
  const say = (column: string, code: string, params = {}) => x.say(code, 'case', x.case.settings, column, params);
  if (settings.years !== undefined && settings.years % settings.step !== 0)
    say('years', 'step-multiple', { params: { expected: settings.step } });
  if (settings.buildEvery % settings.step !== 0) {
    say('buildEvery', 'step-multiple', { params: { expected: settings.step } });
  }
  if (settings.priceYear > settings.start + settings.years) say('priceYear', 'price-year', { severity: 'warning' });
  for (const value of settings.ranges) if (!rangeShare(value)) say('ranges', 'range-share', { value });
  if (x.unread('countries')) return;
  const countries = x.names('countries');
  for (const column of ['bloc', 'hub'] as const) {
    for (const value of settings[column]) {
      if (countries.has(value)) continue;
      say(column, 'setting-country', { severity: 'warning', value, params: near(value, countries) });
    }
  }
}
