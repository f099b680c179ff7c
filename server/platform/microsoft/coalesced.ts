/** Callers of the same name share the call that is under way. Prevents a cache stampede. */
export function coalesced<Value>() {
  const calls = new Map<string, Promise<Value>>();
  return (name: string, call: () => Promise<Value>): Promise<Value> => {
    const called = calls.get(name) ?? call().finally(() => calls.delete(name));
    calls.set(name, called);
    return called;
  };
}
