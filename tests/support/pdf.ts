import { createRequire } from 'node:module';
import { constants, deflateRawSync } from 'node:zlib';
import type * as PdfLib from '@cantoo/pdf-lib';

const lib = createRequire(import.meta.url)('@cantoo/pdf-lib') as typeof PdfLib;

/** A PDF as a program writes it: with an author, and with the second page turned. */
export async function writePdf({ author = 'Ondine Marchetti', words = 'Strategy' } = {}): Promise<Buffer> {
  const pdf = await lib.PDFDocument.create();
  pdf.setAuthor(author);
  const font = await pdf.embedFont(lib.StandardFonts.TimesRoman);
  for (const angle of [0, 90]) {
    const page = pdf.addPage([595, 842]);
    page.setRotation(lib.degrees(angle));
    page.drawText(words, { x: 50, y: 700, size: 12, font });
  }
  return Buffer.from(await pdf.save());
}

/** What is marked on each page: its lines of text, as the fonts of the copy say that they read; and what is noted of all. */
export async function readMarks(bytes: Uint8Array): Promise<{ pages: string[]; author?: string }> {
  const pdf = await lib.PDFDocument.load(bytes, { updateMetadata: false });
  const pages = pdf.getPages().map((page) => {
    const { XObject } = page.node.normalizedEntries();
    return XObject.keys()
      .map((key) => XObject.lookup(key))
      .filter((form): form is PdfLib.PDFRawStream => form instanceof lib.PDFRawStream)
      .filter(({ dict }) => dict.lookup(lib.PDFName.of('Subtype')) === lib.PDFName.of('Form'))
      .map((form) => textOf(form))
      .join('\n');
  });
  return { pages, author: pdf.getAuthor() };
}

function textOf(form: PdfLib.PDFRawStream): string {
  const name = (text: string) => lib.PDFName.of(text);
  const fonts = form.dict
    .lookup(name('Resources'), lib.PDFDict)
    .lookup(name('Font'), lib.PDFDict)
    .lookup(name('Letters'), lib.PDFDict);
  const letters = lettersOf(decoded(fonts.lookup(name('ToUnicode')) as PdfLib.PDFRawStream));
  return decoded(form)
    .split('Tm')
    .map((line) =>
      [...line.matchAll(/<([0-9A-Fa-f]+)> Tj/g)]
        .flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? [])
        .map((code) => letters.get(code.toUpperCase()) ?? '\ufffd')
        .join(''),
    )
    .filter(Boolean)
    .join('\n');
}

function lettersOf(map: string): Map<string, string> {
  return new Map(
    [...map.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g)].map(([, code = '', utf16 = '']) => [
      code.toUpperCase(),
      Buffer.from(utf16, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

function decoded(stream: PdfLib.PDFRawStream): string {
  return Buffer.from(lib.decodePDFRawStream(stream).decode()).toString('latin1');
}

/** A gigabyte of nothing in a megabyte, where every reader of a PDF has to unpack it. */
export function unpackingPdf(): Buffer {
  const block = deflateRawSync(Buffer.alloc(16 << 20), { finishFlush: constants.Z_SYNC_FLUSH });
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(64).fill(block),
    Buffer.from([3, 0]),
  ]);
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`,
    ),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 2 0 R/Size 3>>\n%%EOF\n'),
  ]);
}

/** Sixty lines that hold two to the fiftieth pages. */
export function doublingPdf(): Buffer {
  const nodes = Array.from(
    { length: 50 },
    (_, n) => `${n + 2} 0 obj<</Type/Pages/Kids[${n + 3} 0 R ${n + 3} 0 R]/Count 2>>endobj\n`,
  ).join('');
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${nodes}` +
      '52 0 obj<</Type/Page/Parent 51 0 R/MediaBox[0 0 9 9]/Resources<<>>>>endobj\ntrailer<</Root 1 0 R/Size 53>>\n%%EOF\n',
  );
}
