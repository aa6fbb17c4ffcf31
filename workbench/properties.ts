/** The property stores by their owner: one for the document, one for each user, one for the script. */
export class PropertyStores {
  private readonly stores = new Map<string, Map<string, string>>();

  /** All stores by their owners. */
  all(): Map<string, Map<string, string>> {
    return this.stores;
  }

  /** Takes over stores that were kept. */
  restore(kept: ReadonlyMap<string, Map<string, string>>): void {
    for (const [owner, store] of kept) this.stores.set(owner, new Map(store));
  }

  /** The store of an owner: "document", "script", or "user:" and an address. */
  of(owner: string): Map<string, string> {
    const known = this.stores.get(owner);
    if (known) return known;
    const made = new Map<string, string>();
    this.stores.set(owner, made);
    return made;
  }
}
