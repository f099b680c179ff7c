import type { insightsFile as english } from '../en/insightsFile.ts';

export const insightsFile: typeof english = {
  columns: {
    unit: 'الوحدة',
    quarter: 'ربع السنة',
    figure: 'الرقم',
    wording: 'الصياغة',
    share: 'النسبة %',
    bound: 'حد النسبة',
    from: 'النطاق (95%) من %',
    to: 'النطاق (95%) إلى %',
    often: 'كم مرة %',
    oftenBound: 'حد كم مرة',
    results: 'النتائج، هذا العدد أو أكثر',
    direction: 'الاتجاه خلال ربع السنة',
    lower: 'النصف الأوسط من المضيفين من %',
    upper: 'النصف الأوسط من المضيفين إلى %',
    days: 'نصف كل النتائج خلال هذا العدد من الأيام',
    number: 'العدد، هذا العدد أو أكثر',
    hosts: 'المضيفون، هذا العدد أو أكثر',
    note: 'ملاحظة',
  },
  bounds: { exact: '', at_most: 'على الأكثر', at_least: 'على الأقل' },
  briefing: {
    title: (unit, quarter) => `${unit}، ${quarter}: كيف كانت الاجتماعات`,
    line: (name, said) => `– ${name}: ${said.join('؛ ')}.`,
    nothing: 'المتاح أقل من أن يُعرض: يلزم للرقم 6 مضيفين و10 إجابات ونتيجتان على الأقل في ربع السنة.',
    uncertainty:
      'بين القوسين النطاق الذي تقع فيه النسبة على الأرجح (95%). وحيث يتداخل نطاقان كثيرًا، قد يكون الفرق مصادفة لا أكثر.',
  },
};
