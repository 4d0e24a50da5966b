import { SaxesParser } from 'saxes';
import { IATI_LIMITS } from './iati-limits.ts';
import { IatiRefused } from './iati-refused.ts';

export type XmlEvents = {
  /** `line` is where the tag begins. */
  open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  text: (text: string) => void;
  close: () => void;
};

/**
 * XML as a stream of events, within limits: no DOCTYPE, no entity but XML's own five, UTF-8 alone, and caps on depth,
 * attributes and the length of anything. It throws `IatiRefused` at the first thing that breaks one.
 */
export class GuardedXml {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #events: XmlEvents;
  #depth = 0;
  #tagLine = 1;
  #attributes = 0;
  #attributeText = 0;
  /** Where the parser last reported something: how far it has run since must stay within `IATI_LIMITS.run`. */
  #reported = 0;

  constructor(events: XmlEvents) {
    this.#events = events;
    const parser = this.#parser;
    // Its own table inherits from Object.prototype, so `&constructor;` would be a known entity.
    parser.ENTITIES = Object.assign(Object.create(null) as object, FIVE_ENTITIES);
    parser.on('error', ({ message }) =>
      this.#refuse(message.includes('undefined entity') ? 'entity' : 'not-xml'),
    );
    parser.on('doctype', () => this.#refuse('doctype'));
    parser.on('xmldecl', ({ encoding }) => this.#refuseOtherEncoding(encoding));
    parser.on('comment', () => this.#report());
    parser.on('processinginstruction', () => this.#report());
    parser.on('opentagstart', () => this.#startTag());
    parser.on('attribute', ({ name, value }) => this.#countAttribute(name.length + value.length));
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', () => this.#close());
  }

  get line(): number {
    return this.#parser.line;
  }

  write(text: string): void {
    this.#parser.write(text);
    if (this.#parser.position - this.#reported > IATI_LIMITS.run) this.#refuse('too-long');
  }

  end(): void {
    this.#parser.close();
  }

  #startTag(): void {
    this.#tagLine = this.line;
    this.#attributes = 0;
    this.#attributeText = 0;
  }

  #countAttribute(length: number): void {
    this.#report();
    this.#attributes += 1;
    this.#attributeText += length;
    if (this.#attributes > IATI_LIMITS.attributes || this.#attributeText > IATI_LIMITS.attributeText) {
      throw new IatiRefused({ code: 'attributes', line: this.line, limit: IATI_LIMITS.attributes });
    }
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#report();
    this.#depth += 1;
    if (this.#depth > IATI_LIMITS.depth) {
      throw new IatiRefused({ code: 'too-deep', line: this.line, limit: IATI_LIMITS.depth });
    }
    this.#events.open(name, attributes, this.#tagLine);
  }

  #text(text: string): void {
    this.#report();
    this.#events.text(text);
  }

  #close(): void {
    this.#report();
    this.#depth -= 1;
    this.#events.close();
  }

  #refuseOtherEncoding(encoding = 'UTF-8'): void {
    if (encoding.toUpperCase() === 'UTF-8') return;
    throw new IatiRefused({ code: 'encoding', line: this.line, encoding: encoding.slice(0, 40) });
  }

  #report(): void {
    this.#reported = this.#parser.position;
  }

  #refuse(code: 'not-xml' | 'entity' | 'doctype' | 'too-long'): never {
    throw new IatiRefused({ code, line: this.line });
  }
}

const FIVE_ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
