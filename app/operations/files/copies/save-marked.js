// @ts-check
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

/**
 * Plain JavaScript, because it runs in a worker, which Node begins without our compiler. Required and not imported: the
 * library's CommonJS build is read in half the time of its modules.
 *
 * @typedef {import('#app/domain/files/watermark.ts').Mark} Mark
 * @typedef {import('#app/domain/files/watermark.ts').MarkPart} MarkPart
 * @typedef {{ text: import('@cantoo/pdf-lib').PDFHexString, width: number }} Run of width 1 a point of size
 */
const require = createRequire(import.meta.url);
/** @type {typeof import('@cantoo/pdf-lib')} */
export const lib = require('@cantoo/pdf-lib');
/** @type {typeof import('@cantoo/fontkit').default} */
const fontkit = require('@cantoo/fontkit');

/** Latin, Cyrillic, Greek and Arabic letters in one face. Chinese has none here. */
const LETTERS = readFileSync(
  require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff'),
);
const face = /** @type {{ hasGlyphForCodePoint(code: number): boolean }} */ (fontkit.create(LETTERS));

const FOOT = { size: 7, above: 9, margin: 18, opacity: 0.75 };
/** Its letters have a white edge, without which a dark page would swallow them. */
const ACROSS = { largest: 34, opacity: 0.13, edge: 0.025, edgeOpacity: 0.3 };
/** Words that are read from the right, with what stands between them. */
const FROM_RIGHT = /[\p{scx=Arab}\p{scx=Hebr}]+(?:[\p{P}\s]+[\p{scx=Arab}\p{scx=Hebr}]+)*/gu;

/**
 * Draws the mark on every page of the document, outside what its author marked up for readers with a screen reader, and
 * writes the document.
 *
 * @param {import('@cantoo/pdf-lib').PDFDocument} pdf
 * @param {Mark} mark
 * @returns {Promise<Uint8Array>}
 */
export async function saveMarked(pdf, mark) {
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(LETTERS, { subset: true });
  const foot = runsOf(mark.foot, font);
  const across = mark.across.map((parts) => runsOf(parts, font)).filter((line) => line.length > 0);
  /** @type {Map<string, import('@cantoo/pdf-lib').PDFRef>} */
  const drawn = new Map();
  for (const page of new Set(pdf.getPages())) {
    const { box, upright } = placeOf(page);
    const key = `${box.width} ${box.height}`;
    const form = drawn.get(key) ?? draw(pdf, font, box, foot, across);
    drawn.set(key, form);
    page.pushOperators(
      lib.beginMarkedContent('Artifact'),
      lib.pushGraphicsState(),
      lib.concatTransformationMatrix(...upright),
      lib.drawObject(page.node.newXObject('Mark', form)),
      lib.popGraphicsState(),
      lib.endMarkedContent(),
    );
  }
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
}

/**
 * What a reader sees of a page as a box whose corner is zero, and the way there from the page's own system.
 *
 * @param {import('@cantoo/pdf-lib').PDFPage} page
 * @returns {{ box: { width: number, height: number }, upright: [number, number, number, number, number, number] }}
 */
function placeOf(page) {
  const { x, y, width, height } = page.getCropBox();
  const [along, up] = [Math.abs(width), Math.abs(height)];
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return { box: { width: up, height: along }, upright: [0, 1, -1, 0, x + along, y] };
    case 180:
      return { box: { width: along, height: up }, upright: [-1, 0, 0, -1, x + along, y + up] };
    case 270:
      return { box: { width: up, height: along }, upright: [0, -1, 1, 0, x, y + up] };
    default:
      return { box: { width: along, height: up }, upright: [1, 0, 0, 1, x, y] };
  }
}

/**
 * @param {import('@cantoo/pdf-lib').PDFDocument} pdf
 * @param {import('@cantoo/pdf-lib').PDFFont} font
 * @param {{ width: number, height: number }} box
 * @param {Run[]} foot
 * @param {Run[][]} across
 */
function draw(pdf, font, { width, height }, foot, across) {
  const angle = Math.atan2(height, width);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const widest = Math.max(...across.map(widthOf));
  const size = Math.min(ACROSS.largest, (0.8 * Math.hypot(width, height)) / widest);
  const footSize = Math.min(FOOT.size, (width - 2 * FOOT.margin) / widthOf(foot));
  const lines = across.flatMap((line, index) => {
    const rise = ((across.length - 1) / 2 - index) * size * 1.5 - size * 0.35;
    return [lib.setTextMatrix(1, 0, 0, 1, (-size * widthOf(line)) / 2, rise), ...shown(line, size)];
  });
  const operators = [
    lib.pushGraphicsState(),
    lib.setGraphicsState('Pale'),
    lib.concatTransformationMatrix(cos, sin, -sin, cos, width / 2, height / 2),
    lib.setStrokingGrayscaleColor(1),
    lib.setLineWidth(size * ACROSS.edge),
    lib.beginText(),
    lib.setTextRenderingMode(lib.TextRenderingMode.FillAndOutline),
    ...lines,
    lib.endText(),
    lib.popGraphicsState(),
    lib.pushGraphicsState(),
    lib.setGraphicsState('Small'),
    lib.beginText(),
    lib.setTextMatrix(1, 0, 0, 1, (width - footSize * widthOf(foot)) / 2, FOOT.above),
    ...shown(foot, footSize),
    lib.endText(),
    lib.popGraphicsState(),
  ];
  const form = pdf.context.formXObject(operators, {
    BBox: [0, 0, width, height],
    Resources: {
      Font: { Letters: font.ref },
      ExtGState: { Pale: { ca: ACROSS.opacity, CA: ACROSS.edgeOpacity }, Small: { ca: FOOT.opacity } },
    },
  });
  return pdf.context.register(form);
}

/** @param {Run[]} line @param {number} size */
function shown(line, size) {
  return [lib.setFontAndSize('Letters', size), ...line.map(({ text }) => lib.showText(text))];
}

/** @param {Run[]} line */
function widthOf(line) {
  return line.reduce((sum, { width }) => sum + width, 0);
}

/**
 * The parts in the order in which they are seen, a dot between them. The letters of a run are shaped and turned by the
 * face; what begins from the right is put in order here.
 *
 * @param {readonly MarkPart[]} parts
 * @param {import('@cantoo/pdf-lib').PDFFont} font
 * @returns {Run[]}
 */
function runsOf(parts, font) {
  const writable = parts
    .map(({ text, otherwise = '' }) => (canWrite(text) ? text : otherwise))
    .filter((text) => text !== '');
  return writable
    .flatMap((text, index) => [...(index > 0 ? ['  ·  '] : []), ...inSight(text)])
    .map((text) => ({ text: font.encodeText(text), width: font.widthOfTextAtSize(text, 1) }));
}

/** @param {string} text */
function inSight(text) {
  const runs = [];
  let from = 0;
  for (const found of text.matchAll(FROM_RIGHT)) {
    if (found.index > from) runs.push(text.slice(from, found.index));
    runs.push(found[0]);
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push(text.slice(from));
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{scx=Arab}\p{scx=Hebr}]/u.test(first) ? runs.reverse() : runs;
}

/** @param {string} text */
function canWrite(text) {
  return [...text].every((letter) => face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
