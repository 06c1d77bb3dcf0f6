import type { Context } from '../context.ts';
import { readable } from '../facts.ts';

/** A row's key in the reader's words: goods, places and processes by name, empty parts left out. */
export function nameOfKey(context: Context, table: string, key: string): string {
  const { facts } = context;
  const parts = key.split('/');
  const [first = '', second = ''] = parts;
  const good = (id: string) => facts.good(id).name;
  switch (table) {
    case 'demands':
    case 'supplies': {
      const rest = parts.slice(2).filter((part) => part !== '');
      return [`${good(first)} at ${facts.placeName(second)}`, ...rest].join(', ');
    }
    case 'candidates':
      return `${facts.placeName(first)}, ${facts.processName(second)}`;
    case 'goods':
      return good(first);
    case 'places':
      return facts.placeName(first);
    case 'processes':
      return facts.processName(first);
    case 'tiers':
      return [facts.processName(first), ...parts.slice(1)].join(', ');
    case 'recipes':
      return `${facts.processName(first)}, ${good(second)}`;
    case 'borders':
      return [
        `${facts.countryName(first)}–${facts.countryName(second)}`,
        ...parts.slice(2).filter((part) => part !== ''),
      ].join(', ');
    case 'legs': {
      const leg = facts.leg(key);
      return leg ? `${facts.placeName(leg.from)}–${facts.placeName(leg.to)}, ${leg.mode}` : key;
    }
    case 'case':
      return readable(parts.filter((part) => part !== '').join(', ') || 'own funds');
    default:
      return parts.filter((part) => part !== '').join(', ') || table;
  }
}
