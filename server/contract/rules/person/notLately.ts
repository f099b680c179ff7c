export const notLatelyWeeks = 6;

export const mostNotLately = 3;
