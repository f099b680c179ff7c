/**
 * One instance per panel and key, outliving its screen. A panel is an object with its lifetime, such as the query
 * client; its instances are garbage-collected with it.
 */
export class Instances<Instance> {
  readonly #byPanel = new WeakMap<object, Map<string, Instance>>();

  find(panel: object, key: string): Instance | undefined {
    return this.#byPanel.get(panel)?.get(key);
  }

  /**
   * Safe during render if `make` has no side effects: the key decides which instance it is, so a render that React
   * repeats or discards makes no second one. State of a component couldn't outlive it, nor follow a changed key.
   */
  findOrMake(panel: object, key: string, make: () => Instance): Instance {
    return this.find(panel, key) ?? this.put(panel, key, make());
  }

  put(panel: object, key: string, instance: Instance): Instance {
    const ofPanel = this.#byPanel.get(panel) ?? new Map<string, Instance>();
    this.#byPanel.set(panel, ofPanel.set(key, instance));
    return instance;
  }

  drop(panel: object, key: string): void {
    this.#byPanel.get(panel)?.delete(key);
  }
}
