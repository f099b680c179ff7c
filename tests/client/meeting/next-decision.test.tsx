import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { saveDecision, DecisionContent } from '#contract/meeting/decision.ts';
import type { BodyOf } from '#contract/wire/endpoint.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import type { Call } from '../../../src/api/call.ts';
import { ProblemError } from '../../../src/api/problem.ts';
import { CallProvider } from '../../../src/api/CallProvider.tsx';
import { useDecisionsSoFar } from '../../../src/features/decision/queries.ts';
import { DecisionForm } from '../../../src/features/decision/form/DecisionForm.tsx';
import { blank, goOn, newDecision, type DecisionEdit } from '../../../src/features/decision/writing.ts';
import { TextsProvider } from '../../../src/ui/text/Texts.tsx';
import { first as firstEnglish } from '#words/en/first.ts';

type Body = BodyOf<typeof saveDecision>;

const people = [{ id: crypto.randomUUID(), name: 'Bo Lindqvist', isExternal: false }];
const opening = {
  purpose: '',
  frame: 'vote' as const,
  decider: null,
  scripts: { purpose: null, frame: null, dissent: null },
};

interface FormProps {
  writing: DecisionEdit;
  logged: string | undefined;
  onDone: () => void;
  onNext: (logged: string, nextFrame: string | null) => void;
}

function Form({ onNext, ...form }: FormProps) {
  const soFar = useDecisionsSoFar('meeting');
  return (
    <DecisionForm
      {...form}
      series="series"
      meeting="meeting"
      you="ada"
      host={{ id: 'ada', name: 'Ada Park' }}
      today="2026-11-23"
      onNext={(logged) => {
        onNext(logged, newDecision({ ...opening, frame: null }, soFar()).content.frame);
      }}
    />
  );
}

async function open(writing: DecisionEdit = newDecision(opening), logged?: string, refused: FieldProblem[] = []) {
  const saved: Body[] = [];
  const answer = async (_method: string, path: string, request: { body?: unknown; params?: { decision?: string } }) => {
    if (path.endsWith('/people')) return { people };
    const body = request.body as Body | undefined;
    if (!body) return { decisions: [] };
    if (body.state !== 'draft' && refused.length > 0) throw new ProblemError('invalid', { fields: refused });
    saved.push(body);
    return { ...body, id: request.params?.decision, meeting: 'meeting', version: body.version + 1, at: 0 };
  };
  const queries = new QueryClient();
  queries.setQueryData(['decisions', 'meeting'], { decisions: [] });
  const [onDone, onNext] = [vi.fn<() => void>(), vi.fn<(logged: string, next: string | null) => void>()];
  await render(
    <FluentProvider theme={teamsLightTheme}>
      <TextsProvider texts={firstEnglish.ui} time={String} day={String}>
        <QueryClientProvider client={queries}>
          <CallProvider call={answer as Call}>
            <Suspense>
              <Form {...{ writing, logged, onDone, onNext }} />
            </Suspense>
          </CallProvider>
        </QueryClientProvider>
      </TextsProvider>
    </FluentProvider>,
  );
  const field = (name: string) => page.getByRole('textbox', { name });
  await field('What is being decided').click();
  return { saved, onDone, onNext, field };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const last = (saved: Body[]): Partial<DecisionContent> & { state?: string } => ({
  ...saved.at(-1)?.content,
  ...(saved.at(-1) && { state: saved.at(-1)?.state }),
});

test('Enter logs a new decision and is ready for the next one, decided the same way', async () => {
  const byEnter = await open();
  await userEvent.keyboard('Fee for 2027{Enter}twelve pounds{Enter}');
  await expect.poll(() => byEnter.onNext.mock.calls).toEqual([['Decided: Fee for 2027: twelve pounds', 'vote']]);
  expect(last(byEnter.saved)).toMatchObject({ state: 'final', final: 'twelve pounds', frame: 'vote' });
  expect(byEnter.onDone).not.toHaveBeenCalled();
});

test('after a refused Enter the focus is in the first refused field, also in a folded one', async () => {
  const refused = (field: string): FieldProblem[] => [{ field: `content.${field}`, code: 'empty' }];
  const first = await open(newDecision(opening), undefined, refused('statement'));
  await userEvent.keyboard('{Enter}twelve pounds{Enter}');
  await expect.element(first.field('What is being decided')).toHaveFocus();
  expect(first.onNext).not.toHaveBeenCalled();
  await userEvent.keyboard('Fee for 2027');
  await expect.element(first.field('What is being decided')).not.toHaveAttribute('aria-invalid', 'true');
  await cleanup();

  const { field } = await open(newDecision(opening), undefined, refused('reason'));
  expect(field('Why we decided this').elements()).toEqual([]);
  await userEvent.keyboard('Fee for 2027{Enter}twelve pounds{Enter}');
  await expect.element(field('Why we decided this')).toHaveFocus();
});

test('the button logs a new decision and goes back to the meeting', async () => {
  const byButton = await open();
  await userEvent.keyboard('Fee for 2027{Enter}twelve pounds');
  await button('Make it final').click();
  await expect.poll(() => byButton.onDone.mock.calls.length).toBe(1);
  expect(byButton.onNext).not.toHaveBeenCalled();
});

test('Enter on a proposal that becomes final goes back to the meeting', async () => {
  const content = { ...blank, statement: 'Fee for 2027', final: '', frame: 'vote' as const };
  const at = { id: crypto.randomUUID(), meeting: 'meeting', version: 3, at: 0, supersedes: null, supersededBy: null };
  const { onDone, onNext } = await open(goOn({ ...at, state: 'proposed', content }));
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  expect(onNext).not.toHaveBeenCalled();
});

test('after a logged decision, Escape and Done go back, but not over something typed', async () => {
  const { onDone, field } = await open(newDecision(opening), 'Decided: Fee for 2027: twelve pounds');
  await expect.element(page.getByText('Decided: Fee for 2027: twelve pounds')).toBeVisible();
  await expect.element(button('Done')).toBeVisible();
  expect(button('Discard').elements()).toEqual([]);
  await userEvent.keyboard('Next{Escape}');
  await expect.element(button('Later')).toBeVisible();
  expect(onDone).not.toHaveBeenCalled();
  await field('What is being decided').fill('');
  await userEvent.keyboard('{Escape}');
  expect(onDone).toHaveBeenCalledOnce();
});

test('a typed “next meeting” says that it will be put off, and is, unless the host decides it', async () => {
  const { saved, onNext } = await open();
  await userEvent.keyboard('New constitution{Enter}next meeting');
  const said = page.getByText('Will be logged as: Put off to the next meeting');
  await expect.element(said).toBeVisible();
  await expect.element(button('Put off')).toBeVisible();
  expect(button('Make it final').elements()).toEqual([]);
  await button('Decide it instead').click();
  await expect.element(button('Make it final')).toBeVisible();
  expect(said.elements()).toEqual([]);
  await userEvent.keyboard(', after lunch');
  await expect.element(button('Put off')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onNext.mock.calls.length).toBe(1);
  expect(last(saved)).toMatchObject({
    state: 'put_off',
    final: '',
    isPutOffToNext: true,
    putOffWords: 'after lunch',
  });
});

test('a typed “proposed” proposes, from whatever field Enter is pressed in', async () => {
  const { saved, onNext } = await open();
  await userEvent.keyboard('Lower the fee{Enter}proposed');
  await expect.element(button('Propose')).toBeVisible();
  await button('Proposer, why, disagreement…').click();
  await page.getByRole('combobox', { name: 'Proposed by' }).click();
  await userEvent.keyboard('bo{Enter}{Enter}');
  await expect.poll(() => onNext.mock.calls).toEqual([['Proposed: Lower the fee', 'vote']]);
  expect(last(saved)).toMatchObject({ state: 'proposed', final: '', proposer: { name: 'Bo Lindqvist' } });
});
