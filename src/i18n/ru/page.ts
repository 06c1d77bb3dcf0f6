import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

export const page: Catalogue['page'] = {
  scenariosAre: (p) =>
    `Чистая приведённая стоимость по сценариям: ${p.scenarios.map((one) => `${one.name} ${one.npv}`).join('; ')}.`,
  scenariosHeld: (p) =>
    `${p.built ? 'С этими объектами' : 'Если ничего не строить,'} чистая приведённая стоимость по сценариям: ${p.scenarios.map((one) => `${one.name} ${one.npv}`).join('; ')}.`,
  scenariosGain: (p) =>
    `С этими объектами выигрыш по сравнению с планом без строительства по сценариям: ${p.scenarios.map((one) => `${one.name} ${one.npv}`).join('; ')}.`,
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
