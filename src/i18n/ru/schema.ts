import type { Catalogue } from '../en/index.ts';

export { schema } from './schema/index.ts';

export const columnNote: Catalogue['columnNote'] = {
  required: 'обязательно',
  key: 'ключ',
  list: 'список через ;',
  empty: (p) => `пусто: ${p.value}`,
  yes: 'yes (да)',
  no: 'no (нет)',
};
