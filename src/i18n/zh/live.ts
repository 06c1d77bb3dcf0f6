import type { Catalogue } from '../en/index.ts';

export const live: Catalogue['live'] = {
  year: '年份',
  goods: '货物',
  zoom: '拖动可移动地图，+ 和 − 可缩放。键盘：方向键、+ 和 −。',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeMap: '整幅地图',
  figuresOf: '数据',
  noLane: '未选择',
  chosen: '在此处或在地图上选择一个地点、口岸或运输通道。',
  sites: '地点',
  borders: '口岸',
  lanes: '运输通道',
  borderCrossing: '口岸',
  hoursAtBorder: (p) => `等待 ${p.hours} 小时`,
  built: '建设',
  made: '当年生产',
  sent: '当年发出',
  received: '当年收到',
  amountOf: (p) => [`${p.name}：${p.amount}`, p.unit].filter(Boolean).join(' '),
  builtIn: (p) => `${p.name}（${p.year}）`,
};
