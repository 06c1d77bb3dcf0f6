import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

export const page: Catalogue['page'] = {
  dutySaved: (p) =>
    `Из этого выигрыша ${p.amount} — пошлины, которые больше не платят: это перераспределение от бюджетов, а не сбережённые ресурсы.`,
  dutyMore: (p) =>
    `Пошлин по плану платят на ${p.amount} больше, чем без строительства: это перераспределение в пользу бюджетов.`,
  financeSaved: (p) => `Финансирование даёт из него ${p.amount}: кредиты дешевле ставки дисконтирования.`,
  financeCosts: (p) => `Финансирование стоит на ${p.amount} больше, чем без строительства.`,
  inPlansFound: 'Обе суммы относятся к найденным планам.',
  inPlanFound: 'Эта сумма относится к найденным планам.',

  scenariosAre: (p) =>
    `Чистая приведённая стоимость по сценариям: ${p.scenarios.map((one) => `${one.name} ${one.npv}`).join('; ')}.`,
  asItStands: 'модель без изменений',
  noPlan: 'план неизвестен',
  sitesInAll: (p) => `Во всех сценариях строится ${p.same} из ${p.all} объектов.`,

  run: (p) => `${p.program}, ${p.solver}; расчёт занял ${p.seconds} с, задано не более ${p.asked} с и разрыв ${p.gap}.`,
  moreCautions: (p) =>
    `Ещё ${p.count} ${plural(p.count, { one: 'предостережение', few: 'предостережения', many: 'предостережений' })}`,

  jobs: 'Рабочие места',
  valueAddedIn: (p) => `Добавленная стоимость в год, ${p.unit}`,
  importsIn: (p) => `Импорт в год, ${p.unit}`,
  importsSavedIn: (p) => `Сокращение импорта в год, ${p.unit}`,
  co2: 'CO2 перевозок, т в год',
  otherCountries: (p) => `Ещё ${p.count} ${plural(p.count, { one: 'страна', few: 'страны', many: 'стран' })}`,
  countriesCaption: (p) =>
    `Средние за ${p.first}–${p.last} гг. Добавленная стоимость и импорт — по стоимости товаров в исходных данных; CO2 учитывается там, куда прибывают товары.`,
  savedAgainst: 'Сокращение импорта — по сравнению с отказом от строительства.',
  madeInRegion: (p) => `Произведено в регионе, ${p.year} г.`,
  ofDelivered: (p) => `${p.share} стоимости поставок`,

  zones: { EAEU: 'ЕАЭС', EU: 'ЕС', GCC: 'ССАГПЗ', ASEAN: 'АСЕАН', CIS: 'СНГ', SCO: 'ШОС' },
};
