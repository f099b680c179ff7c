/** For people who have set their system to reduce motion. */
export const lessMotion = '@media (prefers-reduced-motion: reduce)';
