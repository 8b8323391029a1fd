/** As wide as the text of a page (twentieths of a point). */
export const textWidth = 9354;
/** Where what is told below a clause begins, and how much further in each level of it. */
export const factColumn = 2100;
export const factStep = 210;
