import { saveOpening } from '#contract/meeting/meeting.ts';
import { sixPeople, type SandboxPerson } from '../../../server/sandbox/people.ts';
import { action, begin, decide, opening, share } from '../meeting/meeting.ts';
import { sees, type Journey, type Window, type WindowOptions } from './journey.ts';
import { closePulse, isCounted, onItsWay } from './rating.ts';
import { inEnglish, speaking, type Say } from './translated.ts';

export type Inspect = (screen: string, window: Window) => Promise<void>;

type Open = (as: string, options?: WindowOptions) => Promise<Window>;

const how: WindowOptions = { width: 280, isTouch: true };
const line = 'Donaudampfschifffahrtsgesellschaft'.repeat(15).slice(0, 500);
const name = 'x'.repeat(60);

/** Walks through all of them with long words, in the language of `locale`; `say` finds its texts by the English ones. */
export async function everyScreen(
  journey: Journey,
  look: Inspect,
  { locale = 'en-GB', say = inEnglish }: { locale?: string; say?: Say } = {},
): Promise<void> {
  const { sandbox } = journey;
  const open: Open = async (as, options) => {
    const window = await journey.open(as, { locale, ...options });
    return say === inEnglish ? window : speaking(window, say);
  };
  const ada = journey.as('ada');
  const attendee = await open('bo', { ...how, height: 1400, hasOwnClock: true });
  await sees(attendee.panel.getByRole('heading', { level: 1 }));
  await look('not-begun', attendee);
  await attendee.button(/^Ask /).click();
  await sees(attendee.text(/^You asked /));

  const before = await begin(ada);
  await ada.ask(saveOpening, { meeting: before, body: { version: 1, content: { ...opening, purpose: line } } });
  await decide(ada, before, { final: line, reason: line });
  const draft = {
    actions: [
      action(line, { owner: { id: journey.as('bo').id, name: journey.as('bo').name } }),
      action(line, { owner: { id: null, name } }),
    ],
    questions: [{ id: crypto.randomUUID(), text: line }],
  };
  await share(ada, before, draft);
  sandbox.nextOccurrence();

  const adding = await open('cai', { ...how, frame: 'settings' });
  await sees(adding.panel.getByRole('heading', { name: 'Bookend for this chat' }));
  await look('add-tab', adding);

  const host = await open('ada', { ...how, height: 1400 });
  await sees(host.field('Purpose, in one sentence'));
  await look('host-open-empty', host);
  await host.button(/^Still open from/).click();
  await host.field('Purpose, in one sentence').fill(line);
  await host.field('How this will be decided').selectOption('vote');
  await host.field('Who decides').selectOption(journey.as('bo').id);
  await host.button('Say it: Open with purpose').click();
  await host.button('Say it: Name how we decide').click();
  await host.button('Edit words: Invite dissent').click();
  await sees(host.text(/^Saved · /));
  await look('host-open', host);
  await sees(attendee.text('By vote'));
  await attendee.button(/^Still open from/).click();
  await look('attendee-open', attendee);
  await host.button('Say it: Invite dissent').click();
  await host.button('Start meeting').click();

  await sees(host.button('Wait 10 s'));
  await look('host-meet-empty', host);
  await host.button(/^Action$/).click();
  await host.field('Action').fill(line);
  await host.field(/^Owner of/).fill(name);
  await host.button('in words').click();
  await look('host-meet-action', host);
  await host.button(/^Add$/).click();
  await host.button(/^Action$/).click();
  await host.button('Decision').click();
  await host.field('What is being decided').fill(line);
  await look('host-decision', host);
  await host.button('Proposer, why, disagreement…').click();
  await host.field('Options we looked at').fill(line);
  await host.field('Not everyone agreed').check();
  await host.field('Who disagreed, and about what').fill(line);
  await host.field('For').fill('5');
  await host.button('Put it off…').click();
  await sees(host.text(/^Saved · /));
  await look('host-decision-put-off', host);
  await host.button('Decide it instead').click();
  await host.button('Make it final').click();
  await sees(host.text('Look at the marked fields.'));
  await look('host-decision-refused', host);
  await host.field('The decision, in one sentence').fill(line);
  await host.field('Why we decided this').fill(line);
  await host.button('Make it final').click();
  await host.button(/Decided: /).click();
  await host.button(/^Correct: /).click();
  await sees(host.button('Save the correction'));
  await look('host-decision-correct', host);
  await host.button('Leave it as it is').click();
  await host.button('Decision').click();
  await host.field('What is being decided').fill('Whom do we tell first?');
  await host.button(/^Propose$/).click();
  await host.button(/Whom do we tell first/).click();
  await sees(host.button('Make final: Whom do we tell first?'));
  await look('host-meet', host);
  await host.panel.getByRole('button', { name: 'Acknowledge', exact: true }).click();
  await host.panel.getByRole('group', { name: 'Who', exact: true }).getByRole('button').nth(1).click();
  await host.field('What they did').fill(line);
  await host.button('It led to…').click();
  await host.field('What it led to').fill(line);
  await host.button('Not acknowledged lately').click();
  await sees(host.panel.getByRole('group', { name: 'In the latest 2 meetings' }));
  await look('host-acknowledge', host);
  await host.button(/^Acknowledge$/).click();
  await sees(attendee.button(/ · \u2068?Donau/));
  await attendee.button('Acknowledge someone').click();
  await attendee.button(/^Acknowledge$/).click();
  await sees(attendee.text('Choose somebody, or the whole team.'));
  await look('attendee-acknowledge-refused', attendee);
  await attendee.button('Not now').click();
  await attendee.button(/ · \u2068?Donau/).click();
  await attendee.button(/Decided: /).click();
  await look('attendee-meet', attendee);
  await attendee.button('Raise a concern').click();
  await attendee.answer('What is it?', 'I’m waiting');
  await attendee.field('What do you need permission or clarity for?').fill(line);
  await attendee.field('From').fill(name);
  await attendee.button('Not now').click();
  await attendee.button('Raise a concern').click();
  await sees(attendee.text(/^Only with your name/));
  await look('attendee-concern', attendee);
  await attendee.button('Tell the host').click();
  await attendee.button(/You’re waiting/).click();
  await look('attendee-concern-told', attendee);
  await host.button('A mistake').click();
  for (const question of ['What did we learn?', 'What will we change next time?'])
    await host.field(question).fill(line);
  await host.field('How do we support the people involved?').fill(line);
  await sees(host.text(/^Saved · /));
  await look('host-mistake', host);
  await host.button(/^Done$/).click();
  await host.button(/ is waiting/).click();
  await sees(host.field('The answer, in a sentence'));
  await look('host-concern', host);
  await host.button('Wait 10 s').click();
  await sees(host.panel.getByRole('timer'));
  await look('host-wait', host);
  await host.button('Hand over a part').click();
  const to = host.panel.getByRole('combobox', { name: 'To', exact: true });
  await to.pressSequentially('b');
  await sees(host.panel.getByRole('option').first());
  await look('host-chair-picking', host);
  await host.panel.getByRole('option').first().click();
  await sees(host.button(/^Ask /));
  await look('host-chair-sure', host);
  await host.button('Keep it').click();

  await host.button('Close meeting').click();
  await host.button('Add an action').click();
  await sees(host.field('Action').nth(1));
  await look('host-close-new-action', host);
  await host.field('Action').last().fill(line);
  await host
    .field(/^Owner of/)
    .last()
    .pressSequentially('b');
  await sees(host.panel.getByRole('option').first());
  await look('host-close-picking', host);
  await host.panel.getByRole('option', { name: journey.as('bo').name }).click();
  await host.button(/^Staying in touch/).click();
  await sees(host.text(/^Neither a date nor a check-in/));
  await host.button('Add a check-in').click();
  await host.field('When').selectOption('weekly');
  await host.answer('Why I stay close', 'the risk');
  await host.field('In one line, for the owner').fill(line);
  await host.field('Kind of work').fill(line.slice(0, 60));
  await host.answer(`Support for ${journey.as('bo').name} in “${line.slice(0, 60)}”`, 'close');
  await sees(host.field('Look at it again on'));
  await sees(host.text(/hasn’t agreed yet/));
  await host
    .button(/^More about/)
    .last()
    .click();
  await host.field(/^Also helping with/).fill(name);
  await look('host-close-touch', host);
  await host.button('Add an action').click();
  await host.field('Action').last().fill(line);
  await host
    .field(/^Owner of/)
    .last()
    .fill(name);
  await host
    .button(/next working day$/)
    .last()
    .click();
  await host.button('Is anyone still waiting for an answer?').click();
  await host.field('Open question').fill(line);
  await sees(host.text(/^Saved · /));
  await host.button(/things are missing$/).click();
  // The second meeting of a series is rated only if the host asks for it.
  await host.panel.getByRole('switch', { name: 'Ask people to rate this meeting' }).check();
  await look('host-close', host);
  await host.button('Guide: Closing a meeting').click();
  await sees(host.button('Change it for this series'));
  await look('host-close-guide', host);
  await host.button('Change it for this series').click();
  await look('host-close-tailoring', host);
  await host.button(/^Done$/).click();
  await host.button('Guide: Closing a meeting').click();
  await sees(attendee.panel.getByRole('heading', { name: /is closing the meeting/ }));
  await attendee
    .button(/^Another date: /)
    .first()
    .click();
  await sees(attendee.field('The date you suggest'));
  const touch = attendee.button(/^Staying in touch/);
  await sees(touch);
  // It opens automatically only if it appears together with its check-in.
  if ((await touch.getAttribute('aria-expanded')) === 'false') await touch.click();
  await sees(attendee.button(/^Fine with me/));
  await look('attendee-close', attendee);
  await host.page.context().setOffline(true);
  await host.field('Open question').fill('Who tells them?');
  await host.button('Share recap to the chat').click();
  await sees(host.text(/^Not saved yet/));
  await sees(host.text(/^No connection to Bookend/));
  await look('host-close-offline', host);
  await host.page.context().setOffline(false);
  await host.field('Open question').fill(line);
  await sees(host.text(/^Saved · /));
  sandbox.microsoft.signIn.consent('ChatMessage.Send', false);
  await host.button('Share recap to the chat').click();
  await sees(host.text(/^Bookend needs your permission to post/));
  await look('host-permission', host);
  sandbox.microsoft.signIn.consent('ChatMessage.Send', true);
  const [opened] = await Promise.all([host.page.waitForEvent('popup'), host.button('Give permission').click()]);
  await opened.getByRole('button', { name: 'Accept' }).click();

  await sees(host.text(/^Shared to the chat · /));
  await host.answer('Were other views invited?', 'yes');
  await look('host-after', host);
  await attendee.button('How can I check this?').click();
  await sees(attendee.text(/^The key of this pulse/));
  await attendee.answer('I left knowing what was decided and what happens next', '4');
  await look('attendee-rate', attendee);
  await attendee.answer('I could have disagreed or raised a problem', '4');
  await attendee.button('Add a comment').click();
  await attendee.field('Comment').fill(line.slice(0, 300));
  await look('attendee-comment', attendee);
  await attendee.field('Comment').press('Enter');
  await attendee.answer('I could have disagreed or raised a problem', '4');
  await attendee.page.clock.runFor(6_000);
  await sees(attendee.text(onItsWay));
  await look('attendee-held', attendee);
  await isCounted(attendee);
  await look('attendee-after', attendee);
  await sandbox.answerForOthers();
  await closePulse(journey);
  await sees(host.text(/n=\d+/));
  await look('host-results', host);
  await host.field('What has changed').fill(line);
  await host.button('Save').click();
  await sees(host.button('Change'));
  await look('host-changed', host);

  const personal = await open('bo', { ...how, frame: 'personal', height: 1400 });
  // An action waits for Bo's answer.
  await sees(personal.panel.getByRole('tabpanel', { name: 'Today' }).getByRole('listitem'));
  await look('personal-today', personal);
  await personal.panel.getByRole('tab', { name: 'Guides' }).click();
  await sees(personal.text('Invite dissent'));
  await look('personal-guides', personal);
  await personal.button('Project kickoff').click();
  await look('personal-guide', personal);
  await personal.panel.getByRole('tab', { name: 'My card' }).click();
  await sees(personal.field('Reach me by'));
  await look('personal-card', personal);
  await personal.panel.getByRole('tab', { name: 'Reflection' }).click();
  await sees(personal.field('What I tried'));
  await look('personal-reflection', personal);
  await personal.button('My commitments').click();
  await personal.button('Add a commitment').click();
  await personal.button('My rehearsal cards').click();
  await personal.button('Add a card').click();
  await personal.button('Pause, 3 s').click();
  await sees(personal.text('How it reads'));
  await personal.button('Asides').click();
  await personal.button('Write an aside').click();
  await personal.field('What you want to remember').fill(line);
  await look('personal-notes', personal);
  await personal.panel.getByRole('tab', { name: 'Coaching' }).click();
  await personal.button('Share with a coach').click();
  await look('personal-coaching', personal);
  await personal.panel.getByRole('tab', { name: 'Actions' }).click();
  await personal
    .button(/^Move: /)
    .first()
    .click();
  await personal.field('Why, in one line').fill(line);
  await look('personal', personal);
  await personal.page.close();
  await playbookScreens(open, look, say);
  const wide = await open('bo', { ...how, width: 320, frame: 'personal' });
  await sees(
    wide.panel
      .getByRole('region', { name: /^Your meetings/ })
      .getByRole('button')
      .first(),
  );
  await look('personal-wide', wide);

  const tab = await open('cai', { ...how, frame: 'content', height: 1400 });
  await sees(tab.panel.getByRole('region', { name: 'Meetings' }).getByRole('button').first());
  await look('tab', tab);
  await tab.panel.getByRole('region', { name: 'Meetings' }).getByRole('button').last().click();
  await sees(tab.panel.getByRole('heading', { name: 'Recap' }));
  await look('tab-past-recap', tab);
  await tab.button('Remove my name from Bookend').click();
  await tab.button('Copy as Markdown').click();
  await sees(tab.text(/^Copied, with/));
  await look('tab-remove-name', tab);
  await attendee.page
    .getByRole('link', { name: say('Open in Bookend'), exact: true })
    .last()
    .click();
  await sees(attendee.panel.getByRole('heading', { name: 'Recap' }));
  await look('past-recap', attendee);
  await attendee.page
    .getByRole('link', { name: say('Rate it') })
    .last()
    .click();
  await sees(attendee.panel.getByRole('heading', { name: 'Rating and recap' }));
  await look('past-rating', attendee);
  await host.page
    .getByRole('link', { name: say('Open in Bookend') })
    .last()
    .click();
  await host.button('Delete this meeting').click();
  await sees(host.button('Keep it'));
  await look('past-delete', host);
  await host.button('Delete').click();
  await sees(host.text(/^This meeting is not kept any more/));
  await look('past-deleted', host);
  await host.reload();
  await sees(host.text(/^You told us, this changed: /));
  await look('host-open-changed', host);

  const external = await open('xenia', how);
  await sees(external.text(/^You are signed in with the account of another organization/));
  await look('external', external);
  sandbox.microsoft.signIn.consent('Chat.ReadBasic', false);
  const asked = await open('gil', how);
  await sees(asked.text(/^Bookend needs your permission once/));
  await look('permission', asked);
  sandbox.microsoft.signIn.approval = 'told';
  const [needy] = await Promise.all([asked.page.waitForEvent('popup'), asked.button('Give permission').click()]);
  await needy.getByRole('button', { name: /^Return to the application/ }).click();
  await (await asked.frame()).evaluate(() => Object.assign(document, { execCommand: () => false }));
  await asked.button('Copy link').click();
  await sees(asked.field('Link'));
  await look('approval', asked);
}

/** The first screens of a host and of a person's own tab. */
export async function fewScreens(
  journey: Journey,
  look: Inspect,
  { locale, say }: { locale: string; say: Say },
): Promise<void> {
  const host = speaking(await journey.open('ada', { ...how, locale, height: 1400 }), say);
  await sees(host.field('Purpose, in one sentence'));
  await look('host-open-empty', host);
  await host.field('Purpose, in one sentence').fill(line);
  await host.button('Say it: Open with purpose').click();
  await look('host-open', host);
  await host.button('Start meeting').click();
  await sees(host.button('Wait 10 s'));
  await look('host-meet-empty', host);
  await host.button('Close meeting').click();
  await sees(host.button('Add an action'));
  await look('host-close', host);
  const personal = speaking(await journey.open('bo', { ...how, locale, frame: 'personal', height: 1400 }), say);
  await sees(personal.panel.getByRole('tab', { name: 'Reflection' }));
  await look('personal-today', personal);
}

async function playbookScreens(open: Open, look: Inspect, say: Say): Promise<void> {
  const comms = await open('carla', { ...how, frame: 'personal', height: 1400 });
  await comms.panel.getByRole('tab', { name: 'Playbook' }).click();
  await sees(comms.button('Invite dissent'));
  await comms.button(/^Languages/).click();
  await look('playbook', comms);
  await comms.button('Invite dissent').click();
  await comms.field('Name').fill(name);
  await comms.field('Guide').fill(line);
  await comms.button('Where is this asked?').click();
  await look('playbook-behaviour', comms);
  await comms.panel
    .getByRole('tabpanel', { name: 'Playbook' })
    .getByRole('tab', { name: say('Guides') })
    .click();
  await sees(comms.button(/^Closing a meeting/));
  await look('playbook-guides', comms);
  await comms.button(/^Closing a meeting/).click();
  await comms.field('Title').fill(name);
  await comms.field('What to do').first().fill(line.slice(0, 240));
  await sees(comms.button('Publish'));
  await look('playbook-guide', comms);
  await comms.panel.getByRole('tab', { name: 'Reuse' }).click();
  await sees(comms.panel.getByRole('textbox', { name: 'Text' }));
  await look('playbook-reuse', comms);
  await comms.page.close();
}

export function crowd(): Record<string, SandboxPerson> {
  const { ada, bo, cai } = sixPeople;
  const others = Array.from({ length: 9 }, (_, index) => ({
    ...ada,
    key: `p${index}`,
    id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
  }));
  return Object.fromEntries(
    [ada, bo, cai, ...others].map((one) => [
      one.key,
      { ...one, name: one.key.padEnd(60, 'wolfeschlegelsteinhausenbergerdorff') },
    ]),
  );
}
