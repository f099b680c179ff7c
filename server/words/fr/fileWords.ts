import type { FileWords } from '../fileWords.ts';
import { wordsIn } from '../ownerWords.ts';

export const fileWords: FileWords = {
  unitColumns: {
    person: wordsIn('id d’objet,id de l’objet,id objet,identifiant d’objet,identifiant de l’objet'),
    group: wordsIn('groupe,id de groupe,id du groupe,id d’objet du groupe,groupe entra'),
    level1: wordsIn('entité,entité 1,unité,unité 1,niveau 1'),
    level2: wordsIn('entité 2,unité 2,niveau 2'),
    level3: wordsIn('entité 3,unité 3,niveau 3'),
  },
  measureColumns: {
    unit: wordsIn('entité,unité,cohorte,service,département,direction'),
    period: wordsIn('période,trimestre,mois'),
    measure: wordsIn('indicateur,mesure'),
    value: wordsIn('valeur'),
  },
  measures: {
    engagement: wordsIn('engagement des collaborateurs,engagement des salariés'),
    safety: wordsIn('sécurité,sécurité psychologique'),
    turnover: wordsIn('rotation,rotation du personnel,taux de rotation,taux de turnover'),
  },
  period: {
    months: [
      wordsIn('janvier,janv,jan'),
      wordsIn('février,févr,fév'),
      wordsIn('mars'),
      wordsIn('avril,avr'),
      wordsIn('mai'),
      wordsIn('juin'),
      wordsIn('juillet,juil'),
      wordsIn('août'),
      wordsIn('septembre,sept'),
      wordsIn('octobre,oct'),
      wordsIn('novembre,nov'),
      wordsIn('décembre,déc'),
    ],
    quarter: wordsIn('trimestre,trim,t'),
    ordinals: [wordsIn('premier'), wordsIn('deuxième,second'), wordsIn('troisième'), wordsIn('quatrième')],
    month: [],
    around: wordsIn('er,e,ème,de,l,année'),
    until: wordsIn('à,au'),
  },
};
