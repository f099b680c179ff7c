export const observed = ['purpose', 'frame', 'dissent', 'names', 'curiosity', 'reasons', 'owners'] as const;

export const observedSights = ['seen', 'not_seen', 'unclear'] as const;
