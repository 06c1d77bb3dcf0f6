import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

export const page: Catalogue['page'] = {
  scenariosAre: (p) =>
    `Чистая приведённая стоимость по сценариям: ${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('; ')}.`,
  scenariosHeld: (p) =>
    `${p.built ? 'С этими объектами' : 'Если ничего не строить,'} чистая приведённая стоимость по сценариям: ${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('; ')}.`,
  scenariosGain: (p) =>
    `С этими объектами выигрыш по сравнению с планом без строительства по сценариям: ${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('; ')}.`,
  scenariosLeft: (p) =>
    `Сценарии, не проверенные за отведённое время: ${p.names.length > 2 ? p.names.length : p.names.map((name) => `«${name}»`).join(', ')}.`,
  cannotMeet: 'построенного не хватает для выполнения требований',
  asItStands: 'модель без изменений',
  noPlan: 'план неизвестен',
  sitesInAll: (p) => `Во всех сценариях строится ${p.same} из ${p.all} объектов.`,

  npvAt: (p) => `Чистая приведённая стоимость, цены ${p.priceYear} г., ставка ${p.rate}`,
  run: (p) =>
    `${p.program}, ${p.solver}; расчёт занял ${p.seconds} с, задано не более ${p.asked} с и разрыв не более ${p.gap} валовых затрат.`,
  runSettled: (p) =>
    `${p.program}, ${p.solver}; расчёт занял ${p.seconds} с, задано не более ${p.asked} с; разрыв не задан.`,
  moreCautions: (p) =>
    `Ещё ${p.count} ${plural(p.count, { one: 'предостережение', few: 'предостережения', many: 'предостережений' })}`,

  jobs: 'Рабочие места',
  jobsGained: 'Новые рабочие места',
  valueAddedIn: (p) => `Добавленная стоимость в год, ${p.unit}`,
  valueGainedIn: (p) => `Прирост добавленной стоимости в год, ${p.unit}`,
  importsIn: (p) => `Импорт в год, ${p.unit}`,
  importsSavedIn: (p) => `Сокращение импорта в год, ${p.unit}`,
  co2: 'CO2 перевозок, т в год',
  co2Saved: 'Сокращение CO2 перевозок, т в год',
  otherCountries: (p) => `Ещё ${p.count} ${plural(p.count, { one: 'страна', few: 'страны', many: 'стран' })}`,
  countriesCaption: (p) =>
    `${p.first === p.last ? `За ${p.first} г.` : `Средние за ${p.first}–${p.last} гг.`} Добавленная стоимость и импорт — по стоимости товаров в исходных данных; CO2 учитывается там, куда прибывают товары.`,
  changesAgainst:
    'Каждая величина — изменение по сравнению с отказом от строительства, по найденным планам; отрицательная означает потерю.',
  madeInRegion: (p) => `Последняя стадия в регионе, ${p.year} г.`,
  ofDelivered: (p) => `${p.share} стоимости поставок`,

  zones: { EAEU: 'ЕАЭС', EU: 'ЕС', GCC: 'ССАГПЗ', ASEAN: 'АСЕАН', CIS: 'СНГ', SCO: 'ШОС' },
};

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
  underWay: (p) => `В пути ${p.days} сут., в 95 рейсах из 100 не более ${p.most} сут.`,
  underAgreement: (p) => `Пошлина уплачивается по соглашению ${p.agreement}.`,
};
