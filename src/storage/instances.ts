/**
 * Instances that outlive the screen that made them: one per panel and key. A panel is named by an object that lives as long
 * as it does, such as its query client; with the panel its instances go too.
 */
export class Instances<Instance> {
  readonly #byPanel = new WeakMap<object, Map<string, Instance>>();

  find(panel: object, key: string): Instance | undefined {
    return this.#byPanel.get(panel)?.get(key);
  }

  /** May be called while rendering if making one has no effect. */
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
