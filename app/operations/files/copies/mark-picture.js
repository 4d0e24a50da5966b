// @ts-check
import { readPng } from './read-png.js';
import { lib, saveMarked } from './save-marked.js';

/** The sides of an A4 sheet in points, which a picture fills as far as its shape allows. */
const SHEET = { short: 595.28, long: 841.89 };
/** White under the picture, where the foot of the mark can be read whatever the picture shows. */
const STRIP = 24;

/**
 * The picture as the one page of a PDF, with the mark on it: a picture has no place of its own for a name that would
 * still be there on paper. Nothing of it is lost on the way.
 *
 * @param {Uint8Array} bytes
 * @param {'png' | 'jpg'} kind
 * @param {import('#app/domain/files/watermark.ts').Mark} mark
 * @returns {Promise<Uint8Array>}
 * @throws Error for what is no whole picture
 */
export async function markPicture(bytes, kind, mark) {
  const pdf = await lib.PDFDocument.create({ updateMetadata: false });
  const picture = kind === 'png' ? await placePng(pdf, bytes) : await pdf.embedJpg(bytes);
  const isWide = picture.width > picture.height;
  const [mostWide, mostHigh] = isWide ? [SHEET.long, SHEET.short] : [SHEET.short, SHEET.long];
  const scale = Math.min(mostWide / picture.width, (mostHigh - STRIP) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const page = pdf.addPage([width, height + STRIP]);
  page.pushOperators(
    lib.pushGraphicsState(),
    lib.concatTransformationMatrix(width, 0, 0, height, 0, STRIP),
    lib.drawObject(page.node.newXObject('Picture', picture.ref)),
    lib.popGraphicsState(),
  );
  return saveMarked(pdf, mark);
}

/**
 * A PDF can hold the packed data of most PNGs as they are, so that a scanned page of fifty million pixels costs no more
 * memory than its file. Those with transparency or in several passes are unpacked and packed again by the library.
 *
 * @param {import('@cantoo/pdf-lib').PDFDocument} pdf
 * @param {Uint8Array} bytes
 */
async function placePng(pdf, bytes) {
  const png = readPng(bytes);
  if (!png.data) return pdf.embedPng(bytes);
  const { width, height, depth, colours, palette, data } = png;
  const space = palette
    ? [
        'Indexed',
        'DeviceRGB',
        palette.length / 3 - 1,
        lib.PDFHexString.of(Buffer.from(palette).toString('hex')),
      ]
    : colours === 3
      ? 'DeviceRGB'
      : 'DeviceGray';
  const stream = pdf.context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: depth,
    ColorSpace: space,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: depth, Columns: width },
  });
  return { ref: pdf.context.register(stream), width, height };
}
