/** For whoever asked the system for less motion. */
export const lessMotion = '@media (prefers-reduced-motion: reduce)';
