import type { FileWords } from '../fileWords.ts';
import { wordsIn } from '../ownerWords.ts';

export const fileWords: FileWords = {
  unitColumns: {
    person: wordsIn('id de objeto,id del objeto,id objeto,identificador de objeto,identificador del objeto'),
    group: wordsIn('grupo,id de grupo,id del grupo,id de objeto del grupo,grupo de entra'),
    level1: wordsIn('unidad,unidad 1,nivel 1'),
    level2: wordsIn('unidad 2,nivel 2'),
    level3: wordsIn('unidad 3,nivel 3'),
  },
  measureColumns: {
    unit: wordsIn('unidad,cohorte,departamento,área'),
    period: wordsIn('periodo,trimestre,mes'),
    measure: wordsIn('indicador,medida,métrica'),
    value: wordsIn('valor'),
  },
  measures: {
    engagement: wordsIn(
      'implicación,implicación de los empleados,compromiso,compromiso de los empleados,compromiso laboral',
    ),
    safety: wordsIn('seguridad,seguridad psicológica'),
    turnover: wordsIn('rotación,rotación de personal,tasa de rotación,índice de rotación'),
  },
  period: {
    months: [
      wordsIn('enero,ene'),
      wordsIn('febrero,feb'),
      wordsIn('marzo,mar'),
      wordsIn('abril,abr'),
      wordsIn('mayo,may'),
      wordsIn('junio,jun'),
      wordsIn('julio,jul'),
      wordsIn('agosto,ago'),
      wordsIn('septiembre,setiembre,sept,sep,set'),
      wordsIn('octubre,oct'),
      wordsIn('noviembre,nov'),
      wordsIn('diciembre,dic'),
    ],
    quarter: wordsIn('trimestre,trim,t'),
    ordinals: [wordsIn('primer'), wordsIn('segundo'), wordsIn('tercer'), wordsIn('cuarto')],
    month: [],
    around: wordsIn('er,o,de,del,el,año'),
    until: wordsIn('a,hasta'),
  },
};
