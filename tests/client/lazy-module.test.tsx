import { startTransition, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { catalogue as english, type Words } from '#words/en/catalogue.ts';
import { first as firstEnglish } from '#words/en/first.ts';
import { lazyModule } from '../../src/loading/lazyModule.ts';
import { inTwoParts } from '../../src/words/inTwoParts.ts';

test('a lazy screen is drawn without a placeholder, and a prefetched one at once', async () => {
  let arrive = (_text: string) => {};
  const late = lazyModule(() => new Promise<string>((resolve) => (arrive = resolve)));
  const early = lazyModule(async () => 'early');
  await early.fetchAhead();
  const drawn: string[] = [];
  function Screen({ useIt }: typeof early) {
    // Runs after React has suspended at the next line, before it retries.
    queueMicrotask(() => {
      arrive('late');
    });
    const text = useIt();
    // State declared after the suspending hook.
    const [kept] = useState(text);
    drawn.push(kept);
    return kept;
  }
  function Placeholder() {
    drawn.push('placeholder');
    return null;
  }
  const broken: unknown[] = [];
  const place = document.createElement('div');
  const root = createRoot(place, { onRecoverableError: (error) => broken.push(error) });
  const draw = (what: typeof early, key: string) => {
    root.render(
      <Suspense key={key} fallback={<Placeholder />}>
        <Screen {...what} />
      </Suspense>,
    );
  };
  draw(early, 'early');
  await expect.poll(() => place.textContent).toBe('early');
  startTransition(() => {
    draw(late, 'late');
  });
  await expect.poll(() => place.textContent).toBe('late');
  expect(drawn).toEqual(['early', 'late']);
  expect(broken).toEqual([]);
  root.unmount();
});

test('first texts are drawn at once, and others where they are read as soon as they have loaded', async () => {
  let arrive = (_words: Words) => {};
  let asked = 0;
  const rest = lazyModule(() => {
    asked += 1;
    return new Promise<Words>((resolve) => (arrive = resolve));
  });
  const words = inTwoParts(firstEnglish, rest, 'en');
  function First() {
    return <b>{words.panel.name}</b>;
  }
  function Later({ isOpen }: { isOpen: boolean }) {
    const [opened] = useState(isOpen);
    const title = isOpen ? words.recap.actions : words.panel.startMeeting;
    // State declared after the suspending hook.
    const [kept] = useState(() => `kept ${opened}`);
    return <button onClick={() => said.push(words.recap.share)}>{`${title}, ${kept}`}</button>;
  }
  const said: string[] = [];
  const broken: unknown[] = [];
  const place = document.createElement('div');
  const root = createRoot(place, { onRecoverableError: (error) => broken.push(error) });
  const draw = (isOpen: boolean) => {
    root.render(
      <>
        <First />
        <Suspense fallback="…">
          <Later isOpen={isOpen} />
        </Suspense>
        <Suspense fallback="… too">{isOpen && <Later isOpen />}</Suspense>
      </>,
    );
  };
  draw(false);
  await expect.poll(() => place.innerHTML).toBe('<b>Bookend</b><button>Start meeting, kept false</button>');
  expect(asked).toBe(0);
  draw(true);
  await expect.poll(() => place.textContent).toContain('… too');
  expect(asked).toBe(1);
  arrive(english);
  const later = ['Who does what, kept false', 'Who does what, kept true'];
  await expect.poll(() => [...place.querySelectorAll('button')].map((one) => one.textContent)).toEqual(later);
  document.body.append(place);
  place.querySelector('button')?.click();
  expect([said, broken, words.recap.questions]).toEqual([[english.recap.share], [], english.recap.questions]);
  place.remove();
  root.unmount();
});
