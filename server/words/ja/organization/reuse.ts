import type { reuse as english } from '../../en/organization/reuse.ts';
import { languageNames } from '../languageNames.ts';

export const reuse: typeof english = {
  title: '再利用',
  questions: 'ほかの調査用の質問',
  questionsHint:
    '質問だけで、回答は含みません。「わからない」は無回答（N/A）として扱います。用意済みの質問は、調査や360度評価に使えます。「…」には対象者の名前が入ります。',
  which: 'どの質問',
  selections: {
    all: 'すべての質問',
    set: '自組織の行動',
    ready_made: '用意済みの質問',
  },
  language: '言語',
  languages: languageNames,
  allLanguages: 'すべての言語',
  format: 'ファイル',
  formats: {
    semicolons: 'ドイツ語版 Excel（;）',
    commas: '英語版 Excel（,）',
    qualtrics: 'Qualtrics',
  },
  count: (count) => `質問${count}件`,
  leftOut: (count) => `この言語で書かれていない質問が${count}件あります。`,
  none: 'この選択に当てはまる質問はありません。',
  openFile: 'ファイルを開く',
  opening: '開いています…',
  opened: 'ファイルは Teams の外で開きます。',
  notOpened: 'ファイルを開けませんでした。もう一度お試しください。',
  copyText: 'テキストをコピー',
  copied: 'コピー済み',
  notCopied: 'このブラウザーではコピーできません。テキストを選択してコピーしてください。',
  byHand: '質問のテキスト',
  briefing: 'ブリーフィング',
  briefingHint:
    '行動1つについての文章です。社内記事、全社集会、管理職向けの説明に使えます。個人名は出ません。数値は、十分な人数が回答するまで出ません。',
  behaviour: '行動',
  text: '文章',
  textHint: 'コピーする前に変更できます。変更はこのブラウザーに残ります。',
  startAgain: '変更を元に戻す',
  copy: 'コピー',
  noBehaviours: '文章にできる行動がまだありません。',
};
