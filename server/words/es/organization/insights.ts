import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import type { insights as english } from '../../en/organization/insights.ts';
import { count, plural } from '../count.ts';

const problems: (typeof english)['files']['problems'] = {
  file_too_big: (_, number) =>
    `El archivo supera los ${number} MB. Divídelo o elimina las columnas que no hagan falta.`,
  is_workbook: () => 'Es un libro de Excel. Guárdalo en Excel como “CSV UTF-8” y elige ese archivo.',
  not_text: () => 'No es un archivo de texto. Elige un archivo CSV.',
  not_utf8: () =>
    'Bookend no reconoce con qué caracteres está escrito el archivo. Guárdalo en Excel como “CSV UTF-8” y elige ese archivo.',
  quote_not_closed: () =>
    'En esta fila se abren unas comillas que no se cierran, así que no se puede leer lo que sigue.',
  header_missing: () => 'La primera fila tiene que nombrar las columnas.',
  no_person_column: () =>
    'No hay ninguna columna con ID de objeto. Llámala “ID de objeto” para personas o “Grupo” para grupos.',
  no_unit_column: () => 'No hay ninguna columna con la unidad. Llámala “Unidad”.',
  no_period_column: () => 'No hay ninguna columna con el periodo. Llámala “Periodo”.',
  no_measure_column: () => 'No hay ninguna columna con el indicador. Llámala “Indicador”.',
  no_value_column: () => 'No hay ninguna columna con el valor. Llámala “Valor”.',
  column_twice: (value) => `“${value}” nombra una columna que ya está. Conserva una de las dos.`,
  column_unknown: (value) => `Bookend no conoce la columna “${value}”. Cámbiale el nombre o elimínala.`,
  no_rows: () => 'En este archivo no hay nada más que, si acaso, los nombres de las columnas.',
  too_many_rows: (_, number) => `El archivo tiene más de ${number} filas. Divídelo o elimina las vacías.`,
  too_many_units: (_, number) =>
    `El archivo tiene más de ${number} unidades. ¿Hay entre ellas una columna con nombres o puestos?`,
  too_many_groups: (_, number) =>
    `El archivo tiene más de ${number} grupos. Usa un grupo más grande en lugar de varios pequeños.`,
  too_many_people: (_, number) => `El archivo y sus grupos tienen más de ${number} personas. Quita algunos grupos.`,
  too_many_cells: (value) =>
    `“${value}” está en una columna sin nombre. Si pertenece a la celda anterior, pon esa celda entre comillas.`,
  row_repeated: (_, number) => `Igual que la fila ${number}, que cuenta una vez.`,
  unit_missing: () => 'Falta la unidad.',
  person_missing: () => 'Falta el ID de objeto.',
  person_is_address: (value) =>
    `“${value}” es una dirección. Bookend no puede buscar direcciones: usa el ID de objeto de la persona en Entra.`,
  person_not_an_id: (value) =>
    `“${value}” no es un ID de objeto. Tiene 32 cifras y letras de la a a la f, en cinco grupos.`,
  person_in_two_units: (_, number) =>
    `En la fila ${number}, esta persona está en otra unidad. Conserva una de las dos.`,
  person_and_group: () => 'Esta fila nombra a una persona y también un grupo. Pon cada cosa en su propia fila.',
  group_not_an_id: (value) =>
    `“${value}” no es un ID de objeto. Usa el ID de objeto del grupo en Entra, no su nombre ni su dirección.`,
  group_unknown: () => 'En Entra no hay ningún grupo con este ID de objeto.',
  group_hidden: () => 'Entra no te deja leer quién está en este grupo. Nombra en su lugar a las personas.',
  group_empty: () => 'Entra no nombra a nadie en este grupo.',
  members_in_two_units: (value, number) =>
    `${count(Number(value), 'persona de este grupo está', 'personas de este grupo están')} también en otra unidad, por ejemplo por la fila ${number}. ${plural(Number(value), { one: 'No cuenta', other: 'No cuentan' })} en ninguna de las dos.`,
  level_skipped: (_, number) => `El nivel ${number} está vacío, pero hay uno inferior que no.`,
  name_too_long: (value, number) => `“${value}” tiene más de ${number} caracteres.`,
  spelled_differently: (value, number) =>
    `“${value}” está escrito de otra forma en la fila ${number}. Usa una sola forma.`,
  unit_unknown: (value) => `“${value}” no es ninguna de tus unidades.`,
  unit_ambiguous: (value, number) =>
    `${number} unidades se llaman “${value}”. Escribe también las unidades superiores, como en “Ventas / Norte”.`,
  unit_too_small: (value, number) =>
    `“${value}” tiene ${count(number, 'persona', 'personas')}. Una unidad necesita ${fileLimits.fewestPeople}, para que un valor no diga nada de una sola.`,
  period_missing: () => 'Falta el periodo.',
  period_unreadable: (value) => `“${value}” no es un trimestre ni un mes. Escribe, por ejemplo, 2026-Q3 o 2026-07.`,
  period_in_future: (value) => `“${value}” aún no ha llegado.`,
  measure_missing: () => 'Falta el indicador.',
  measure_unknown: (value) => `“${value}” no es un indicador que Bookend importe: implicación, seguridad o rotación.`,
  value_missing: () => 'Falta el valor.',
  value_not_a_number: (value) => `“${value}” no es un número.`,
  value_ambiguous: (value) => `“${value}” podría tener decimales o ser mayor que mil. Escríbelo con dos decimales.`,
  value_out_of_range: (value, number) => `“${value}” es demasiado grande: los valores van de −${number} a ${number}.`,
  scale_differs: (value) =>
    `“${value}” no encaja con los demás valores de este indicador: o todos llevan signo de porcentaje o ninguno.`,
  value_contradicts: (_, number) =>
    `La fila ${number} tiene otro valor para la misma unidad, periodo e indicador. Conserva uno.`,
  month_beside_quarter: (_, number) => `La fila ${number} tiene el valor del trimestre completo, que es el que cuenta.`,
};

export const insights: typeof english = {
  files: {
    measures: { engagement: 'Implicación', safety: 'Seguridad', turnover: 'Rotación' },
    problems,
    row: (row) => `Fila ${row}`,
    unitsHint:
      'Un archivo CSV con las columnas “ID de objeto” y “Unidad”, y “Unidad 2” y “Unidad 3” si tus unidades tienen subunidades. Cada persona aparece una vez. Bookend pasa por alto las demás columnas. Una unidad que cambia de nombre o de lugar cuenta como nueva.',
    groupsHint: `En lugar de una persona, una fila puede nombrar un grupo, con su ID de objeto en la columna “Grupo”. Vale por todas las personas que están ahora en él o en un grupo que contenga; los cambios posteriores cuentan cuando vuelvas a importar el archivo. Como máximo ${fileLimits.groups} grupos, y 20\u00A0000 personas en total.`,
    objectIdHint:
      'En el centro de administración de Entra, Usuarios › Todos los usuarios › Descargar usuarios da un archivo CSV en el que cada persona tiene un ID de objeto. Bookend no puede buscar direcciones de correo.',
    measuresHint: `Un archivo CSV con las columnas “Unidad”, “Periodo”, “Indicador” y “Valor”. Los indicadores son implicación, seguridad y rotación. Los periodos son trimestres (2026-Q3) o meses (2026-07): un trimestre recibe la media de sus meses. Las unidades necesitan al menos ${fileLimits.fewestPeople} personas.`,
  },
};
