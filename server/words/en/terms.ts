export const microLeading = {
  name: 'Micro-leading',
  meaning:
    'Giving work away and staying as close as it needs: check-ins agreed beforehand, experience lent until there is enough of one’s own, then more room. It is meant as support, not control. Whoever feels controlled can say so.',
};
