import { expect, test } from 'vitest';
import { recapSummary } from '../../../../server/features/recap/card/summary.ts';
import { addressing, unaddressed } from '../../../../server/platform/delivery/mentions.ts';
import { messageOf } from '../../../../server/platform/microsoft/messageBody.ts';
import type { Sentence } from '../../../../server/platform/microsoft/microsoft.ts';
import { ada, bo, cai, decided, filed } from '../../../support/meeting/filed.ts';
import { action } from '../../../support/meeting/meeting.ts';

const sent = (summary: Sentence) => messageOf({ marker: 'm', card: '{}', summary });

const textOf = (summary: Sentence) =>
  summary.map((part) => (typeof part === 'string' ? part : `@${part.name}`)).join('');

test('the sentence above a recap sums up the meeting and names each owner once [R07]', () => {
  const actions = [
    action('One', { owner: bo }),
    action('Two', { owner: cai }),
    action('Three', { owner: bo }),
    action('Four', { owner: { id: null, name: 'Printers Ltd' } }),
    action('Five'),
  ];
  const recap = filed({ purpose: 'Choose the launch date', decisions: [decided({})], actions });
  expect(textOf(recapSummary(recap, 'en'))).toBe(
    'Recap: Choose the launch date · 1 decision and 5 actions. Over to @Bo Lindqvist and @Cai Okafor.',
  );
  expect(textOf(recapSummary(recap, 'de'))).toBe(
    'Zusammenfassung: Choose the launch date · 1 Entscheidung und 5 Aufgaben. Am Zug: @Bo Lindqvist und @Cai Okafor.',
  );
});

test('right-to-left purposes and names are isolated in the message, with the mention inside', () => {
  const noa = { id: bo.id, name: 'נועה כהן' };
  const summary = recapSummary(filed({ purpose: 'החלטה (v2)!', actions: [action('x', { owner: noa })] }), 'en');
  expect(sent(summary).body?.content).toBe(
    '<p>Recap: \u2068החלטה (v2)!\u2069 · 1 action. Over to \u2068<at id="0">נועה כהן</at>\u2069.</p><attachment id="m"></attachment>',
  );
  expect(textOf(unaddressed({ marker: 'm', card: '', summary }).summary)).toContain('Over to \u2068נועה כהן\u2069.');
});

test('an Arabic message isolates each mention from the next', () => {
  const actions = [action('x', { owner: bo }), action('y', { owner: cai })];
  const { body } = sent(recapSummary(filed({ purpose: '', actions }), 'ar'));
  expect(body?.content).toContain(`\u2068<at id="0">${bo.name}</at>\u2069 و\u2068<at id="1">${cai.name}</at>\u2069`);
});

test('a mention’s text is the same in tag and list, whatever the name, and markup stays text', () => {
  const { body, mentions } = sent(['<b>R&D</b> ', { id: 'x', name: 'Bo <at> "R&D" $& Lee' }]);
  expect(body?.content).toContain('<p>&lt;b&gt;R&amp;D&lt;/b&gt; <at id="0">Bo  at   R D  $  Lee</at></p>');
  expect(mentions?.[0]?.mentionText).toBe('Bo  at   R D  $  Lee');
});

test('a name that is cut within its isolates, or shows nothing, costs the others no mention', () => {
  const long = { id: bo.id, name: `\u2068${'a'.repeat(80)}\u2069` };
  const actions = [action('x', { owner: long }), action('y', { owner: cai })];
  const { body, mentions } = sent(recapSummary(filed({ purpose: '', actions }), 'en'));
  expect(mentions).toHaveLength(2);
  for (const { id, mentionText } of mentions ?? [])
    expect(body?.content).toContain(`<at id="${id}">${mentionText}</at>`);
  for (const name of ['<>', '', '\u200b'])
    expect(sent([{ id: bo.id, name }, cai]).mentions).toMatchObject([{ id: 0, mentionText: cai.name }]);
});

test('only members of this organization are mentioned, and nobody in their own message', () => {
  const member = (id: string, isExternal = false) => [id, { id, name: '', mail: '', isExternal }] as const;
  const members = new Map([member(ada.id), member(bo.id), member('outside', true)]);
  const people = [ada, bo, cai, { id: 'outside', name: 'Xenia' }];
  expect(addressing(people, { members }, ada.id)).toEqual([ada.name, bo, cai.name, 'Xenia']);
});

test('with a hundred owners with long names, the message leaves the card its 24 kB', () => {
  const owners = Array.from({ length: 100 }, (_, index) => ({
    id: `${index}`.padStart(36, '0'),
    name: '我'.repeat(60),
  }));
  const actions = owners.map((owner) => action('x', { owner }));
  const summary = recapSummary(filed({ purpose: '我'.repeat(500), actions }), 'en');
  expect(textOf(summary)).toMatch(/ and \d+ others\.$/);
  expect(Buffer.byteLength(JSON.stringify(sent(summary)))).toBeLessThan(4 * 1024 - 8);
  expect(sent(summary).mentions?.length).toBeGreaterThan(3);
});
