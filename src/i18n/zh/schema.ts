import type { Catalogue } from '../en/index.ts';

export { schema } from './schema/index.ts';

export const columnNote: Catalogue['columnNote'] = {
  required: '必填',
  key: '键',
  list: '以 ; 分隔的列表',
  empty: (p) => `留空：${p.value}`,
  yes: 'yes（是）',
  no: 'no（否）',
};
