/** The fields that get the focus when the form opens, and when its decision is put off. */
export const fieldIds = {
  statement: 'decision-statement',
  final: 'decision-final',
  putOff: 'decision-put-off',
} as const;
