export const lessMotion = '@media (prefers-reduced-motion: reduce)';
