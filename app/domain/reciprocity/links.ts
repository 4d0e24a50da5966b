import type { RingArc } from './arc.ts';
import { addBit, bitsFor, commonBits, type Bits } from './bits.ts';

/**
 * Which organisation gives to which, as arcs are laid one by one. For each organisation two rows of bits, so that those
 * who take from one and give to another are found a word of 32 at a time.
 */
export class Links<A extends RingArc> {
  readonly #numbers = new Map<string, number>();
  readonly #givesTo: Bits[];
  readonly #takesFrom: Bits[];
  readonly #laid = new Map<number, A>();

  /** @param arcs all that may be laid: they say which organisations there are */
  constructor(arcs: readonly A[]) {
    for (const { giverId, receiverId } of arcs)
      for (const id of [giverId, receiverId])
        if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size);
    const rows = () => Array.from(this.#numbers, () => bitsFor(this.#numbers.size));
    this.#givesTo = rows();
    this.#takesFrom = rows();
  }

  /** Lays an arc; every ring of two or three that it closes, beginning with it. */
  lay(arc: A): A[][] {
    const [giver, receiver] = [this.#numberOf(arc.giverId), this.#numberOf(arc.receiverId)];
    addBit(this.#givesTo[giver]!, receiver);
    addBit(this.#takesFrom[receiver]!, giver);
    this.#laid.set(this.#keyOf(giver, receiver), arc);
    const back = this.#laid.get(this.#keyOf(receiver, giver));
    const rings = back ? [[arc, back]] : [];
    for (const third of commonBits(this.#givesTo[receiver]!, this.#takesFrom[giver]!))
      rings.push([arc, this.#arc(receiver, third), this.#arc(third, giver)]);
    return rings;
  }

  #numberOf(id: string): number {
    return this.#numbers.get(id)!;
  }

  #arc(giver: number, receiver: number): A {
    return this.#laid.get(this.#keyOf(giver, receiver))!;
  }

  #keyOf(giver: number, receiver: number): number {
    return giver * this.#numbers.size + receiver;
  }
}
