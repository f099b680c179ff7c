export const concernKinds = ['dissent', 'risk', 'waiting'] as const;

export const unsignedEach = 3;

/** Short, so that its length reveals little; requests are padded to one length. */
export const unsignedLength = 300;

export const unsignedFromLength = 100;

/** Bytes of JSON that every unsigned concern is padded to: room for the longest text in the longest script. */
export const concernBytes = 3_072;
