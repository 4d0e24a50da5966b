import type { IatiRefusal } from '#app/domain/exchange/iati-refusal.ts';

/** Stops the parser in the middle of a file; `readIati` turns it into a value, so it never leaves this folder. */
export class IatiRefused extends Error {
  readonly refusal: IatiRefusal;

  constructor(refusal: IatiRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
