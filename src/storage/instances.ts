/**
 * Instances that outlive the screen that made them: one per panel and key. A panel is identified by an object with its
 * lifetime, such as its query client; its instances are garbage-collected with it.
 */
export class Instances<Instance> {
  readonly #byPanel = new WeakMap<object, Map<string, Instance>>();

  find(panel: object, key: string): Instance | undefined {
    return this.#byPanel.get(panel)?.get(key);
  }

  /** Safe to call while rendering if `make` has no side effects. */
  findOrMake(panel: object, key: string, make: () => Instance): Instance {
    return this.find(panel, key) ?? this.put(panel, key, make());
  }

  /** Replaces the one that is there. */
  put(panel: object, key: string, instance: Instance): Instance {
    const ofPanel = this.#byPanel.get(panel) ?? new Map<string, Instance>();
    this.#byPanel.set(panel, ofPanel.set(key, instance));
    return instance;
  }

  drop(panel: object, key: string): void {
    this.#byPanel.get(panel)?.delete(key);
  }
}
