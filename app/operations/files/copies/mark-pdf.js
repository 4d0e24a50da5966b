// @ts-check
import { lib, saveMarked } from './save-marked.js';

const MOST_PAGES = 10_000;

/**
 * The same document with this mark on every page, written anew: what older versions of it or its programs left behind
 * (author, title, software, times) is not in the copy.
 *
 * @param {Uint8Array} bytes
 * @param {import('#app/domain/files/watermark.ts').Mark} mark
 * @returns {Promise<Uint8Array>}
 * @throws Error for what is no whole PDF, or an encrypted one
 */
export async function markPdf(bytes, mark) {
  const pdf = await lib.PDFDocument.load(bytes, { updateMetadata: false, warnOnInvalidObjects: false });
  countPages(pdf);
  if (pdf.getPages().length === 0) throw new Error('A PDF without a page.');
  forgetNotes(pdf);
  return saveMarked(pdf, mark);
}

/**
 * Before the library walks a tree in which one branch may stand in many places.
 *
 * @param {import('@cantoo/pdf-lib').PDFDocument} pdf
 */
function countPages({ catalog }) {
  const waiting = [catalog.Pages()];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen > MOST_PAGES) throw new Error('A PDF with too many pages.');
    const kids = waiting.pop()?.Kids();
    for (let n = 0; kids && n < kids.size(); n += 1) {
      const kid = kids.lookup(n);
      if (kid instanceof lib.PDFPageTree) waiting.push(kid);
    }
    if (kids) seen += kids.size();
  }
}

/** @param {import('@cantoo/pdf-lib').PDFDocument} pdf */
function forgetNotes(pdf) {
  const { context, catalog } = pdf;
  for (const noted of [context.trailerInfo.Info, catalog.get(lib.PDFName.of('Metadata'))])
    if (noted instanceof lib.PDFRef) context.delete(noted);
  context.trailerInfo.Info = undefined;
  catalog.delete(lib.PDFName.of('Metadata'));
}
