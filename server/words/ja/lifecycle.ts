import type { data as english } from '../en/lifecycle.ts';
import { san } from './people.ts';

export const data: typeof english = {
  title: '保存されているもの',

  copy: 'コピーの形式',
  download: 'ダウンロードの形式',
  kinds: { markdown: 'Markdown', json: 'JSON' },
  take: { copy: (kind) => `${kind} でコピー`, download: (kind) => `${kind} でダウンロード` },
  copied: (n) => `コピーしました（会議${n}件）。`,
  downloaded:
    'ブラウザーに送りました。ファイルが届かない場合は、Teams がここでのダウンロードをブロックしています。代わりにコピーしてください。',
  byHand: 'Teams によりここではクリップボードを使えません。この欄からコピーしてください：',
  exportTitle: 'Bookend に保存されている会議',
  exportedAt: (time) => `${time} 現在`,
  youSuggested: (day) => `${day}を提案しました。`,
  hostedBy: (name) => `ホスト：${san(name)}`,

  delete: 'この会議を削除',
  deleteSure: 'この会議を削除しますか？全員から見えなくなり、元に戻せません。',
  deleteWhat:
    '開始の内容、決定事項、まとめ、タスクが削除されます。評価は会議と切り離されて残ります。結果から抜き出すことは誰にもできません。',
  deleteLater: (closesAt, mayCloseAt) =>
    `この会議は評価の受付中です。削除できるのは、評価が締め切られた後（${closesAt}、またはホストが締め切ったとき。締め切れるのは ${mayCloseAt} 以降）です。それまでは、まとめの訂正ができ、自分の名前は誰でもすぐに消去できます。`,
  deleteCard: 'チャットのカードは残ります。チャットで自分で削除できます。',
  deleteYes: '削除',
  deleteNo: '残す',
  deleting: '削除中…',
  deleted: 'この会議はもう保存されていません。ホストが削除したか、保存期間が過ぎました。',

  remove: 'Bookend から自分の名前を消去',
  removeSure: [
    '組織のすべての会議から、自分の名前を消去しますか？',
    'ホスト、決めた人、担当者としての名前は「名前を消した人」になります。元に戻せません。また、自分がホストを務めた会議の結果は読めなくなります。',
    '誰かが文の中に書いた名前と、チャットのカードの名前は残ります。評価は誰のものかわからないため、探し出せません。「うまくいったこと」に名前を出さずに書いたものは残り、誰のものでもなくなります。残したくない場合は、先に削除してください。再びホストになったり名前を挙げられたりすると、名前はまた保存されます。',
  ],
  removeYes: '名前を消去',
  removeNo: 'このまま',
  removing: '消去中…',
  removed: (n) => (n === 0 ? 'あなたの名前はどの会議にもありませんでした。' : `${n}件の会議から名前を消去しました。`),
};
