export const concernKinds = ['dissent', 'risk', 'waiting'] as const;

/** The most unsigned concerns per person and meeting. */
export const unsignedEach = 3;

/** An unsigned concern is short, so that its length reveals little; requests are padded to one length. */
export const unsignedLength = 300;

export const unsignedFromLength = 100;

/** The exact length of an unsigned concern's request, in bytes of JSON: room for the longest text in the longest script. */
export const concernBytes = 3_072;
