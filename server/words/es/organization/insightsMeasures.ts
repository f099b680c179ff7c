import { fewestCompared } from '#contract/rules/organization/insightsMeasures.ts';
import type { insightsMeasures as english } from '../../en/organization/insightsMeasures.ts';
import { count, plural } from '../count.ts';

const units = (n: number) => count(n, 'unidad', 'unidades');
const values = (n: number) => count(n, 'valor', 'valores');

function fixed(number: number, digits: number): string {
  const format = new Intl.NumberFormat('es', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(number).replace('-', '−');
}
const decimal = (number: number) => fixed(number, 2);

export const insightsMeasures: typeof english = {
  title: 'Indicadores',
  associations: 'Qué va unido',
  meaning:
    'Se comparan unidades, no personas: lo que va unido entre unidades no tiene por qué ir unido en ninguna de sus personas. Y ninguna de las dos cosas tiene por qué ser la causa de la otra.',
  declared:
    'Decidido de antemano: cada indicador se compara con cada conducta del mismo trimestre y del anterior, y se muestran todas las comparaciones.',
  nothing: 'Aún no hay nada que comparar. Los indicadores vienen de un archivo.',
  file: 'Archivo',
  computing: 'Comparando… Tarda hasta un minuto.',
  outOfReach: 'Bookend no tiene cifras que comparar con los trimestres de este archivo.',
  comparisons: (n) => count(n, 'comparación', 'comparaciones'),
  grades: {
    goes_together: 'Aquí va unido',
    may_go_together: 'Quizá va unido',
    no_signal: 'Sin señal',
  },
  gradeCounts: {
    goes_together: (n) => plural(n, { one: `${n} aquí va unida`, other: `${n} aquí van unidas` }),
    may_go_together: (n) => plural(n, { one: `${n} quizá va unida`, other: `${n} quizá van unidas` }),
    no_signal: (n) => `${n} sin señal`,
  },
  notCompared: (n) => `${n} sin comparar`,
  group: (measure, quarter) => `${measure}, ${quarter}`,
  sameQuarter: 'Conductas del mismo trimestre',
  quarterBefore: (quarter) => `Conductas del trimestre anterior, ${quarter}`,
  notYet: (quarter) => `Llegará cuando termine ${quarter}.`,
  leftOut: 'Excluido: está en un periodo de cambios.',
  tooFew: (n) => `Solo ${units(n)} que comparar; hacen falta ${fewestCompared}`,
  noVariation: 'Igual en todas partes, así que no hay nada que comparar',
  restsOnOne: 'Depende de una sola unidad',
  basis: (n, level) => `${units(n)} de nivel ${level}`,
  rho: (rho) => `ρ ${decimal(rho)}`,
  interval: (from, to) => `de ${decimal(from)} a ${decimal(to)}`,
  p: (p) => (p < 0.001 ? 'p < 0,001' : `p ${fixed(p, 3)}`),
  columns: {
    behaviour: 'Conducta',
    grade: 'Grado',
    interval: 'ρ y su intervalo (95\u00A0%)',
    p: 'p',
    units: 'Unidades',
    hosts: 'Quienes dirigen',
  },
  barHint:
    'Cada barra va de −1 (orden contrario) a 1 (mismo orden): el punto es ρ y la línea es el intervalo en el que probablemente está.',
  howCompared: '¿Cómo se compara?',
  rules: [
    'Solo se compara lo que muestra la vista general: porcentajes de unidades de un mismo nivel que están activas y son lo bastante grandes. Un límite como “como máximo 8\u00A0%” no se compara.',
    `Hacen falta ${fewestCompared} unidades. Con menos, el simple azar las pone en casi cualquier orden.`,
    'La ρ de Spearman dice cuánto se parecen dos órdenes de las unidades: 1 es el mismo orden; 0, ninguno en común; −1, el contrario. Cuantas más personas dirigen en una unidad, más pesa, pero nunca más del 25\u00A0%.',
    'p dice con qué frecuencia el simple azar mostraría al menos tanto. Con muchas comparaciones, algunas parecen fuertes por azar, así que los grados usan p ajustada sobre todas las comparaciones de un archivo (Benjamini–Hochberg): hasta 0,10, “quizá va unido”; hasta 0,05, y con el 0 fuera del intervalo de ρ, “aquí va unido”. La tabla muestra p antes de este ajuste.',
    'Un grado debe mantenerse también sin una unidad, sea cual sea; si no, vale el grado inferior. “Depende de una sola unidad” significa que sin ella no queda nada.',
  ],
  fileTitle: 'Archivo con indicadores',
  files: 'Archivos',
  noFiles: 'Aún no hay archivos.',
  taken: 'Importado.',
  sums: (number, n, measures) => `${values(number)} de ${units(n)}: ${measures}`,
  values,
  added: (n) => plural(n, { one: `${n} nuevo`, other: `${n} nuevos` }),
  changed: (n) => plural(n, { one: `${n} cambiado`, other: `${n} cambiados` }),
  off: (n) =>
    plural(n, {
      one: `${n} valor es de una unidad inactiva. Contará cuando la unidad esté activa.`,
      other: `${values(n)} son de unidades inactivas. Contarán cuando las unidades estén activas.`,
    }),
  unchanged: 'Estos valores ya están.',
  changedMeanwhile: 'Mientras tanto han cambiado unidades o archivos. Esto es lo que haría ahora el archivo.',
  remove: (name) => `Quitar “${name}”`,
  removing: 'Quitando…',
  sure: (name) => `¿Quitar “${name}” y todo lo calculado con él?`,
  restored: 'Donde un archivo anterior también tiene un valor, ese valor vuelve a contar.',
  surePeriod: (label) => `¿Quitar “${label}”? Las tendencias volverán a unirse.`,
  yes: 'Quitar',
  no: 'Conservar',
  periods: 'Periodos de cambios',
  periodsHint:
    'Marca los trimestres en los que cambió mucho a la vez, como en una reorganización. Dividen las tendencias, y puedes excluirlos de las comparaciones.',
  addPeriod: 'Agregar periodo de cambios',
  editPeriod: (label) => `Editar “${label}”`,
  edit: 'Editar',
  label: '¿Qué cambió?',
  from: 'Desde',
  until: 'Hasta',
  range: (from, until) => (from === until ? from : `${from} a ${until}`),
  leaveOut: 'Excluir de las comparaciones',
  leaveOutNamed: (label) => `Excluir “${label}” de las comparaciones`,
  labelMissing: 'Di en pocas palabras qué cambió.',
  save: 'Guardar',
  saving: 'Guardando…',
  cancel: 'Cancelar',
  periodChanged: (label, range) =>
    `Mientras tanto se cambió en otra ventana: “${label}”, ${range}. Tus cambios siguen aquí; guarda otra vez para conservarlos.`,
  periodGone: 'Mientras tanto se quitó en otra ventana. Guarda otra vez para recuperarlo.',
  splits: (label, range) => `${label}, ${range}: la tendencia anterior no se une con la posterior.`,
  inPeriod: (quarter, label) => `${quarter} (${label})`,
};
