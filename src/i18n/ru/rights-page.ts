import type { Catalogue } from '../en/index.ts';

export const rightsPage: Catalogue['rightsPage'] = {
  title: 'Права: кто, что и где может производить',
  until: (p) => `${p.state}, до конца ${p.year} года`,
  by: (p) => `${p.state} (${p.by})`,
  acts: {
    make: 'Кто может изготавливать',
    use: 'Кто может использовать',
    sell: 'Кто может продавать',
    import: 'Кто может ввозить',
  },
  inAll: (p) => `${p.act}, по странам`,
  gapsTitle: 'Чего не хватает и как это закрыть',
  asset: 'Объект прав',
  deadlinesTitle: 'Сроки',
  newsTitle: 'Чужие права: что проверить в реестре',
  lanesTitle: 'Что открывает исчерпание права',
  openTitle: 'Здесь неизвестно: уточните в стране',
  conflictsTitle: 'Несовместимые права',
  teamsTitle: 'Совместные изобретения',
};
