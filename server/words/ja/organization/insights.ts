import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import type { insights as english } from '../../en/organization/insights.ts';

const problems: (typeof english)['files']['problems'] = {
  file_too_big: (_, number) => `ファイルが${number} MB を超えています。分割するか、不要な列を削除してください。`,
  is_workbook: () =>
    'Excel ブックです。Excel で「CSV UTF-8（コンマ区切り）」として保存し、そのファイルを選んでください。',
  not_text: () => 'テキスト ファイルではありません。CSV ファイルを選んでください。',
  not_utf8: () =>
    'ファイルの文字コードを判別できません。Excel で「CSV UTF-8（コンマ区切り）」として保存し、そのファイルを選んでください。',
  quote_not_closed: () => 'この行の引用符が閉じられていないため、その後を読み取れません。',
  header_missing: () => '1行目には列名が必要です。',
  no_person_column: () =>
    'オブジェクト ID の列がありません。列名を、人なら「オブジェクト ID」、グループなら「グループ」にしてください。',
  no_unit_column: () => '部署の列がありません。列名を「部署」にしてください。',
  no_period_column: () => '期間の列がありません。列名を「期間」にしてください。',
  no_measure_column: () => '指標の列がありません。列名を「指標」にしてください。',
  no_value_column: () => '値の列がありません。列名を「値」にしてください。',
  column_twice: (value) => `「${value}」にあたる列がすでにあります。どちらか一方を残してください。`,
  column_unknown: (value) => `「${value}」は Bookend で扱えない列です。列名を変えるか、削除してください。`,
  no_rows: () => 'このファイルには、列名以外に何もありません。',
  too_many_rows: (_, number) => `ファイルの行数が${number}行を超えています。分割するか、空の行を削除してください。`,
  too_many_units: (_, number) => `ファイルの部署数が${number}を超えています。名前や役職の列が混ざっていませんか？`,
  too_many_groups: (_, number) =>
    `ファイルのグループ数が${number}を超えています。小さいグループをいくつも使わず、大きいグループを使ってください。`,
  too_many_people: (_, number) =>
    `ファイルとそのグループの人数が${number}人を超えています。グループをいくつか外してください。`,
  too_many_cells: (value) =>
    `「${value}」は列名のない列にあります。前のセルの一部であれば、そのセルを引用符で囲んでください。`,
  row_repeated: (_, number) => `${number}行目と同じです。1回だけ数えます。`,
  unit_missing: () => '部署がありません。',
  person_missing: () => 'オブジェクト ID がありません。',
  person_is_address: (value) =>
    `「${value}」はアドレスです。Bookend はアドレスを検索できないため、Entra のオブジェクト ID を使ってください。`,
  person_not_an_id: (value) =>
    `「${value}」はオブジェクト ID ではありません。ID は数字と a～f の文字32個を5つに区切ったものです。`,
  person_in_two_units: (_, number) => `この人は${number}行目で別の部署に入っています。どちらか一方を残してください。`,
  person_and_group: () => 'この行には人とグループの両方があります。それぞれ別の行にしてください。',
  group_not_an_id: (value) =>
    `「${value}」はオブジェクト ID ではありません。グループの名前やアドレスではなく、Entra のオブジェクト ID を使ってください。`,
  group_unknown: () => 'このオブジェクト ID のグループは Entra にありません。',
  group_hidden: () => 'このグループに誰がいるかを、あなたは Entra で読み取れません。代わりに1人ずつ書いてください。',
  group_empty: () => 'Entra は、このグループに誰も挙げていません。',
  members_in_two_units: (value, number) =>
    `このグループのうち${value}人は、${number}行目などで別の部署にも入っています。どちらの部署にも数えません。`,
  level_skipped: (_, number) => `レベル${number}が空なのに、その下のレベルに値があります。`,
  name_too_long: (value, number) => `「${value}」は${number}文字を超えています。`,
  spelled_differently: (value, number) => `「${value}」は${number}行目と表記が異なります。表記をそろえてください。`,
  unit_unknown: (value) => `「${value}」は登録された部署ではありません。`,
  unit_ambiguous: (value, number) =>
    `「${value}」という部署が${number}つあります。「営業 / 北部」のように、上の部署も書いてください。`,
  unit_too_small: (value, number) =>
    `「${value}」は${number}人です。値から個人がわからないように、部署には${fileLimits.fewestPeople}人以上が必要です。`,
  period_missing: () => '期間がありません。',
  period_unreadable: (value) =>
    `「${value}」は四半期でも月でもありません。たとえば 2026-Q3 または 2026-07 と書いてください。`,
  period_in_future: (value) => `「${value}」はまだ先の期間です。`,
  measure_missing: () => '指標がありません。',
  measure_unknown: (value) =>
    `「${value}」は Bookend がインポートする指標ではありません。使えるのは、エンゲージメント、安全性、離職率です。`,
  value_missing: () => '値がありません。',
  value_not_a_number: (value) => `「${value}」は数値ではありません。`,
  value_ambiguous: (value) => `「${value}」は小数か千の位区切りか判別できません。小数点以下2桁で書いてください。`,
  value_out_of_range: (value, number) => `「${value}」は範囲外です。値は −${number} から ${number} までです。`,
  scale_differs: (value) =>
    `「${value}」はこの指標のほかの値と形式が違います。すべてにパーセント記号を付けるか、すべてに付けないでください。`,
  value_contradicts: (_, number) =>
    `${number}行目に、同じ部署、期間、指標で別の値があります。どちらか一方を残してください。`,
  month_beside_quarter: (_, number) => `${number}行目に四半期全体の値があり、そちらを使います。`,
};

export const insights: typeof english = {
  files: {
    measures: { engagement: 'エンゲージメント', safety: '安全性', turnover: '離職率' },
    problems,
    row: (row) => `${row}行目`,
    unitsHint:
      '「オブジェクト ID」列と「部署」列がある CSV ファイルです。下位の部署があれば「部署 2」列と「部署 3」列も使えます。1人につき1行です。ほかの列は無視されます。名称や位置が変わった部署は、新しい部署として扱われます。',
    groupsHint: `人の代わりに、「グループ」列にオブジェクト ID を書いて、1行でグループを指定できます。そのグループと、その中のグループに今いる全員を指します。後の変更は、ファイルをもう一度インポートすると反映されます。最大で${fileLimits.groups}グループ、合わせて20,000人です。`,
    objectIdHint:
      'Entra 管理センターの「ユーザー › すべてのユーザー › ユーザーのダウンロード」で、各人のオブジェクト ID を含む CSV ファイルを取得できます。Bookend はメール アドレスを検索できません。',
    measuresHint: `「部署」「期間」「指標」「値」の列がある CSV ファイルです。指標は、エンゲージメント、安全性、離職率です。期間は四半期（2026-Q3）または月（2026-07）で、四半期の値は各月の平均になります。部署には${fileLimits.fewestPeople}人以上が必要です。`,
  },
};
