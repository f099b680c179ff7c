import type { section as english } from '../../en/meeting/handover.ts';
import { san } from '../people.ts';

export const section: typeof english = {
  handOver: '一部を任せる',
  what: '内容',
  kinds: { item: '議題', closing: '締め', chair: '進行役' },
  title: 'どの議題',
  to: '相手',
  hint: 'このチャットにいる人から',
  chooseSomebody: '一覧から選んでください。',
  sure: {
    item: (name) => `${san(name)}に依頼します。引き受けると、その議題の進行を担います。`,
    closing: (name) =>
      `${san(name)}に依頼します。引き受けると、締めが始まった時点で進行役になり、アンケートの対象も${san(name)}になります。`,
    chair: (name) => `${san(name)}に依頼します。引き受けるとホストになり、アンケートの対象も${san(name)}になります。`,
  },
  ask: (name) => `${san(name)}に依頼`,
  keep: '任せない',
  asked: (name) => `${san(name)}に依頼しました。`,
  sentences: {
    asked: (name, what) => `${san(name)}に依頼中：${what}`,
    accepted: (name, what) => `${san(name)}が引き受けました：${what}`,
    declined: (name, what) => `${san(name)}は今は難しいとのこと：${what}`,
  },
  names: { item: (title) => `「${title}」`, closing: () => '締め', chair: () => '進行役' },
  drop: '取り消す',
  dropOf: (name) => `${san(name)}への依頼を取り消す`,
  given: (n) => `このシリーズで、成長につながる役割を${n}回任せています。`,
  asks: {
    item: (name, title) => `${san(name)}から「${title}」の進行の依頼`,
    closing: (name) => `${san(name)}から会議の締めの依頼`,
    chair: (name) => `${san(name)}から進行役の依頼`,
  },
  means: {
    item: 'あなたの担当だと全員にわかります。',
    closing: '締めが始まるとあなたが進行役です。まとめを共有するのもあなたで、アンケートの対象もあなたになります。',
    chair: 'そこからホストになり、アンケートの対象もあなたになります。',
  },
  accept: '引き受けます',
  notNow: '今は難しい',
  yours: {
    item: (title) => `「${title}」の進行はあなたです。`,
    closing: () => '会議を締めるのはあなたです。',
    chair: () => '進行役はあなたです。',
  },
  theirs: {
    item: (name, title) => `「${title}」の進行は${san(name)}です。`,
    closing: (name) => `会議を締めるのは${san(name)}です。`,
    chair: (name) => `進行役は${san(name)}です。`,
  },
  takenOn: '引き受けた役割',
};
