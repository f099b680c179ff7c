/** For a single comparison. Several at once need a correction: `changeBetween`, `benjaminiHochberg`. */
export const significance = 0.05;
