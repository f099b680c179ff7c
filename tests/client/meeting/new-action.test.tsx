import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { saveDecision } from '#contract/meeting/decision.ts';
import { draft as contractDraft, type Draft, type Recap } from '#contract/meeting/recap.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import type { Call } from '../../../src/api/call.ts';
import { CallProvider } from '../../../src/api/CallProvider.tsx';
import { useLogDecisions } from '../../../src/features/decision/paste/useLogDecisions.ts';
import { NewAction } from '../../../src/features/recap/meeting/NewAction.tsx';
import { useRecapDraft } from '../../../src/features/recap/queries.ts';
import { first as firstEnglish } from '#words/en/first.ts';
import { TextsProvider } from '../../../src/ui/text/Texts.tsx';

const notes = `Decisions:
- Leave of absence: accepted (7-0-1)
- New constitution: to the next meeting

Action items:
- Send the list
- Book the room

Open questions:
- Who has the keys?`;

interface Server {
  drafts: Draft[];
  decisions: Map<string, string>;
  logged: string[];
}

function serve({ drafts, decisions, logged }: Server): Call {
  const answer = async (
    method: string,
    path: string,
    { params, body }: { params: Record<string, string>; body?: unknown },
  ) => {
    if (path.endsWith('/people')) return { people: [] };
    const { decision = '' } = params;
    if (method === 'delete') decisions.delete(decision);
    else if (path.endsWith('/decisions/:decision')) {
      decisions.set(decision, (body as BodyOf<typeof saveDecision>).state);
      logged.push(decision);
    }
    if (!path.endsWith('/draft')) return {};
    const { content, version } = body as { content: unknown; version: number };
    drafts.push(contractDraft.parse(content));
    return { version: version + 1, savedAt: 0, review: { missing: [], hasChanged: false } };
  };
  return answer as Call;
}

function Meet({ recap, you }: { recap: Recap; you: string }) {
  const at = { series: 'series', meeting: 'meeting' };
  const draft = useRecapDraft(at, recap);
  const logDecisions = useLogDecisions(at.series, at.meeting, '2026-11-23');
  const days = { today: '2026-11-23', meetingDay: '2026-11-23' };
  return <NewAction {...at} {...days} you={you} draft={draft} logDecisions={logDecisions} />;
}

async function open(whats: readonly string[]) {
  const server: Server = { drafts: [], decisions: new Map(), logged: [] };
  const row = { owner: null, helpers: [], due: null, dueWords: '' };
  const actions = whats.map((what) => ({ ...row, id: crypto.randomUUID(), what }));
  const recap = { draft: { actions, questions: [] }, version: 1, savedAt: null, filed: null, share: null };
  await render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        <QueryClientProvider client={new QueryClient()}>
          <CallProvider call={serve(server)}>
            <Suspense>
              <Meet recap={recap} you={crypto.randomUUID()} />
            </Suspense>
          </CallProvider>
        </QueryClientProvider>
      </TextsProvider>
    </FluentProvider>,
  );
  const line = page.getByRole('textbox', { name: 'Action' });
  await expect.element(line).toBeVisible();
  return { ...server, whats: () => server.drafts.at(-1)?.actions.map(({ what }) => what), line };
}

function paste(text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  page
    .getByRole('textbox', { name: 'Action' })
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('actions pasted in Meet come after those before, and Undo gives the typed line back', async () => {
  const { whats, line } = await open(['First', 'Second']);
  paste('- Third\n- Fourth');
  await expect.element(line).toHaveValue('- Third - Fourth');
  await press('Turn this into 2 actions');
  await expect.element(line).toHaveValue('');
  await expect.poll(whats).toEqual(['First', 'Second', 'Third', 'Fourth']);
  await press('Undo');
  await expect.element(line).toHaveValue('- Third - Fourth');
  await expect.poll(whats).toEqual(['First', 'Second']);

  await line.fill('');
  paste('- Third\n- Fourth');
  await press('Turn this into 2 actions');
  await line.fill('Typed since');
  await press('Undo');
  await expect.element(line).toHaveValue('Typed since');
  await expect.poll(whats).toEqual(['First', 'Second', '- Third - Fourth']);
});

test('a list is offered only in an empty line, and the next paste takes the offer away', async () => {
  const { line } = await open([]);
  const offers = page.getByRole('button', { name: /^Turn this into/ });
  paste('- Third\n- Fourth');
  await expect.element(offers).toBeVisible();
  await line.fill('');
  paste('One line');
  await expect.element(offers).not.toBeInTheDocument();
  await line.fill('Typed');
  paste('- Third\n- Fourth');
  await expect.element(line).not.toHaveValue('Typed');
  expect(offers.elements()).toEqual([]);
});

test('a paste that fills the recap says so, and can still be undone', async () => {
  const { whats, line } = await open(Array.from({ length: 99 }, (_, index) => `Action ${index}`));
  paste('- One\n- Two\n- Three');
  await press('Turn this into 3 actions');
  await expect.poll(() => whats()?.slice(98)).toEqual(['Action 98', 'One']);
  await expect.element(page.getByText('Added 1 action. A recap holds 100 of these.')).toBeVisible();
  await press('Undo');
  await expect.element(line).toHaveValue('- One - Two - Three');
  await expect.poll(() => whats()?.length).toBe(99);
});

test('notes pasted in Meet log their decisions, and one Undo takes all of it back', async () => {
  const { decisions, logged, drafts, whats } = await open([]);
  paste(notes);
  await press('Turn this into 2 decisions, 2 actions, and 1 question');
  await expect
    .element(page.getByText('Added 2 decisions (1 decided, 1 put off), 2 actions, and 1 question.'))
    .toBeVisible();
  await expect.poll(() => [...decisions.values()]).toEqual(['final', 'put_off']);
  await expect.poll(whats).toEqual(['Send the list', 'Book the room']);
  await press('Undo');
  await expect.poll(() => decisions.size).toBe(0);
  await expect.poll(() => [drafts.at(-1)?.actions, drafts.at(-1)?.questions]).toEqual([[], []]);
  await page.getByRole('textbox', { name: 'Action' }).fill('');
  paste(notes);
  const button = page.getByRole('button', { name: /^Turn this into/ });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLButtonElement).click();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await press('Undo');
  await expect.poll(() => [logged.length, decisions.size]).toEqual([4, 0]);
});

test('pasting whole notes asks once whether an AI wrote them, pasting a list never does [000-36]', async () => {
  const { drafts, line } = await open([]);
  const ask = page.getByRole('group', { name: 'Did an AI write this?' });
  paste('- One\n- Two');
  await press('Turn this into 2 actions');
  await expect.element(page.getByText('Added 2 actions.')).toBeVisible();
  expect(ask.elements()).toEqual([]);

  paste(notes);
  await press('Turn this into 2 decisions, 2 actions, and 1 question');
  await ask.getByRole('button', { name: 'No' }).click();
  await expect.element(ask).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await line.fill('');
  paste(notes);
  await press('Turn this into 2 decisions, 2 actions, and 1 question');
  await expect.element(page.getByText(/^Added 2 decisions/)).toBeVisible();
  expect(ask.elements()).toEqual([]);
  expect(drafts.at(-1)?.aiCheck).toBeUndefined();
});

test('Yes to an AI opens the three questions about its text, beside the pasted notes [000-36]', async () => {
  const { drafts } = await open([]);
  paste(notes);
  await press('Turn this into 2 decisions, 2 actions, and 1 question');
  await press('Yes');
  await expect.element(page.getByRole('textbox', { name: 'What does it leave out?' })).toHaveFocus();
  await userEvent.keyboard('Two objections');
  await expect.poll(() => drafts.at(-1)?.aiCheck).toEqual({ missing: 'Two objections', wrong: '', disagree: '' });
});
