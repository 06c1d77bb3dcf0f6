import { words } from '../../i18n/index.ts';
import { argument, caseArgument, list, number, numberOrNone, numbers, queue, text } from '../declare.ts';
import { inquiry } from '../inquiry.ts';
import { bloc } from './bloc.ts';
import { blocOutput } from './bloc-blocks.ts';
import { chains, orders } from './chains.ts';
import { chainsOutput, ordersText } from './chains-blocks.ts';
import { claims, claimsDocument, claimsText } from './claims.ts';
import { existing } from './existing.ts';
import { existingFiles, existingText } from './existing-blocks.ts';
import { loadTrade } from './load.ts';
import { loadProgress, loadText } from './load-blocks.ts';
import { matchWhole } from './match.ts';
import { matchOutput } from './match-blocks.ts';

const [say, own] = [() => words().evidence, () => words().atlas];

const year = numberOrNone('--year <year>', () => say().yearOption, 1900);
/** The folder of loaded trade. */
const inStore = { ...text('--store <dir>', () => say().store), byDefault: 'atlas-store' };
/** Loaded trade that is asked about, where some is named. */
const trade = { store: text('--store <dir>', () => say().store), year };

/** Trade and indicators into a folder of tables. */
export const loadInquiry = inquiry({
  name: 'load',
  about: () => say().loadCommand,
  options: {
    file: argument('<file>', () => say().loadFile),
    store: inStore,
    mapping: text('--mapping <file>', () => say().mappingOption),
    db: queue(() => say().loadDb),
    years: numbers('--years <years>', () => say().yearsOption),
  },
  async answer({ file, store, years, ...asked }, { tell: show }) {
    const tell = (stage: string, share: number) => show(loadProgress(stage, share));
    const which = years.length > 0 ? { years } : {};
    const document = await loadTrade({ ...asked, ...which, file, folder: store, tell });
    return { document, text: () => loadText(document.tables, document.missing) };
  },
});

/** Complementary industries of two countries. */
export const matchInquiry = inquiry({
  name: 'match',
  about: () => say().matchCommand,
  page: 'atlas.html',
  options: {
    a: argument('<a>', () => 'alpha-2'),
    b: argument('<b>', () => 'alpha-2'),
    ...trade,
    digits: number('--digits <n>', () => say().digitsOption, 6, 2),
    to: text('--to <scheme>', () => say().toOption),
  },
  async answer({ a: first, b: second, store, ...choice }) {
    const [a, b] = [first.toUpperCase(), second.toUpperCase()];
    const found = await matchWhole(a, b, store === undefined ? undefined : { store, ...choice });
    return { ...matchOutput(found), document: found.document, folder: `atlas-${a}-${b}` };
  },
});

/** The ten members together. */
export const blocInquiry = inquiry({
  name: 'bloc',
  about: () => own().blocCommand,
  page: 'bloc.html',
  folder: 'chorsu-bloc',
  options: trade,
  async answer(asked) {
    const document = await bloc(asked);
    return { ...blocOutput(document), document };
  },
});

/** Exporters by stage of a case's chain; without a case, what orders of the members are worth. */
export const chainsInquiry = inquiry({
  name: 'chains',
  about: () => say().chainsCommand,
  page: 'chains.html',
  options: { case: caseArgument('[case]', () => say().chainsCase), ...trade },
  async answer({ case: c, ...asked }) {
    if (c) {
      const document = await chains(c, asked);
      return { ...chainsOutput(document, c), document };
    }
    const document = await orders(asked);
    return { document, text: () => ordersText(document) };
  },
});

/** Published statements against data. */
export const claimsInquiry = inquiry({
  name: 'claims',
  about: () => say().claimsCommand,
  options: { claim: list('--claim <ids>', () => say().claimOption) },
  answer({ claim }) {
    const wanted = claims(claim.length > 0 ? claim : undefined);
    return { document: claimsDocument(wanted), text: () => claimsText(wanted, claim.length > 0) };
  },
});

/** Rows of what is made at home already, from loaded trade against the demand of a case; printed as a table unless a folder is named for them. */
export const existingInquiry = inquiry({
  name: 'existing',
  about: () => own().existingCommand,
  options: {
    case: caseArgument('<case>', () => words().help.common.caseArg),
    store: inStore,
    year,
    digits: number('--digits <n>', () => own().existingDigits, 6, 2),
    goods: list('--goods <goods>', () => own().existingGoods),
    out: text('--out <dir>', () => own().existingOut),
  },
  async answer({ case: c, goods, out, ...asked }, { json, say: tell }) {
    const document = await existing(c, { ...asked, ...(goods.length > 0 && { goods }) });
    const files = existingFiles(document);
    const text = () => existingText(document);
    if (json || out !== undefined) return { document, text, ...(!json && { files }) };
    tell(text().trimEnd());
    return { document, text, print: files['candidates.csv'] };
  },
});
