/**
 * Instances that outlive the screen that made them: one per panel and key. A panel is named by an object that lives as long
 * as it does, such as its query client; with the panel its instances go too.
 */
export class Instances<Instance> {
  readonly #byPanel = new WeakMap<object, Map<string, Instance>>();

  find(panel: object, key: string): Instance | undefined {
    return this.#byPanel.get(panel)?.get(key);
  }

  /** Replaces one that `isCurrent` refuses. May be called while rendering if making one has no effect. */
  findOrMake(panel: object, key: string, make: () => Instance, isCurrent: (known: Instance) => boolean): Instance {
    const known = this.find(panel, key);
    if (known !== undefined && isCurrent(known)) return known;
    const made = make();
    const ofPanel = this.#byPanel.get(panel) ?? new Map<string, Instance>();
    this.#byPanel.set(panel, ofPanel.set(key, made));
    return made;
  }

  drop(panel: object, key: string): void {
    this.#byPanel.get(panel)?.delete(key);
  }
}
