/** As wide as the text of a page (twentieths of a point). */
export const textWidth = 9354;
