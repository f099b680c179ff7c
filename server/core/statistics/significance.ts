/** A single comparison's. Several at once need a correction: `changeBetween`, `benjaminiHochberg`. */
export const significance = 0.05;
