import type { IatiActivity } from '#app/domain/exchange/iati-activity.ts';
import type { IatiRefusal } from '#app/domain/exchange/iati-refusal.ts';
import { GuardedXml } from './guarded-xml.ts';
import { IatiFile } from './iati-file.ts';
import { IatiRefused } from './iati-refused.ts';
import { utf8Text } from './utf8-text.ts';

/**
 * The activities of an IATI file (2.01 to 2.03), read as it arrives, at most 20 MB. Nothing outside the file is ever
 * fetched, contact persons are never read, and the reading stops at the first thing that refuses the file.
 */
export async function readIati(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<{ version: string; activities: IatiActivity[] } | { refused: IatiRefusal }> {
  const file = new IatiFile();
  const xml = new GuardedXml({
    open: (name, attributes, line) => file.open(name, attributes, line),
    text: (text) => file.text(text),
    close: () => file.close(),
  });
  try {
    for await (const text of utf8Text(bytes, () => xml.line)) xml.write(text);
    xml.end();
  } catch (error) {
    if (error instanceof IatiRefused) return { refused: error.refusal };
    throw error;
  }
  if (file.activities.length === 0) return { refused: { code: 'no-activities', line: xml.line } };
  return { version: file.version, activities: file.activities };
}
