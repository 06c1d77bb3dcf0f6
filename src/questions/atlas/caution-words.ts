import { type Caution, readersText } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';

const million = (thousand: number) => significant(thousand / 1000);

/** What keeps a figure of trade from being quoted as it stands, in words. */
export function cautionText(one: Caution): string {
  const w = words().atlas.caution;
  switch (one.kind) {
    case 'precious':
      return w.precious();
    case 'capacity': {
      const { tonnes, capacity, what } = one;
      const p = { tonnes: significant(tonnes), what: readersText(what) };
      if (capacity === 0) return w.none(p);
      const known = { ...p, capacity: significant(capacity) };
      return one.of === 'economy' ? w.capacity(known) : w.plants({ ...known, register: one.of === 'register' });
    }
    case 'passes':
      return w.passes({ imports: million(one.imports), more: one.imports > one.exports });
    case 'thin':
      return w.thin({ exports: million(one.exports), buyers: one.buyers });
    case 'unit':
      return w.unit({ price: significant(one.price), usual: significant(one.usual) });
    case 'mirror':
      return w.mirror({ exporter: million(one.byExporter), importer: million(one.byImporter) });
  }
}

export const cautionsText = (cautions: readonly Caution[]): string => cautions.map(cautionText).join('; ');
