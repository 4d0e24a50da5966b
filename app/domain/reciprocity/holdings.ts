/** Which things belong to whom. */
export class Holdings {
  readonly #of = new Map<string, Set<string>>();

  put(owner: string, id: string): void {
    const held = this.#of.get(owner);
    if (held) held.add(id);
    else this.#of.set(owner, new Set([id]));
  }

  remove(owner: string, id: string): void {
    const held = this.#of.get(owner);
    held?.delete(id);
    if (held?.size === 0) this.#of.delete(owner);
  }

  has(owner: string): boolean {
    return this.#of.has(owner);
  }

  of(owner: string): Iterable<string> {
    return this.#of.get(owner) ?? [];
  }

  owners(): string[] {
    return [...this.#of.keys()];
  }
}
