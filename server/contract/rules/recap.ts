export const mostHelpers = 10;
