import type { Catalogue } from '../en/index.ts';

const anew = (name: string) => `请重新生成该文档（${name}）。`;

export const files: Catalogue['files'] = {
  notAFile: (p) => `${p.path} 不是文件。`,
  tooLarge: (p) => `${p.path} 有 ${p.bytes} 字节，最多可读取 ${p.most} 字节。`,
  unreadable: (p) => `无法读取 ${p.path}（${p.cause}）。`,
  notText: '不是 UTF-8 文本',
  notJson: (p) => `${p.path} 第 ${p.line} 行第 ${p.column} 列不是有效的 JSON。${anew(p.name)}`,
  tooDeep: (p) => `${p.path} 第 ${p.line} 行第 ${p.column} 列嵌套层级过深。${anew(p.name)}`,
  keyTwice: (p) => `${p.path} 第 ${p.line} 行第 ${p.column} 列的键重复出现。${anew(p.name)}`,
  departs: (p) => `${p.path} 不是 ${p.name} 类文档：${p.at || '整个文档'} 须为${p.wanted}。`,
  wanted: {
    value: (p) => ` ${p.value}`,
    oneOf: (p) => `以下值之一：${p.values.join('、')}`,
    type: (p) => `类型 ${p.types.join(' 或 ')}`,
    range: (p) => `${p.low} 至 ${p.high} 之间的值`,
    other: '其他值',
    objectWith: (p) => `含 ${p.name} 的对象`,
    parts: (p) => `含 ${p.count} 个元素的列表`,
  },

  wrongTarget: (p) => `无法写入 ${p.target}。请指定文件夹，或以 .xlsx 结尾的文件。`,
  targetIsFolder: (p) => `${p.target} 是文件夹。请指定以 .xlsx 结尾的文件。`,
  targetIsFile: (p) => `${p.target} 是文件。请指定文件夹，或以 .xlsx 结尾的文件。`,
  targetHoldsPlan: (p) => `${p.target} 中有方案。案例与方案请分开存放。`,
  targetThere: (p) => `${p.target} 已存在。请换一个名称。`,
  targetThereForce: (p) => `${p.target} 已存在。请换一个名称；如由本案例生成，可用 \`--force\` 替换。`,
  targetOther: (p) => `${p.target} 中不是本案例，\`--force\` 不予替换。请换一个名称。`,
  notWritten: (p) => `${p.source} 有错误，未复制：\n${p.issues}`,
};

export const folders: Catalogue['folders'] = {
  mend: (p) => `请用 ${p.option} 指定新的或空的文件夹。`,
  isFile: (p) => `${p.folder} 是文件。请指定文件夹。`,
  holdsCase: (p) => `${p.folder} 中存有案例。`,
  holdsStrange: (p) =>
    `${p.folder} 中有不是本程序生成的文件（${p.files.join('、')}${p.more > 0 ? `，另有 ${p.more} 个` : ''}）。`,
  holdsOther: (p) => `${p.folder} 中是另一案例（${p.of}）的结果。`,
  inCase: (p) => `${p.folder} 位于案例 ${p.above} 之内。`,
  strange: (p) => `${p.file} 不是本程序生成的。请将其移走，或使用另一文件夹。`,
  cannotWrite: (p) => `无法写入 ${p.path}：${p.reason}（${p.code}）。请指定其他位置。`,
  reasons: {
    noRight: '没有写入权限',
    readOnly: '该处只读',
    cannotMake: '无法在该处建立文件夹',
    partIsFile: '路径的一部分是文件',
    isFolder: '它是文件夹',
    tooLong: '名称过长',
    refused: '磁盘拒绝写入',
  },
  noRoom: (p) => `磁盘空间不足，无法写入 ${p.path}（${p.code}）。请腾出空间后重新运行。`,
  otherReport: (p) => `${p.path} 是另一案例的报告，或案例此后已有改动。请重新规划，或用 --report DIR 指定另一文件夹。`,
};
