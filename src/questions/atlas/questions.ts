import { words } from '../../i18n/index.ts';
import { question } from '../declare.ts';
import { argument, caseArgument, caseOption, list, number, numbers, optionalNumber, queue, text } from '../option.ts';
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

const [say, sayAtlas] = [() => words().evidence, () => words().atlas];

const year = optionalNumber('--year <year>', () => say().yearOption, 1900);
/** The folder of loaded trade, with a default. */
const inStore = { ...text('--store <dir>', () => say().store), defaultValue: 'atlas-store' };
/** Loaded trade instead of the bundled data. */
const trade = { store: text('--store <dir>', () => say().store), year };

/** Loads a file of trade or indicators into a folder of tables. */
export const loadQuestion = question({
  name: 'load',
  description: () => say().loadCommand,
  options: {
    file: argument('<file>', () => say().loadFile),
    store: inStore,
    mapping: text('--mapping <file>', () => say().mappingOption),
    db: queue(() => say().loadDb),
    years: numbers('--years <years>', () => say().yearsOption),
  },
  async answer({ file, store, years, ...values }, host) {
    const tell = (stage: string, share: number) => host.progress(loadProgress(stage, share));
    const document = await loadTrade({ ...values, ...(years.length > 0 && { years }), file, folder: store, tell });
    return { document, text: () => loadText(document.tables, document.missing) };
  },
});

/** Complementary industries of two countries. */
export const matchQuestion = question({
  name: 'match',
  description: () => say().matchCommand,
  page: 'atlas.html',
  options: {
    a: argument('<a>', () => 'alpha-2'),
    b: argument('<b>', () => 'alpha-2'),
    ...trade,
    digits: number('--digits <n>', () => say().digitsOption, 6, 2),
    to: text('--to <scheme>', () => say().toOption),
  },
  async answer({ a: first, b: second, store, ...values }) {
    const [a, b] = [first.toUpperCase(), second.toUpperCase()];
    const found = await matchWhole(a, b, store === undefined ? undefined : { store, ...values });
    return { ...matchOutput(found), document: found.document, folder: `atlas-${a}-${b}` };
  },
});

/** Trade of the ten members with each other. */
export const blocQuestion = question({
  name: 'bloc',
  description: () => sayAtlas().blocCommand,
  page: 'bloc.html',
  folder: 'chorsu-bloc',
  options: trade,
  async answer(values) {
    const document = await bloc(values);
    return { ...blocOutput(document), document };
  },
});

/** Countries that export each stage of a case's chain; without a case, what large orders of the members are worth. */
export const chainsQuestion = question({
  name: 'chains',
  description: () => say().chainsCommand,
  page: 'chains.html',
  options: { case: caseArgument('[case]', () => say().chainsCase), ...trade },
  async answer({ case: c, ...values }) {
    if (c) {
      const document = await chains(c, values);
      return { ...chainsOutput(document, c), document };
    }
    const document = await orders(values);
    return { document, text: () => ordersText(document) };
  },
});

/** Published statements against data. */
export const claimsQuestion = question({
  name: 'claims',
  description: () => say().claimsCommand,
  options: { claim: list('--claim <ids>', () => say().claimOption) },
  answer({ claim }) {
    const wanted = claims(claim.length > 0 ? claim : undefined);
    return { document: claimsDocument(wanted), text: () => claimsText(wanted, claim.length > 0) };
  },
});

/** Proposes rows for plants that exist already, from loaded trade and the demands of a case; prints them as a table, unless `--out` names a folder. */
export const existingQuestion = question({
  name: 'existing',
  description: () => sayAtlas().existingCommand,
  options: {
    case: caseOption,
    store: inStore,
    year,
    digits: number('--digits <n>', () => sayAtlas().existingDigits, 6, 2),
    goods: list('--goods <goods>', () => sayAtlas().existingGoods),
    out: text('--out <dir>', () => sayAtlas().existingOut),
  },
  async answer({ case: c, goods, out, ...values }, { printsJson, info }) {
    const document = await existing(c, { ...values, ...(goods.length > 0 && { goods }) });
    const files = existingFiles(document);
    const text = () => existingText(document);
    if (printsJson || out !== undefined) return { document, text, ...(!printsJson && { files }) };
    info(text().trimEnd());
    return { document, text, print: files['candidates.csv'] };
  },
});
