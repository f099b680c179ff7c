import type { FileWords } from '../fileWords.ts';
import { wordsIn } from '../ownerWords.ts';

export const fileWords: FileWords = {
  unitColumns: {
    // Names of the object id in Entra's own export and in scripts.
    person: wordsIn('person,id,object id,entra id,entra object id'),
    group: wordsIn('group,group id,group object id,entra group'),
    level1: wordsIn('unit,unit 1,level 1'),
    level2: wordsIn('unit 2,level 2'),
    level3: wordsIn('unit 3,level 3'),
  },
  measureColumns: {
    unit: wordsIn('unit,cohort,department'),
    period: wordsIn('period,quarter,month'),
    measure: wordsIn('measure,metric'),
    value: wordsIn('value'),
  },
  measures: {
    engagement: wordsIn('engagement,employee engagement'),
    safety: wordsIn('safety,psychological safety'),
    turnover: wordsIn('turnover,turnover rate,attrition,attrition rate'),
  },
  period: {
    months: [
      wordsIn('january,jan'),
      wordsIn('february,feb'),
      wordsIn('march,mar'),
      wordsIn('april,apr'),
      wordsIn('may'),
      wordsIn('june,jun'),
      wordsIn('july,jul'),
      wordsIn('august,aug'),
      wordsIn('september,sept,sep'),
      wordsIn('october,oct'),
      wordsIn('november,nov'),
      wordsIn('december,dec'),
    ],
    quarter: wordsIn('quarter,q'),
    ordinals: [wordsIn('first'), wordsIn('second'), wordsIn('third'), wordsIn('fourth')],
    month: [],
    around: wordsIn('of,the,st,nd,rd,th'),
    until: wordsIn('to'),
  },
};
