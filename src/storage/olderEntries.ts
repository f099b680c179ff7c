import type { DeviceKeys } from './deviceKeys.ts';

/*
 * Before 2026-12 entries were plain text, named after the person's id. Migrates them once, so it knows the old shapes
 * and today's.
 */
const prefixes = ['bookend.pulse.', 'bookend.box.', 'bookend.unsent.'] as const;
const dayMs = 86_400_000;
const noteDays = 7;
const boxDays = 2;

interface NewStore extends Pick<DeviceKeys, 'encrypt'> {
  person: string;
  write: (kind: 'unsent' | 'box' | 'pulse' | 'ballot', id: string, entry: Fields & { until: number }) => void;
  tag: (text: string) => Promise<string>;
}

type Fields = Record<string, unknown>;

export async function takeOverOlder(store: NewStore, now: number): Promise<void> {
  for (const prefix of prefixes)
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const entry = recordIn(localStorage.getItem(name));
      const end = `.${store.person}`;
      if (endOf(prefix, entry) < now) localStorage.removeItem(name);
      else if (name.endsWith(end)) {
        await takeOver[prefix](store, name.slice(prefix.length, -end.length), entry);
        localStorage.removeItem(name);
      }
    }
}

const takeOver: Record<(typeof prefixes)[number], (store: NewStore, id: string, entry: Fields) => Promise<void>> = {
  'bookend.unsent.': async (store, key, entry) => {
    const sealed = await store.encrypt({ id: entry['id'], content: entry['content'] });
    store.write('unsent', await store.tag(key), { until: endOf('bookend.unsent.', entry), sealed });
  },
  'bookend.box.': (store, box, { at: _at, ...rest }) => {
    store.write('box', box, { until: Date.now() + boxDays * dayMs, ...rest });
    return Promise.resolve();
  },
  'bookend.pulse.': async (store, pulse, entry) => {
    const until = endOf('bookend.pulse.', entry);
    const { state, token, signature, inverse, blinded, waiting } = entry;
    if (state === 'asked') store.write('pulse', pulse, { until, blinded: [{ token, inverse, blinded }] });
    if (state === 'admitted') store.write('pulse', pulse, { until, tokens: [{ token, signature }] });
    if (state === 'sent' || state === 'cast') store.write('ballot', pulse, { until, state: 'cast' });
    if (waiting === undefined) return;
    store.write('ballot', pulse, { until, state: 'held', sealed: await store.encrypt({ answers: waiting }) });
  },
};

function endOf(prefix: (typeof prefixes)[number], { closesAt, at }: Fields): number {
  if (prefix === 'bookend.pulse.') return Number(closesAt) + dayMs || 0;
  return Number(at) + (prefix === 'bookend.box.' ? boxDays : noteDays) * dayMs || 0;
}

function recordIn(text: string | null): Fields {
  try {
    const entry: unknown = JSON.parse(text ?? '{}');
    return typeof entry === 'object' && entry !== null ? { ...entry } : {};
  } catch {
    return {};
  }
}
