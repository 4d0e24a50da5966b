/** Combining marks that are spelling variants: Latin, Greek and Cyrillic accents, Arabic tashkeel and hamza seats. */
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Zero-width and direction marks, and the Arabic tatweel, which only stretches a line. */
const INVISIBLE = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const PLAIN_ASCII = /^[\x20-\x7e]*$/;

/**
 * Text as two people would spell it the same: NFKC, lower case, no accents, one alef, ya for alef maqsura and ha
 * for ta marbuta. Splitting off the marks first turns أ إ آ ؤ ئ into their bare letters.
 */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/ٱ/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** Names compared as people mean them: `  Asteria  Agency ` is `asteria agency`. */
export function foldName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}
