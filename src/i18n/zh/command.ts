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

export const asking: Catalogue['asking'] = {
  missingArgument: (p) => `缺少参数 ${p.name}。`,
  missingValue: (p) => `选项 ${p.option} 需要给出值。`,
  missingOption: (p) => `选项 ${p.option} 必须给出。`,
  conflict: (p) => `选项 ${p.option} 不能与 ${p.other} 同用。`,
  unknownOption: (p) => `没有选项 ${p.option}。`,
  unknownCommand: (p) => `没有命令 ${p.name}。`,
  tooMany: (p) => `该命令接受 ${p.most} 个参数，而给出了 ${p.given} 个。`,
  badValue: (p) => `选项 ${p.option} 不接受 ${p.value}。`,
  badArgument: (p) => `参数 ${p.name} 不接受 ${p.value}。`,
  didYouMean: (p) => `是否指 ${p.names}？`,
  seeHelp: '请看 --help。',
};
