import { paragraph, type Section, tableHtml } from '../../html.ts';
import { count, sentence } from '../../words.ts';
import type { ExtraContext } from './base.ts';
import type { RightsData } from './data.ts';

/** Who is free to operate which process where, what is missing, and what falls due. */
export function rightsSection(data: RightsData, context: ExtraContext): Section | undefined {
  if (data.freedom.length === 0) return undefined;
  const { facts } = context;
  const barred = data.freedom.filter((one) => !/^(free|licen[cs]ed|owned|not in force)/i.test(one.state));
  const answer =
    barred.length === 0
      ? 'Every process of the plan may run where it is planned.'
      : sentence(
          `${count(barred.length, 'act')} of ${data.freedom.length} may not be done as planned without a licence.`,
        );
  const freedom = tableHtml({
    columns: ['Process', 'Country', 'Party', 'Act', 'State', 'By'],
    rows: data.freedom.map((one) => [
      facts.processName(one.process),
      facts.countryName(one.country),
      one.party,
      one.act,
      one.state,
      one.by,
    ]),
  });
  const gaps = data.gaps ?? [];
  const missing =
    gaps.length === 0
      ? ''
      : `<h3>What is missing, and the ways to close it</h3>${tableHtml({
          columns: ['Process', 'Country', 'Asset', 'Ways'],
          rows: gaps.map((one) => [
            facts.processName(one.process),
            facts.countryName(one.country),
            one.asset,
            one.ways,
          ]),
        })}`;
  const deadlines = [...(data.deadlines ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  const due =
    deadlines.length === 0
      ? ''
      : `<h3>Deadlines</h3>${tableHtml({
          columns: ['Date', 'What', 'By which law'],
          rows: deadlines.map((one) => [one.date, one.what, one.law ?? '']),
        })}`;
  return { id: 'rights', title: 'Rights: who may run what, where', html: paragraph(answer) + freedom + missing + due };
}
