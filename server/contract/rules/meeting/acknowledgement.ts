export const acknowledgementKinds = [
  'contribution',
  'initiative',
  'knowledge',
  'outcome',
  'coaching',
  'risk',
  'thanks',
] as const;
