/** The files of a case with some 50 000 rows: a grid of places with legs, demands by year, supplies, borders, duties. */
export function large(side = 70): Record<string, string> {
  const countries = ['UZ', 'KZ', 'KG', 'TJ', 'TM', 'CN', 'RU', 'IR', 'AF', 'IN'];
  const place = (i: number, j: number) => `p${i}x${j}`;
  const lines: Record<string, string[]> = {
    places: ['place,name,country,lat,lon'],
    legs: ['leg,from,to,mode,km,hours,hours_p95,cost,gauge,note'],
    demands: ['good,place,year,step,quantity,price'],
    supplies: ['good,place,quantity,price,note'],
    borders: ['from_country,to_country,mode,place,hours,cost'],
    tariffs: ['origin,destination,hs,agreement,year,rate'],
    uncertainty: ['table,key,column,low,high'],
    goods: ['good,hs,value'],
    countries: ['country,name', ...countries.map((x) => `${x},${x}`)],
  };
  for (let g = 0; g < 20; g++) lines.goods!.push(`g${g},${7200 + g},${100 + g}`);
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const country = countries[Math.floor((i * countries.length) / side)]!;
      lines.places!.push(
        `${place(i, j)},"Place ""${i}"", ${j}",${country},${(30 + i * 0.3).toFixed(2)},${(50 + j * 0.4).toFixed(2)}`,
      );
      if (i + 1 < side) lines.legs!.push(`,${place(i, j)},${place(i + 1, j)},road,60,1.5,3,4.25,,a note on the way`);
      if (j + 1 < side) lines.legs!.push(`,${place(i, j)},${place(i, j + 1)},rail,60,1.5,3,2.5,1520,another note`);
      if (j % 4 === 0) {
        for (let year = 2027; year < 2037; year++)
          lines.demands!.push(`g${i % 20},${place(i, j)},${year},,${i * j + 5.5},${200 + j}`);
      }
      if (j % 2 === 1) lines.supplies!.push(`g${i % 20},${place(i, j)},${1000 + i},${100 + j / 8},`);
      if (i + 1 < side) lines.uncertainty!.push(`legs,${place(i, j)}-${place(i + 1, j)}-road,cost,3,6`);
    }
  }
  for (const a of countries) {
    for (const b of countries) {
      if (a === b) continue;
      lines.borders!.push(`${a},${b},,,5,1.5`);
      for (let g = 0; g < 20; g++)
        for (let year = 2027; year < 2037; year++) lines.tariffs!.push(`${a},${b},${7200 + g},,${year},0.05`);
    }
  }
  const files: Record<string, string> = {
    'datapackage.json': '{ "name": "large", "chorsu": { "version": 1, "start": 2027, "years": 10 } }',
  };
  for (const [name, rows] of Object.entries(lines)) files[`${name}.csv`] = `${rows.join('\n')}\n`;
  return files;
}
