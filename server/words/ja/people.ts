export const standIns = {
  gone: '名前を消した人',
  nameless: '名前のない人',
  namelessOutside: '名前のない人（組織外）',
};

export const unsigned = '匿名の人';

const isStandIn = new Set([...Object.values(standIns), unsigned]);
const honorific = /(?:さん|さま|様|氏|先生|ちゃん|くん|[社部課係室]長)\u2069?$/u;

/** Only for one person's name: a list, a team or a board takes no さん. */
export function san(name: string): string {
  return name === '' || isStandIn.has(name) || honorific.test(name) ? name : `${name}さん`;
}
