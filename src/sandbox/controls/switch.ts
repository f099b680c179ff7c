import type { Switches, SwitchesChange } from '../../../server/sandbox/switches.ts';

interface Option {
  words: string;
  set: SwitchesChange;
}

/** The first option is the usual state, and resets the others. */
export interface Switch {
  label: string;
  options: readonly [Option, ...Option[]];
}

export function onOff(
  label: string,
  [off, on]: readonly [off: string, on: string],
  set: (isOn: boolean) => SwitchesChange,
): Switch {
  return {
    label,
    options: [
      { words: off, set: set(false) },
      { words: on, set: set(true) },
    ],
  };
}

/** Each value has its words, so that the page offers everything that the sandbox can play. */
export function choice<Value extends string>(
  label: string,
  words: Readonly<Record<Value, string>>,
  set: (value: Value) => SwitchesChange,
): Switch {
  const values = Object.keys(words) as Value[];
  const [usual, ...others] = values.map((value) => ({ words: words[value], set: set(value) }));
  if (!usual) throw new Error(`${label} has no options`);
  return { label, options: [usual, ...others] };
}

/** Several options may fit: the most specific one, which sets most. */
export function optionNow({ options: [usual, ...others] }: Switch, state: Switches): Option {
  const fits = ({ set }: Option) => facts(set).every(([part, key, value]) => Reflect.get(state[part], key) === value);
  const [found] = others.filter(fits).sort((one, other) => facts(other.set).length - facts(one.set).length);
  return found ?? usual;
}

export function changeTo({ options }: Switch, words: string): SwitchesChange {
  const [usual] = options;
  const change: Record<string, object> = { ...usual.set };
  const picked = options.find((option) => option.words === words) ?? usual;
  for (const [part, set] of Object.entries(picked.set)) change[part] = { ...change[part], ...set };
  return change;
}

function facts(set: SwitchesChange): [part: keyof Switches, key: string, value: unknown][] {
  const parts = Object.keys(set) as (keyof Switches)[];
  return parts.flatMap((part) =>
    Object.entries(set[part] ?? {}).map(([key, value]): [keyof Switches, string, unknown] => [part, key, value]),
  );
}
