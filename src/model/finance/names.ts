import { atStart, type Case, rowName } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinanceDocument, Lending } from './measures/index.ts';

/** A loan whose terms a reform changes occurs twice, the second time as `EDB-line from 2030`. */
const dated = /^(.*) from (\d{4})$/;

/** A use of money that names its loan: `upfront fees: EDB-line`. */
const paidFor = /^([^:]*): (.*)$/;

/** Functions that replace keys of facilities and lenders in rows by their names in the current language. */
function namer(c: Case) {
  const rows = atStart(c);
  const facilities = new Set(rows.facilities.map((row) => row.facility));
  const lender = (key: string) => rowName(rows, 'lenders', key);
  const facility = (key: string): string => {
    const [, plain, year] = dated.exec(key) ?? [];
    if (plain === undefined || year === undefined) return rowName(rows, 'facilities', key);
    return words().names.facilityFrom({ facility: facility(plain), year });
  };
  const isFacility = (key: string) => facilities.has(dated.exec(key)?.[1] ?? key);
  const line = <L extends { readonly name: string; readonly lender?: string }>(one: L): L => {
    const [, use, loan] = paidFor.exec(one.name) ?? [];
    const name =
      loan !== undefined && isFacility(loan)
        ? `${use}: ${facility(loan)}`
        : isFacility(one.name)
          ? facility(one.name)
          : one.name;
    return { ...one, name, ...(one.lender ? { lender: lender(one.lender) } : {}) };
  };
  const lent = <L extends { readonly facility: string }>(one: L): L => ({ ...one, facility: facility(one.facility) });
  const byLender = <L extends { readonly lender: string }>(one: L): L => ({ ...one, lender: lender(one.lender) });
  return { facility, line, lent, byLender };
}

/** The loans of a plan, with the names of facilities and lenders in the current language. */
export function lendingNamed(c: Case, { projects, cannot }: Lending): Lending {
  const { line, lent } = namer(c);
  return {
    projects: projects.map((project) => ({
      ...project,
      sources: project.sources.map(line),
      terms: project.terms.map(lent),
    })),
    cannot: cannot.map(lent),
  };
}

/** The finance document, with the names of facilities and lenders in the current language. */
export function financeNamed(c: Case, document: FinanceDocument): FinanceDocument {
  const { facility, line, lent, byLender } = namer(c);
  const { bank } = document;
  return {
    ...document,
    projects: document.projects.map((project) => ({
      ...project,
      sources: project.sources.map(line),
      uses: project.uses.map(line),
      drawdown: project.drawdown.map(line),
      covenants: project.covenants.map(lent),
      schedule: project.schedule.map(lent),
      terms: project.terms.map(lent).map(byLender),
      mayAsk: project.mayAsk.map(byLender),
    })),
    cannot: document.cannot.map(lent),
    ...(bank && {
      bank: {
        banks: bank.banks.map(byLender),
        ...(bank.worth && {
          worth: {
            ...byLender(bank.worth),
            against: bank.worth.against === null ? null : facility(bank.worth.against),
          },
        }),
      },
    }),
  };
}
