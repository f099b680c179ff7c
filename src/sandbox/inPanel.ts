/**
 * Runs in the panel's page before its own code, to play a browser with a fault: `inPanel.js?storage`. It imports
 * nothing, so that it is a plain script.
 */
const faults: Record<string, () => void> = {
  timeZone() {
    // Reported by browsers without a usable time zone: headlamp issue 5741, omnivore issue 2787.
    wrap(Intl.DateTimeFormat.prototype, 'resolvedOptions', (_self, original) =>
      Object.assign({}, original(), { timeZone: 'Etc/Unknown' }),
    );
  },
  storage() {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(globalThis, name, { get: refuse, configurable: true });
  },
  downloads() {
    // Chromium asks before a page's second download, or refuses it silently: "automatic downloads".
    let isFirst = true;
    wrap(HTMLAnchorElement.prototype, 'click', ({ download }, original) => {
      if (download !== '' && !isFirst) return;
      if (download !== '') isFirst = false;
      original();
    });
  },
  hang() {
    setTimeout(() => {
      const end = performance.now() + 20_000;
      while (performance.now() < end);
    }, 5_000);
  },
};

function wrap<Self extends object>(
  prototype: Self,
  name: string,
  replace: (self: Self, original: () => unknown) => unknown,
): void {
  const original = Reflect.get(prototype as object, name) as () => unknown;
  Object.defineProperty(prototype, name, {
    value(this: Self) {
      return replace(this, () => original.call(this));
    },
  });
}

if (document.currentScript instanceof HTMLScriptElement)
  faults[new URL(document.currentScript.src).search.slice(1)]?.();
