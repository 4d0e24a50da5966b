import { isDay, type Day } from '#app/domain/codes/day.ts';
import { deliveryLanguage } from '#app/domain/codes/languages.ts';
import { isThemeCode, type ThemeCode } from '#app/domain/codes/themes.ts';
import { WORLD, type Geography } from '#app/domain/geography/geography.ts';
import { isKnownPlace } from '#app/domain/geography/place-code.ts';
import type { EligibilityRule } from '#app/domain/matches/facts.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { number, text } from '#app/domain/matches/reason-values.ts';
import type { Reason } from '#app/domain/matches/reason.ts';
import { westernDigits } from '#app/domain/text/western-digits.ts';
import { issue, type TableIssue, type TableRow } from './table.ts';

/** A refused value is shown, but not all of it, and no secret. */
const SHOWN = 60;

/** Reads the cells of one row as the facts they stand for, and collects what is wrong with them, cell by cell. */
export class RowReader {
  readonly issues: TableIssue[] = [];
  /** Every day of the row that was read or refused, as it is written. */
  readonly days: string[] = [];
  readonly #row: TableRow;
  readonly #geography: Geography;

  constructor(row: TableRow, geography: Geography) {
    this.#row = row;
    this.#geography = geography;
  }

  text(column: string): string | undefined {
    return this.#row.cells.get(column) || undefined;
  }

  requiredText(column: string): string {
    return this.text(column) ?? (this.refuse(column, 'row.required'), '');
  }

  list(column: string): string[] {
    const written = this.text(column) ?? '';
    const { listSeparator } = this.#row;
    // A spreadsheet program that writes a sheet anew with semicolons between cells leaves those within them, quoted.
    const items = written
      .split(written.includes(listSeparator) ? listSeparator : ';')
      .map((item) => item.trim());
    return [...new Set(items.filter((item) => item !== ''))];
  }

  requiredList<T>(column: string, items: readonly T[]): T[] {
    if (this.text(column) === undefined) this.refuse(column, 'row.required');
    return [...items];
  }

  code<T extends string>(column: string, known: readonly T[]): T | undefined {
    const written = this.text(column);
    return written === undefined ? undefined : this.#oneOf(column, written, known);
  }

  codes<T extends string>(column: string, known: readonly T[]): T[] {
    return present(this.list(column).map((written) => this.#oneOf(column, written, known)));
  }

  themes(column: string): ThemeCode[] {
    return this.#each(column, 'row.not-a-theme', (written) => {
      const code = written.toUpperCase();
      return isThemeCode(code) ? code : undefined;
    });
  }

  /** Languages of delivery; `words` are allowed beside them and handed back as they are. */
  languages(column: string, ...words: string[]): string[] {
    return this.#each(column, 'row.not-a-language', (written) => {
      const code = written.toLowerCase();
      return words.includes(code) ? code : deliveryLanguage(code);
    });
  }

  language(column: string): string | undefined {
    return this.languages(column)[0];
  }

  state(column: string): string | undefined {
    return this.#each(column, 'row.not-a-state', (written) => {
      const code = written.toUpperCase();
      return this.#geography.countries.has(code) ? code : undefined;
    })[0];
  }

  places(column: string): string[] {
    return this.#each(column, 'row.not-a-place', (written) => {
      const code = written.toUpperCase();
      return code === WORLD || isKnownPlace(this.#geography, code) ? code : undefined;
    });
  }

  eligibility(column: string): EligibilityRule {
    return this.list(column).some((written) => written.toLowerCase() === 'all') ? 'all' : this.places(column);
  }

  day(column: string): Day | undefined {
    const written = this.text(column);
    if (written === undefined) return undefined;
    this.days.push(written);
    const day = dayIn(written);
    if (isDay(day)) return day;
    return this.refuse(column, 'row.not-a-day', written);
  }

  integer(column: string, least: number, most: number): number | undefined {
    const written = this.text(column);
    if (written === undefined) return undefined;
    const digits = westernDigits(written);
    const value = /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
    if (value >= least && value <= most) return value;
    return this.refuse(column, 'row.not-a-number', written, { least: number(least), most: number(most) });
  }

  yesNo(column: string): boolean | undefined {
    const answer = this.code(column, ['yes', 'no']);
    return answer === undefined ? undefined : answer === 'yes';
  }

  /** Where a column may say `none` or name some: undefined where it is empty, because then nobody said. */
  noneOrCodes<T extends string>(column: string, known: readonly T[]): T[] | undefined {
    const written = this.list(column);
    if (written.length === 0) return undefined;
    if (!written.some((item) => item.toLowerCase() === 'none')) return this.codes(column, known);
    if (written.length > 1) this.refuse(column, 'row.none-and-others', this.text(column));
    return [];
  }

  /** Two days of which the second may not be the earlier one. */
  inOrder(earlier: string, later: string): void {
    const [first, second] = [dayIn(this.text(earlier) ?? ''), dayIn(this.text(later) ?? '')];
    if (!isDay(first) || !isDay(second) || first <= second) return;
    this.refuse(later, 'row.wrong-order', undefined, { earlier: text(earlier), later: text(later) });
  }

  refuse(column: string, code: string, value?: string, values: Reason['values'] = {}): undefined {
    const shown: Reason['values'] =
      value === undefined ? {} : { value: text(holdsSecret(value) ? '…' : value.slice(0, SHOWN)) };
    this.issues.push(issue(this.#row.line, code, { ...shown, ...values }, column));
    return undefined;
  }

  #oneOf<T extends string>(column: string, written: string, known: readonly T[]): T | undefined {
    const code = known.find((candidate) => candidate.toLowerCase() === written.toLowerCase());
    return code ?? this.refuse(column, 'row.not-a-code', written, { known: text(known.join(', ')) });
  }

  #each<T>(column: string, code: string, read: (written: string) => T | undefined): T[] {
    return present(this.list(column).map((written) => read(written) ?? this.refuse(column, code, written)));
  }
}

/** A day as it was typed where digits are Arabic or Persian, perhaps with marks of direction around them. */
export function dayIn(written: string): string {
  return westernDigits(written.replaceAll(/[\u061C\u200E\u200F]/g, ''));
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
