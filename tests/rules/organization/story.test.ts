import { expect, test } from 'vitest';
import { nameIn } from '#contract/rules/organization/story.ts';

const leader = 'ada';
const chat = [
  { id: leader, name: 'Ada Park' },
  { id: 'bo', name: 'Bo Lindqvist (External)' },
  { id: 'dana', name: 'van der Berg, Dana' },
  { id: 'ed', name: 'Ed Park' },
  { id: 'li', name: '李小明' },
  { id: 'nameless', name: '' },
];

test.each([
  ['Ada Park asked what we had missed.', undefined],
  ['She asked Bo first.', 'Bo'],
  ['That was Bo’s idea, and Ada said so.', 'Bo'],
  ['Danas Einwand kam zuerst.', 'Dana'],
  ['She thanked LINDQVIST, BO LINDQVIST.', 'Bo Lindqvist'],
  ['The Bohemian external team went under the bo tree by der Bach.', undefined],
  ['Park the topic, she said.', undefined],
  ['Ed spoke first.', 'Ed'],
  ['她先问了李小明。', '李小明'],
  ['B\u200bo was heard.', 'Bo'],
  ['', undefined],
])('a story’s text “%s” is searched for names, and finds %s', (text, found) => {
  expect(nameIn(text, chat, leader)).toBe(found);
});
