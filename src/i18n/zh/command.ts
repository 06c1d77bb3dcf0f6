import type { Catalogue } from '../en/index.ts';

export const command: Catalogue['command'] = {
  language: '输出语言：en、ru 或 zh（默认取系统语言 LANG）',
  unknownLanguage: (p) => `没有语言 ${p.value}。请选择 en、ru 或 zh。`,
  internalFault: (p) => `程序内部错误：${p.fault}`,
  error: '错误',
  warning: '警告',
  warned: (p) => `警告：${p.text}`,
  counts: (p) => `${p.errors} 个错误，${p.warnings} 个警告`,
  caseHasErrors: (p) => `${p.source} 有 ${p.errors} 个错误：`,
  moreWarnings: (p) => `还有 ${p.count} 个警告。用 \`chorsu check ${p.source}\` 查看全部。`,
  numberTooSmall: (p) => `--${p.option} 须为不小于 ${p.least} 的数，现为 ${p.value}。`,
  onlyWith: (p) => `--${p.option} 只能与 ${p.other} 一起使用。`,
  progress: (p) => `${p.what}：${p.done}/${p.all}`,
  files: (p) => `文件：${p.files.join('、')}`,
};
