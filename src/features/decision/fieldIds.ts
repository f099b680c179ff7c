export const fieldIds = {
  statement: 'decision-statement',
  final: 'decision-final',
  putOff: 'decision-put-off',
} as const;
