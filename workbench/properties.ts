/** The property stores by their owner: one for the document, one for each user, one for the script. */
export class PropertyStores {
  private readonly stores = new Map<string, Map<string, string>>();

  /** The store of an owner: "document", "script", or "user:" and an address. */
  of(owner: string): Map<string, string> {
    const known = this.stores.get(owner);
    if (known) return known;
    const made = new Map<string, string>();
    this.stores.set(owner, made);
    return made;
  }
}
