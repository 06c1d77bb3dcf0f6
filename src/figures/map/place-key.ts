/** The key of the place that a mark on the map stands for; a demand and a border at a place have marks of their own. */
export const placeOf = (id: string): string => id.replace(/^(demand|border) /, '');
