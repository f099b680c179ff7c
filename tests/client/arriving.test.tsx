import { startTransition, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { lazyModule } from '../../src/loading/lazyModule.ts';

test('a lazy screen is drawn without a placeholder, and a prefetched one at once', async () => {
  let arrive = (_text: string) => {};
  const late = lazyModule(() => new Promise<string>((resolve) => (arrive = resolve)));
  const early = lazyModule(async () => 'early');
  await early.fetchAhead();
  const drawn: string[] = [];
  function Screen({ useIt }: typeof early) {
    // After React has stopped at the next line, and before it looks again.
    queueMicrotask(() => {
      arrive('late');
    });
    const text = useIt();
    // What it remembers comes after what it waits for.
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
