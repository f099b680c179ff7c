import type { FileWords } from '../fileWords.ts';
import { wordsIn } from '../ownerWords.ts';

export const fileWords: FileWords = {
  unitColumns: {
    person: wordsIn('objekt-id'),
    group: wordsIn('gruppe,gruppen-id,gruppenobjekt-id,entra-gruppe'),
    level1: wordsIn('einheit,einheit 1,ebene 1'),
    level2: wordsIn('einheit 2,ebene 2'),
    level3: wordsIn('einheit 3,ebene 3'),
  },
  measureColumns: {
    unit: wordsIn('einheit,kohorte,bereich,abteilung'),
    period: wordsIn('zeitraum,periode,quartal,monat'),
    measure: wordsIn('kennzahl,messgröße,messgrösse'),
    value: wordsIn('wert'),
  },
  measures: {
    engagement: wordsIn('mitarbeiterengagement'),
    safety: wordsIn('sicherheit,psychologische sicherheit'),
    turnover: wordsIn('fluktuation,fluktuationsrate'),
  },
  period: {
    months: [
      wordsIn('januar,jänner,jan'),
      wordsIn('februar,feb'),
      wordsIn('märz,mär,mrz'),
      wordsIn('april,apr'),
      wordsIn('mai'),
      wordsIn('juni,jun'),
      wordsIn('juli,jul'),
      wordsIn('august,aug'),
      wordsIn('september,sept,sep'),
      wordsIn('oktober,okt'),
      wordsIn('november,nov'),
      wordsIn('dezember,dez'),
    ],
    quarter: wordsIn('quartal'),
    ordinals: [wordsIn('erstes'), wordsIn('zweites'), wordsIn('drittes'), wordsIn('viertes')],
    month: [],
    around: [],
    until: wordsIn('bis'),
  },
};
