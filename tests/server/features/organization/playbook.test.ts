import { inEachLanguage, languages } from '#contract/rules/languages.ts';
import { expect, test } from 'vitest';
import { readBehaviours } from '#contract/organization/behaviour.ts';
import { startFocus, readFocus } from '#contract/meeting/focus.ts';
import { nominate } from '#contract/organization/story.ts';
import {
  bringBackBehaviour,
  discardBehaviourDraft,
  publishBehaviour,
  readPlaybook,
  retireBehaviour,
  saveBehaviourDraft,
  setLanguages,
} from '#contract/organization/playbook.ts';
import { idFor, mostInForce } from '#contract/rules/organization/playbook.ts';
import { shareWhatWorked } from '#contract/organization/whatWorked.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { colleagues, visitors, type SandboxPerson } from '../../../../server/sandbox/people.ts';
import { begin } from '../../../support/meeting/meeting.ts';
import { contentOf, draftOf, publishWording, refusedToPublish, reword } from '../../../support/meeting/playbook.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const inForceFor = async (reader: ReturnType<TestServer['as']>) =>
  (await reader.ask(readBehaviours, {})).behaviours.filter(({ isRetired }) => !isRetired);

test('comms reword a behaviour: open panels are told, and read it [000-26, 000-27, 000-30]', async () => {
  await using server = await startServer();
  const { ada } = server.microsoft.people;
  const [host, comms] = [server.as(ada), server.as(colleagues.carla)];
  using hears = await listen(server, host, livePath);
  const before = await contentOf(comms, 'dissent');
  const content = reword(before, { en: { sentence: 'What would you do otherwise?' }, de: { sentence: 'Was sonst?' } });
  const draft = { behaviour: 'dissent', content };

  const { version } = await comms.ask(saveBehaviourDraft, { body: { ...draft, version: 0 } });
  expect((await inForceFor(host))[2]?.texts).toEqual(before.texts);
  expect(topics(hears)).toEqual([]);
  expect(await draftOf(comms, 'dissent')).toEqual({ version: 1, content });

  const publish = { body: { behaviour: 'dissent', version, isPartial: false } };
  expect(await comms.ask(publishBehaviour, publish)).toEqual({ version: 2 });
  await expect.poll(() => topics(hears)).toEqual(['playbook']);
  expect((await inForceFor(host))[2]).toMatchObject({ version: 2, texts: content.texts });
  expect(await draftOf(comms, 'dissent')).toEqual({ version: 2, content: null });
  // A second click, or a response that was lost.
  expect(await comms.ask(publishBehaviour, publish)).toEqual({ version: 2 });
});

test('two editors at once: the later one gets the other’s words, also after they were published [000-30]', async () => {
  await using server = await startServer();
  const [comms, other] = [server.as(colleagues.carla), server.as({ ...colleagues.noor, roles: ['Playbook.Edit'] })];
  const before = await contentOf(comms, 'names');
  const mine = reword(before, { en: { label: 'Said who' } });
  const theirs = reword(before, { en: { name: 'Say who' } });
  const save = (content: typeof mine, version: number) => ({ body: { behaviour: 'names', version, content } });

  await comms.ask(saveBehaviourDraft, save(mine, 0));
  const refused = await other.refused(saveBehaviourDraft, save(theirs, 0));
  expect(refused).toMatchObject({ code: 'stale', current: { version: 1, content: mine } });
  await other.ask(saveBehaviourDraft, save(theirs, 1));
  const stale = await comms.refused(publishBehaviour, { body: { behaviour: 'names', version: 1, isPartial: false } });
  expect(stale).toMatchObject({ code: 'stale', current: { version: 2, content: theirs } });
  await other.ask(publishBehaviour, { body: { behaviour: 'names', version: 2, isPartial: false } });
  const late = await comms.refused(saveBehaviourDraft, save(mine, 2));
  expect(late).toMatchObject({ code: 'stale', current: { version: 3, content: theirs } });

  await comms.ask(saveBehaviourDraft, save(mine, 3));
  const discard = { body: { behaviour: 'names', version: 4 } };
  await comms.ask(discardBehaviourDraft, discard);
  await comms.ask(discardBehaviourDraft, discard);
  expect(await draftOf(other, 'names')).toEqual({ version: 5, content: null });
  expect((await contentOf(other, 'names')).texts.en?.name).toBe('Say who');

  const both = [comms, other].map((one) => one.ask(saveBehaviourDraft, save(mine, 5)).catch(() => 'refused'));
  expect((await Promise.all(both)).filter((one) => one === 'refused')).toHaveLength(1);
});

test('the same words published again are no new version', async () => {
  await using server = await startServer();
  const comms = server.as(colleagues.carla);
  const content = await contentOf(comms, 'dissent');
  expect(await publishWording(comms, 'dissent', content)).toEqual({ version: 1 });
  expect(await draftOf(comms, 'dissent')).toEqual({ version: 2, content: null });
  expect((await inForceFor(server.as(server.microsoft.people.bo)))[2]?.version).toBe(1);
});

test('without a language publishing asks first, and its readers get another, marked [000-53]', async () => {
  await using server = await startServer();
  const [reader, comms] = [server.as(server.microsoft.people.bo), server.as(colleagues.carla)];
  const before = await contentOf(comms, 'dissent');
  const half = reword(before, { en: { name: 'Ask for no' }, de: { guide: ' ' } });
  await comms.ask(saveBehaviourDraft, { body: { behaviour: 'dissent', version: 0, content: half } });
  const publish = (isPartial: boolean) => ({ body: { behaviour: 'dissent', version: 1, isPartial } });
  const asked = await comms.refused(publishBehaviour, publish(false));
  expect(asked).toMatchObject({ code: 'languages_missing', current: { languages: ['de'] } });
  await comms.ask(publishBehaviour, publish(true));
  const dissent = async () => (await inForceFor(reader)).find(({ id }) => id === 'dissent')?.texts;
  expect(await dissent()).toEqual({ ...half.texts, de: { ...half.texts.en, fallback: 'en' } });
  // What was written in that language is still there for its next editor.
  expect((await contentOf(comms, 'dissent')).texts.de?.name).toBe(before.texts.de?.name);

  const spoken = async () => (await comms.ask(readPlaybook, {})).languages;
  expect(await spoken()).toEqual({ version: 0, spoken: languages });
  expect((await comms.refused(setLanguages, { body: { version: 0, spoken: [] } })).code).toBe('invalid');
  await comms.ask(setLanguages, { body: { version: 0, spoken: ['de', 'de'] } });
  const lost = await comms.refused(setLanguages, { body: { version: 0, spoken: ['en'] } });
  expect(lost).toMatchObject({ code: 'stale', current: { version: 1, spoken: ['de'] } });
  await publishWording(comms, 'dissent', before);
  expect(await dissent()).toEqual({
    ...inEachLanguage(() => ({ ...before.texts.de, fallback: 'de' })),
    de: before.texts.de,
  });
  const none = reword(before, { de: { question: '' } });
  await comms.ask(saveBehaviourDraft, { body: { behaviour: 'names', version: 0, content: none } });
  expect(
    await comms.refused(publishBehaviour, { body: { behaviour: 'names', version: 1, isPartial: true } }),
  ).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'content.texts.de.question', code: 'empty' }],
  });
});

test('misleading text is refused, and markup or a formula is only text', async () => {
  await using server = await startServer();
  const [reader, comms] = [server.as(server.microsoft.people.bo), server.as(colleagues.carla)];
  const purpose = await contentOf(comms, 'purpose');
  const save = (content: typeof purpose) => ({ body: { behaviour: 'purpose', version: 0, content } });
  for (const hidden of ['\u202Eeht', 'a\nb', '\u0000'])
    expect((await comms.refused(saveBehaviourDraft, save(reword(purpose, { en: { name: hidden } })))).fields).toEqual([
      { field: 'content.texts.en.name', code: 'control_characters' },
    ]);
  const published = async (en: object) => refusedToPublish(comms, 'purpose', reword(purpose, { en }));
  for (const sentence of ['Why', '{purpose} and {purpose}', '{frame}: {purpose}'])
    expect(await published({ sentence })).toBe('invalid');
  expect(await published({ label: '{purpose}' })).toBe('invalid');
  expect(await published({ name: '\u200B' })).toBe('languages_missing');

  const en = { name: '<script>alert(1)</script>', label: '=1+1', guide: '"; drop table behaviour; --' };
  await publishWording(comms, 'purpose', reword(purpose, { en }));
  expect((await inForceFor(reader))[0]?.texts.en).toMatchObject(en);
});

test('the set is three to seven: an eighth is refused, and the opening’s three stay [000-26]', async () => {
  await using server = await startServer();
  const [reader, comms] = [server.as(server.microsoft.people.bo), server.as(colleagues.carla)];
  const ids = async () => (await inForceFor(reader)).map(({ id }) => id);
  const first = await ids();
  expect(first).toHaveLength(mostInForce);
  const added = await contentOf(comms, 'names');
  const id = idFor('Ask who is missing', first);
  expect(await refusedToPublish(comms, id, added)).toBe('set_full');
  expect(await draftOf(comms, id)).toEqual({ version: 1, content: added });

  const retire = (behaviour: string) => comms.ask(retireBehaviour, { body: { behaviour, isSure: false } });
  for (const fixed of ['purpose', 'frame', 'dissent'])
    expect((await comms.refused(retireBehaviour, { body: { behaviour: fixed, isSure: true } })).code).toBe(
      'opening_needs_it',
    );
  expect((await comms.refused(retireBehaviour, { body: { behaviour: 'jokes', isSure: true } })).code).toBe('not_found');
  for (const other of ['names', 'curiosity', 'reasons', 'owners']) await retire(other);
  await retire('owners');
  expect(await ids()).toEqual(['purpose', 'frame', 'dissent']);
  expect((await reader.ask(readBehaviours, {})).behaviours.map((one) => one.id)).toEqual(first);

  // One of their own, and seven: all reworded or new.
  await comms.ask(publishBehaviour, { body: { behaviour: id, version: 1, isPartial: false } });
  expect(await ids()).toEqual(['purpose', 'frame', 'dissent', id]);
  for (const name of ['b', 'c', 'd']) await publishWording(comms, `own_${name}`, added);
  expect(await ids()).toHaveLength(mostInForce);
  const back = { body: { behaviour: 'names' } };
  expect((await comms.refused(bringBackBehaviour, back)).code).toBe('set_full');
  await retire(id);
  await comms.ask(bringBackBehaviour, back);
  await comms.ask(bringBackBehaviour, back);
  expect(await ids()).toHaveLength(mostInForce);
  const otherWords = reword(added, { en: { name: 'Other words' } });
  expect(await refusedToPublish(comms, id, otherWords)).toBe('behaviour_retired');

  await retire('names');
  const two = ['own_x', 'own_y'].map((one) => publishWording(comms, one, added).then(() => 'published', String));
  expect((await Promise.all(two)).filter((one) => one.includes('set_full'))).toHaveLength(1);
  expect(await ids()).toHaveLength(mostInForce);
});

test('retiring what somebody practises asks first, and their focus stays until they end it [000-26]', async () => {
  await using server = await startServer();
  const { ada } = server.microsoft.people;
  const [host, comms] = [server.as(ada), server.as(colleagues.carla)];
  await begin(host);
  const focus = crypto.randomUUID();
  const practise = { behaviour: 'names', isShown: true };
  await host.ask(startFocus, { focus, body: practise });
  const asked = await comms.refused(retireBehaviour, { body: { behaviour: 'names', isSure: false } });
  const { type: _, title: _title, status: _status, requestId: _id, ...told } = asked;
  expect(told).toEqual({ code: 'practised_now' });
  await comms.ask(retireBehaviour, { body: { behaviour: 'names', isSure: true } });

  expect((await host.ask(readFocus, {})).focus).toMatchObject({ id: focus, behaviour: 'names' });
  const { behaviours } = await host.ask(readBehaviours, {});
  expect(behaviours.find(({ id }) => id === 'names')).toMatchObject({
    isRetired: true,
    texts: { en: { name: 'Acknowledge by name' } },
  });
  const bo = server.as(server.microsoft.people.bo);
  const other = crypto.randomUUID();
  const wrong = [{ field: 'behaviour', code: 'wrong_type' }];
  const story = { to: ada.id, behaviour: 'names', text: 'Said who did it' };
  expect((await bo.refused(nominate, { story: other, body: story })).fields).toEqual(wrong);
  const note = { behaviour: 'names', text: 'It worked', isNamed: false };
  expect((await bo.refused(shareWhatWorked, { whatWorked: other, body: note })).fields).toEqual(wrong);
  const another = { focus: other, body: { ...practise, behaviour: 'names' } };
  expect((await host.refused(startFocus, another)).fields).toEqual(wrong);
});

test('the role edits its own tenant’s playbook, and nobody without it reads or writes any', async () => {
  await using server = await startServer({ config: { tenants: [colleagues.carla.tenant, visitors.xenia.tenant] } });
  const comms = server.as(colleagues.carla);
  const elsewhere = server.as({ ...visitors.xenia, roles: ['Playbook.Edit'] });
  const content = reword(await contentOf(comms, 'dissent'), { en: { name: 'Only ours' } });
  await publishWording(comms, 'dissent', content);
  await comms.ask(saveBehaviourDraft, { body: { behaviour: 'ours', version: 0, content } });
  await comms.ask(retireBehaviour, { body: { behaviour: 'names', isSure: false } });
  expect(JSON.stringify(await elsewhere.ask(readPlaybook, {}))).not.toContain('Only ours');
  expect((await elsewhere.ask(readPlaybook, {})).behaviours.every(({ isRetired }) => !isRetired)).toBe(true);
  expect(await draftOf(elsewhere, 'dissent')).toEqual({ version: 0, content: null });
  const without: SandboxPerson[] = [
    server.microsoft.people.ada,
    { ...colleagues.noor, roles: ['Coach', 'Insights.Read'] },
  ];
  for (const one of without.map((person) => server.as(person))) {
    expect((await one.refused(readPlaybook, {})).code).toBe('role_needed');
    const body = { behaviour: 'dissent', version: 0, content };
    expect((await one.refused(saveBehaviourDraft, { body })).code).toBe('role_needed');
    expect((await one.refused(retireBehaviour, { body: { behaviour: 'owners', isSure: true } })).code).toBe(
      'role_needed',
    );
  }
});
