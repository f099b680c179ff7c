/** What somebody is acknowledged for. The four after `contribution` are how people lead without a title. */
export const acknowledgementKinds = [
  'contribution',
  'initiative',
  'knowledge',
  'outcome',
  'coaching',
  'risk',
  'thanks',
] as const;
