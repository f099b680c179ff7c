export const mostCheckIns = 20;

/** In a few words, under which a support level is kept. */
export const workLength = 60;
