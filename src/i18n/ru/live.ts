import type { Catalogue } from '../en/index.ts';

export const live: Catalogue['live'] = {
  year: 'Год',
  goods: 'Товары',
  zoom: 'Перетаскивание сдвигает карту, + и − меняют масштаб. С клавиатуры: стрелки, + и −.',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  wholeMap: 'Вся карта',
  figuresOf: 'Показатели',
  noLane: 'не выбран',
  chosen: 'Выберите место, пункт пропуска или маршрут здесь или на карте.',
  sites: 'Места',
  borders: 'Пункты пропуска',
  lanes: 'Маршруты',
  borderCrossing: 'Пункт пропуска',
  hoursAtBorder: (p) => `${p.hours} ч ожидания`,
  built: 'Построено',
  made: 'Произведено за год',
  sent: 'Отправлено за год',
  received: 'Получено за год',
  amountOf: (p) => [`${p.name}: ${p.amount}`, p.unit].filter(Boolean).join(' '),
  builtIn: (p) => `${p.name} (${p.year})`,
};
