import { className, factsOfEconomy, indicatorsOf } from '../../atlas/index.ts';
import { isQuality, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { memberOf, type Treaty } from '../../rights/index.ts';
import { type Cell, escapeText, mark, number, type Section, tableHtml } from '../html.ts';

const TREATIES: readonly Treaty[] = ['Paris', 'PCT', 'EAPC', 'Madrid', 'Hague'];
/** Sectors that a page names. */
const MOST = 6;

/** A page of one country: size, exports, capabilities, energy, wages, logistics, risk, treaties; each fact with source and quality. */
export function countrySection(code: string): Section {
  const w = words().evidence;
  const facts = factsOfEconomy(code).map((one): Cell[] => [
    w.facts[one.measure] ?? one.measure.replaceAll('_', ' '),
    { html: `${escapeText(shown(one.value))}${isQuality(one.quality) ? mark(one.quality) : ''}` },
    one.unit,
    one.year,
    w.qualities[one.quality] ?? one.quality,
    one.source,
  ]);
  const eci = indicatorsOf(code, 'eci').sort((a, b) => b.year! - a.year!)[0];
  if (eci)
    facts.push([
      w.facts.eci!,
      number(significant(eci.value!)),
      'z',
      String(eci.year),
      w.qualities.derived!,
      eci.source,
    ]);
  const columns = [w.fact, w.value, w.unit, w.year, w.quality, w.source];
  const strong = indicatorsOf(code, 'rca')
    .filter((one) => one.value! >= 1)
    .sort((a, b) => (a.scheme < b.scheme ? -1 : a.scheme > b.scheme ? 1 : b.value! - a.value!));
  const best = strong.filter((one) => one.scheme === strong[0]?.scheme).slice(0, MOST);
  const year = Number(best[0]?.year ?? 0);
  const sectors = best.map((one) => `${className(one.scheme, one.code)} ${significant(one.value!)}`).join('; ');
  const joined = TREATIES.flatMap((treaty) => {
    const state = memberOf(code, treaty, new Date().getUTCFullYear(), []);
    return state === undefined ? [] : [w.treatyWord({ treaty, joined: state })];
  });
  const line = (head: string, text: string) => `<p><b>${escapeText(head)}:</b> ${escapeText(text)}</p>`;
  return {
    id: `country-${code.toLowerCase()}`,
    title: w.countryPage({ name: countryIn(code) }),
    html: [
      tableHtml({ columns, rows: facts }),
      ...(sectors ? [line(`${w.strongIn} (${w.rcaUnit}, ${year})`, sectors)] : []),
      ...(joined.length > 0 ? [line(w.treaties, joined.join('; '))] : []),
    ].join('\n'),
  };
}

const shown = (value: string): string =>
  Number.isFinite(Number(value)) && value !== '' ? significant(Number(value)) : value;
