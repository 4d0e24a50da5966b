import { describe, expect, it } from 'vitest';
import { IATI_LIMITS } from '#app/operations/exchange/iati-limits.ts';
import { readIati } from '#app/operations/exchange/read-iati.ts';

/** SECURITY IN10. Times and memory are the benchmark's; here the cause: how much was read before the reading stopped. */

const HEAD = '<?xml version="1.0"?>\n<iati-activities version="2.03">\n';
const CHUNK = 65_536;

/** An endless hostile file: `head`, then `unit` for ever. The reader must stop asking for more by itself. */
async function readEndless(head: string, unit: string) {
  const block = Buffer.from(unit.repeat(Math.ceil(CHUNK / unit.length)));
  let read = 0;
  async function* bytes() {
    yield await Promise.resolve(Buffer.from(head));
    for (;;) {
      read += block.length;
      yield block;
    }
  }
  return { answer: await readIati(bytes()), read };
}

describe('a hostile file stops the parser', () => {
  it.each([
    [
      'external entities',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>',
      ' ',
      'doctype',
      2,
    ],
    [
      'a billion laughs',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<a>&b;</a>',
      ' ',
      'doctype',
      2,
    ],
    ['a quadratic entity', `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(50_000)}">]>`, '&a;', 'doctype', 1],
    ['an outside DTD', '<!DOCTYPE iati-activities SYSTEM "http://127.0.0.1:1/x.dtd">', ' ', 'doctype', 1],
    ['attributes without end', `${HEAD}<iati-activity `, 'a="x" ', 'attributes', 3],
    ['depth without end', HEAD, '<a>', 'too-deep', 3],
  ])('%s: after the first piece', async (_case, head, unit, code, line) => {
    const { answer, read } = await readEndless(head, unit);
    expect(answer).toMatchObject({ refused: { code, line } });
    expect(read).toBeLessThanOrEqual(CHUNK + unit.length);
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE a [', '<!ENTITY x "xxxxxxxxxxxx">'],
    ['a comment', `${HEAD}<!--`, 'x'],
    ['a text', `${HEAD}<iati-activity><title><narrative>`, 'x'],
    ['an attribute', `${HEAD}<iati-activity a="`, 'x'],
    ['a name', `${HEAD}<`, 'x'],
    ['white space', HEAD, ' '],
  ])('%s without end: within the longest run', async (_case, head, unit) => {
    const { answer, read } = await readEndless(head, unit);
    expect(answer).toMatchObject({ refused: { code: 'too-long' } });
    expect(read).toBeLessThanOrEqual(IATI_LIMITS.run + 2 * CHUNK);
  });

  it('activities without end: at the cap', async () => {
    const { answer, read } = await readEndless(HEAD, '<iati-activity/>');
    expect(answer).toEqual({ refused: { code: 'too-many', line: 3, limit: IATI_LIMITS.activities } });
    expect(read).toBeLessThanOrEqual(IATI_LIMITS.activities * 16 + 2 * CHUNK);
  });

  it('values without end: at the cap', async () => {
    const { answer, read } = await readEndless(`${HEAD}<iati-activity>`, '<sector code="22040"/>');
    expect(answer).toMatchObject({ refused: { code: 'too-many', limit: IATI_LIMITS.values } });
    expect(read).toBeLessThanOrEqual(IATI_LIMITS.values * 23 + 2 * CHUNK);
  });

  it('bytes without end: at the cap', async () => {
    const { answer, read } = await readEndless(HEAD, `<!-- ${'x'.repeat(1000)} -->`);
    expect(answer).toMatchObject({ refused: { code: 'too-large', megabytes: 20 } });
    expect(read).toBeLessThanOrEqual(IATI_LIMITS.bytes + 2 * CHUNK);
  });

  it('thousands of different values in one activity cost no more than their number', async () => {
    const sectors = Array.from({ length: 100_000 }, (_, n) => `<sector code="${n}"/>`).join('');
    const answer = await readIati(
      Buffer.from(`${HEAD}<iati-activity>${sectors}</iati-activity></iati-activities>`),
    );
    expect(answer).toMatchObject({ version: '2.03' });
  }, 5_000);
});
