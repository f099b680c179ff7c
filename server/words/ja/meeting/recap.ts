import type { recap as english } from '../../en/meeting/recap.ts';
import { san } from '../people.ts';
import { withDetails } from './pasted.ts';

type Counts = Parameters<typeof english.make>[0];
type Made = Parameters<typeof english.made>[0];

function counted({ decisions, actions, questions }: Counts, told = ''): string {
  const some = (n: number, noun: string) => (n === 0 ? [] : [`${noun}${n}件`]);
  return new Intl.ListFormat('ja').format([
    ...some(decisions, '決定事項').map((one) => one + told),
    ...some(actions, 'タスク'),
    ...some(questions, '質問'),
  ]);
}

function made({ decisions: { final, proposed, put_off, withdrawn }, ...rest }: Made): string {
  const told = [
    [final, '決定'] as const,
    [proposed, '提案中'] as const,
    [put_off, '延期'] as const,
    [withdrawn, '取り下げ'] as const,
  ].flatMap(([n, state]) => (n === 0 ? [] : [`${state}${n}`]));
  return `${counted({ ...rest, decisions: final + proposed + put_off + withdrawn }, `（${told.join('、')}）`)}を追加しました。`;
}

/** A decider can be a board, so no さん. */
const by = (who: string, how: string) => (who === '' ? how : `${who}（${how}）`);

export const recap: typeof english = {
  counted: (counts) => counted(counts),
  make: (counts) => `${counted(counts)}にする`,
  made,
  withDetails,
  didAnAiWrite: 'AI が書いたものですか？',
  yes: 'はい',
  no: 'いいえ',
  leaveAsLine: '1行のまま残す',
  decided: '決定事項',
  actions: '誰が何をするか',
  action: 'タスク',
  actionHint: '何をするか',
  owner: '担当者',
  ownerOf: (what) => `「${what}」の担当者`,
  dueOf: (what) => `「${what}」の期日`,
  unnamed: '新しいタスク',
  noActions: 'タスクはまだありません。誰が何をいつまでに？',
  addAction: 'タスクを追加',
  newAction: '新しいタスク',
  add: '追加',
  added: (what) => `タスクを追加しました：${what}`,
  more: '詳細',
  moreAbout: (what) => `「${what}」の詳細`,
  moveUp: '上へ',
  moveDown: '下へ',
  movedTo: (place, of) => `${of}件中${place}番目に移動しました。`,
  helper: '協力者',
  addHelper: '追加',
  helperOf: (what) => `「${what}」の協力者`,
  helpersOf: (what) => `「${what}」の協力者一覧`,
  removeHelper: (name) => `協力者から外す：${name}`,
  remove: (what) => `「${what}」を外す`,
  removed: (what) => `「${what}」を外しました。`,
  undo: '元に戻す',
  questions: '未解決の質問',
  question: '未解決の質問',
  questionHint: '誰が何を待っているか',
  unnamedQuestion: '新しい質問',
  addQuestion: 'まだ回答を待っている人はいますか？',
  makeAction: 'タスクにする',
  isAction: 'まとめのタスクになりました。担当者と期日はそちらで設定してください。',
  learned: '学んだこと',
  commitments: '約束',
  concerns: '回答待ち',
  answered: '出された懸念と回答',
  needs: (name) => `${san(name)}の対応待ち`,
  raisedBy: (name) => `提起：${san(name)}`,
  unsigned: '提起：名前なし',
  answer: (text) => `回答：${text}`,
  answeredAloud: '会議中に回答済み',
  questionsUntil: '質問の受付期限…',
  questionsUntilDay: '質問の受付最終日',
  questionsWelcome: (day) => `質問は${day}まで受け付けます。`,
  full: 'まとめに入れられるのは、それぞれ100件までです。',

  missingCount: (n) => `不足${n}件`,
  missingList: '不足しているもの',
  missing: {
    no_words: () => '内容が書かれていないタスクがあります。',
    no_owner: (name) => `「${name}」の担当者がいません。`,
    vague_owner: (name, typed) => `「${name}」：「${typed}」では誰かわかりません。誰ですか？`,
    group_owner: (name, typed) => `「${name}」の担当が「${typed}」になっています。その中の誰ですか？`,
    two_owners: (name, typed) => `「${name}」の担当者が2人います：「${typed}」。責任者はどちらですか？`,
    unknown_owner: (name, typed) => `「${name}」：「${typed}」はこのチャットにいないため、ここからは伝わりません。`,
    no_date: (name) => `「${name}」の期日がありません。`,
    past_date: (name) => `「${name}」の期日が過去の日付です。`,
    no_purpose: () => '会議の目的が書かれていません。',
    no_frame: () => '決め方が書かれていません。',
    no_final_decision: () => '決め方は伝えられましたが、決定が記録されていません。',
    decision_open: (name) => `「${name}」は提案中で、まだ決まっていません。`,
    contested_without_reason: (name) => `「${name}」は全員の賛成ではなかったのに、理由がありません。`,
    decision_without_reason: (name) => `「${name}」の理由がありません。`,
  },

  share: 'まとめをチャットに共有',
  ownersMentioned: '担当者はメンションされ、Teams の通知が届きます。',
  sharing: '共有中…',
  update: 'チャットのカードを更新',
  tryAgain: '再試行',
  goOn: '続ける',
  sharedAt: (time) => `チャットに共有済み · ${time}`,
  changed: '共有後に変更されています。チャットには前のカードが表示されています。',
  onItsWay: '保存しました。カードをチャットに送信中です。',
  because: {
    busy: 'Teams が混み合っています。まとめは保存済みで、カードは後から自動で投稿されます。',
    unavailable: 'Teams に接続できません。まとめは保存済みで、カードは後から自動で投稿されます。',
    unknown: 'カードが届いたか Teams から応答がありません。Bookend が確認中です。二重に投稿されることはありません。',
    refused: 'Teams がカードを受け付けませんでした。まとめは保存済みです。',
    not_allowed:
      'このチャットには Bookend から投稿できません。メッセージがオフになっている可能性があります。会議のオプションを確認してください。まとめは保存済みです。',
    too_large: 'カードが Teams の上限を超えています。まとめを少し短くしてください。',
    consent: 'Bookend にはまだチャットでの許可がありません。まとめは保存済みです。再試行して許可してください。',
    given_up:
      '何度も試しましたが、Teams がカードを受け付けませんでした。まとめは保存済みです。Teams が復旧したら再試行してください。',
  },
  waitsFor: (name) =>
    name === ''
      ? 'カードはまだチャットにありません。共有した人は退出しています。あなたの名前で投稿できます。'
      : `カードはまだチャットにありません。${san(name)}の Bookend が可能になり次第投稿します。あなたの名前で投稿することもできます。`,
  othersCard: '共有後に変更されています。ほかの人のカードは変更できないため、新しいカードになります。',
  postInMyName: '自分の名前で投稿',
  maybeShared:
    'Teams から時間内に応答がなかったため、カードはすでにチャットにあるかもしれません。再試行しても二重に投稿されることはありません。',
  cannotShareYet: '上に、このままでは保存できない箇所があります。修正してから共有してください。',
  notInIt: (texts) =>
    `まとめに入っていないもの：${texts.map((text) => `「${text}」`).join('、')}。上の印の箇所を確認してください。`,

  linksElsewhere:
    'カードのボタンから Bookend が開かない可能性があります。次の内容を Bookend の運用者に伝えてください：',
  notShared: 'まとめはまだ共有されていません。',
  purpose: '会議の目的',
  noDecisions: '決定事項はありません。',
  nothingToDo: 'タスクはありません。',
  noOwner: '担当者未定',
  noDate: '期日なし',
  decidedBy: {
    host_decides: (who) => by(who, '意見を聞いて決定'),
    consensus: (who) => by(who, '全員合意'),
    consent: (who) => by(who, '異議なし'),
    vote: (who) => by(who, '投票'),
    delegated: (who) => (who === '' ? '一任' : `${who}に一任`),
    no_decision: (who) => who,
    not_stated: (who) => who,
  },
  why: (reason) => `理由：${reason}`,
  contested: '全員の賛成ではありませんでした。',
  replaced: '後の決定に差し替え済み',
  observed: '観察の結果',
  strength: (sentence) => `良かった点：${sentence}`,
  growth: (sentence) => `伸ばせる点：${sentence}`,
  observedBy: (name) => `観察役：${san(name)}`,
  sharedBy: (name, time) => `共有：${san(name)} · ${time}`,

  movedFrom: (day, reason) => `${day}から変更：${reason}`,
  movedNoDate: (reason) => `期日を設定：${reason}`,
  accepted: '引き受け済み',

  changedSince: (sentence) => `声を受けて変えたこと：${sentence}`,
  neverShared: (date) => `${date}のまとめは未共有です。開く`,
  openFrom: (date) => `${date}から未完了`,
  allDoneFrom: (date) => `${date}の分はすべて完了`,
  openActions: 'タスク',
  openQuestions: '質問',
  openDecisions: '決定事項',
  yours: '自分',
  done: '完了',
  wasDue: (day) => `期日超過：${day}`,
  hasLeft: (name) => `${san(name)}はこのチャットから退出しました。`,
  moreOpen: (n) => `未完了がほかに${n}件あります。以前の会議のまとめで確認できます。`,
  became: {
    done: (who) => `完了：${who}`,
    moved: (who) => `期日変更：${who}`,
    handed: (who) => `担当変更：${who}`,
    dropped: (who) => `中止：${who}`,
    reopened: (who) => `再開：${who}`,
  },
  before: (name) => `以前の担当：${san(name)}`,
  reopen: '再開',
  reopenNamed: (what) => `再開：${what}`,
  closeNamed: (question) => `終える：${question}`,
  closing: { answered: '回答済みにする', action: 'タスクにする', dropped: '取りやめる' },
  closingLabel: { answered: '回答（任意）', dropped: '理由（任意）' },
  closingYes: { answered: '回答済みにする', dropped: '取りやめる' },
  leaveOpen: '未解決のままにする',
  closed: { answered: '回答済み', action: 'この会議のタスクになりました', dropped: '取りやめ' },
};
