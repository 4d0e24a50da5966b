/**
 * The clock of this process, which a test may set ahead: whoever asks `Date` for the time gets the real one and what was
 * added to it. Imported first, before anything that asks. It is a test's alone: the product takes the time from `Date` as
 * everybody does, and has no way to be told another.
 */
const Real = Date;
let ahead = 0;

globalThis.Date = new Proxy(Real, {
  construct: (target, given: [], asked) =>
    Reflect.construct(target, given.length === 0 ? [Real.now() + ahead] : given, asked) as Date,
  get: (target, name, receiver) =>
    name === 'now' ? () => Real.now() + ahead : (Reflect.get(target, name, receiver) as unknown),
});

/** Sets it ahead of the real one by so many milliseconds. */
export function setAhead(milliseconds: number): void {
  ahead = milliseconds;
}
