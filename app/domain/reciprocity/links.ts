import type { Arc } from './arc.ts';

const BITS = 32;

/**
 * Which organisation gives to which, as arcs are laid one by one. For each organisation two rows of bits, so that those
 * who take from one and give to another are found a word of 32 at a time.
 */
export class Links {
  readonly #numbers = new Map<string, number>();
  readonly #givesTo: Uint32Array[];
  readonly #takesFrom: Uint32Array[];
  readonly #laid = new Map<number, Arc>();

  /** @param arcs all that may be laid: they say which organisations there are */
  constructor(arcs: readonly Arc[]) {
    for (const { giverId, receiverId } of arcs)
      for (const id of [giverId, receiverId])
        if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size);
    const words = Math.ceil(this.#numbers.size / BITS);
    const rows = () => Array.from(this.#numbers, () => new Uint32Array(words));
    this.#givesTo = rows();
    this.#takesFrom = rows();
  }

  /** Lays an arc; every ring of two or three that it closes, beginning with it. */
  lay(arc: Arc): Arc[][] {
    const [giver, receiver] = [this.#numberOf(arc.giverId), this.#numberOf(arc.receiverId)];
    set(this.#givesTo[giver]!, receiver);
    set(this.#takesFrom[receiver]!, giver);
    this.#laid.set(this.#keyOf(giver, receiver), arc);
    const back = this.#laid.get(this.#keyOf(receiver, giver));
    const rings = back ? [[arc, back]] : [];
    for (const third of common(this.#givesTo[receiver]!, this.#takesFrom[giver]!))
      rings.push([arc, this.#arc(receiver, third), this.#arc(third, giver)]);
    return rings;
  }

  #numberOf(id: string): number {
    return this.#numbers.get(id)!;
  }

  #arc(giver: number, receiver: number): Arc {
    return this.#laid.get(this.#keyOf(giver, receiver))!;
  }

  #keyOf(giver: number, receiver: number): number {
    return giver * this.#numbers.size + receiver;
  }
}

function set(row: Uint32Array, number: number): void {
  row[Math.floor(number / BITS)]! |= 1 << (number % BITS);
}

function common(one: Uint32Array, other: Uint32Array): number[] {
  const found: number[] = [];
  for (let word = 0; word < one.length; word += 1) {
    let both = one[word]! & other[word]!;
    while (both !== 0) {
      const bit = 31 - Math.clz32(both & -both);
      found.push(word * BITS + bit);
      both &= both - 1;
    }
  }
  return found;
}
