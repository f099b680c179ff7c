/** Touch targets need 44 px. */
export const touch = '@media (pointer: coarse)';
export const touchSize = '44px';
