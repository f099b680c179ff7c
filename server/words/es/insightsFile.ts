import type { insightsFile as english } from '../en/insightsFile.ts';

export const insightsFile: typeof english = {
  columns: {
    unit: 'Unidad',
    quarter: 'Trimestre',
    figure: 'Cifra',
    wording: 'Redacción',
    share: 'Porcentaje (%)',
    bound: 'El porcentaje es',
    from: 'Intervalo (95\u00A0%) desde %',
    to: 'Intervalo (95\u00A0%) hasta %',
    often: 'Frecuencia en %',
    oftenBound: 'La frecuencia es',
    results: 'Resultados, tantos o más',
    direction: 'Dirección en el trimestre',
    lower: 'Mitad central de quienes dirigen desde %',
    upper: 'Mitad central de quienes dirigen hasta %',
    days: 'La mitad de los resultados en tantos días o menos',
    number: 'Número, tanto o más',
    hosts: 'Personas que dirigen, tantas o más',
    note: 'Nota',
  },
  bounds: { exact: '', at_most: 'como máximo', at_least: 'al menos' },
  briefing: {
    title: (unit, quarter) => `${unit}, ${quarter}: cómo fueron las reuniones`,
    line: (name, said) => `– ${name}: ${said.join('; ')}.`,
    nothing:
      'Hay demasiado poco que mostrar: una cifra necesita en el trimestre al menos 6 personas que dirijan, 10 respuestas y 2 resultados.',
    uncertainty:
      'Los paréntesis dan el intervalo en el que probablemente está un porcentaje (95\u00A0%). Donde dos intervalos se solapan mucho, la diferencia puede ser simple azar.',
  },
};
