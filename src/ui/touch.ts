/** Fingers need 44 px where a mouse pointer does with less. */
export const touch = '@media (pointer: coarse)';
export const touchSize = '44px';
