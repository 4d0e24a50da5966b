import { describe, expect, test } from 'vitest';
import { FILE_KINDS, type FileKind } from '#app/domain/files/file-kind.ts';
import { shownFileName } from '#app/domain/files/file-name.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import { screen } from '#app/operations/files/screening/screen.ts';
import { withoutAuthors } from '#app/operations/files/screening/without-authors.ts';
import {
  DOCX,
  MACROS,
  PDF,
  PPTX,
  XLSX,
  jpeg,
  jpegSegment,
  odf,
  pieces,
  png,
  pngChunk,
  unzip,
  zip,
  type Packed,
} from '#tests/support/files.ts';

type Screened = { kind: FileKind; kept: Buffer } | { refused: string };

async function run(bytes: Buffer, name: string, pieceSize: number): Promise<Screened> {
  const kept: Buffer[] = [];
  try {
    const passing = screen(pieces(bytes, pieceSize), name);
    for (;;) {
      const { done, value } = await passing.next();
      if (done) return { kind: value, kept: Buffer.concat(kept) };
      kept.push(Buffer.from(value));
    }
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.reason };
    throw error;
  }
}

/** The same however the bytes come in. */
async function screened(bytes: Buffer | string, name = 'file'): Promise<Screened> {
  const whole = await run(Buffer.from(bytes), name, 1 << 20);
  for (const size of [1, 7]) expect(await run(Buffer.from(bytes), name, size)).toEqual(whole);
  return whole;
}

const text = (body: string) => Buffer.from(body, 'latin1');

describe('a kind is told by content, whatever the name', () => {
  test.each<[FileKind, Buffer, string]>([
    ['pdf', PDF, 'notes.txt'],
    ['docx', DOCX, 'a.zip'],
    ['xlsx', XLSX, 'a'],
    ['pptx', PPTX, 'a'],
    ['odt', odf('text'), 'a'],
    ['ods', odf('spreadsheet'), 'a'],
    ['png', png(4, 4), 'a'],
    ['jpg', jpeg(4, 4), 'a'],
    ['txt', Buffer.from('Élan — خطة\r\n\tplan'), 'plan.txt'],
    ['csv', Buffer.from('\ufeffa,b\n1,2\n'), 'plan.CSV'],
  ])('%s', async (kind, bytes, name) => {
    expect(await screened(bytes, name)).toEqual({ kind, kept: bytes });
    expect(FILE_KINDS[kind]).toMatch(/^[a-z0-9.+/-]+$/);
  });
});

describe('refused with a reason (UP2)', () => {
  test.each<[string, string, Buffer | string, string?]>([
    ['nothing', 'missing', ''],
    ['HTML named .txt', 'markup', '\n <html><script>alert(1)</script>', 'notes.txt'],
    ['HTML further down', 'markup', 'Hello\n<script src=x>', 'notes.txt'],
    ['SVG named .png', 'markup', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'a.png'],
    ['a Windows program', 'program', text('MZ\x90\0')],
    ['a Linux program', 'program', text('\x7fELF\x02')],
    ['a shell script named .txt', 'program', '#!/bin/sh\nrm -rf /\n', 'a.txt'],
    ['a script by its name', 'unknown-kind', 'WScript.Echo 1', 'a.vbs'],
    ['a plain zip', 'archive', zip([{ name: 'a.txt', body: 'x' }])],
    ['a tar', 'archive', `${'\0'.repeat(257)}ustar`],
    ['gzip', 'archive', text('\x1f\x8b\x08')],
    ['a document with a password', 'locked', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['an OpenDocument with a password', 'locked', odf('text', { stored: true })],
    ['a zip with a password', 'locked', zip([{ name: 'word/document.xml', flags: 1 }])],
    ['macros', 'macros', MACROS],
    ['a PDF with a program', 'active-pdf', Buffer.concat([PDF, text('/S /JavaScript /JS (x)')])],
    ['a PDF with a file in it', 'active-pdf', Buffer.concat([PDF, text('/EmbeddedFiles')])],
    ['a PDF with a password', 'locked', Buffer.concat([PDF, text('/Encrypt 5 0 R')])],
    ['a text that is not UTF-8', 'unknown-kind', text('caf\xe9'), 'a.txt'],
    ['a text with NUL', 'unknown-kind', 'a\0b', 'a.txt'],
    ['a JPEG that ends before the length of its first segment', 'damaged', text('\xff\xd8\xff\xe0')],
    ['a JPEG that ends within it', 'damaged', text('\xff\xd8\xff\xe0\0')],
    ['a GIF', 'unknown-kind', text('GIF89a\x01\0'), 'a.gif'],
  ])('%s', async (_what, refused, bytes, name) => {
    expect(await screened(bytes, name)).toEqual({ refused });
  });
});

describe('of a zip the directory has to fit what is there (IN12)', () => {
  const document: Packed[] = [
    { name: '[Content_Types].xml', body: '<Types/>' },
    { name: 'word/document.xml', body: '<w:document/>' },
  ];
  test.each<[string, string, Buffer]>([
    ['a name that leads up', 'damaged', zip([...document, { name: '../../etc/passwd' }])],
    ['an absolute name', 'damaged', zip([...document, { name: '/etc/passwd' }])],
    ['a link', 'damaged', zip([...document, { name: 'word/link', body: '/etc/passwd', link: true }])],
    ['a name twice', 'damaged', zip([...document, { name: 'word/document.xml' }])],
    [
      'a size that deflate cannot reach',
      'unpacks-too-large',
      zip([...document, { name: 'word/a', body: 'a', declared: 2 ** 31 }]),
    ],
    [
      'a bomb that says so',
      'unpacks-too-large',
      zip([...document, { name: 'word/a', body: Buffer.alloc(301 << 20) }]),
    ],
    [
      'a stored entry with another size',
      'damaged',
      zip([...document, { name: 'word/a', body: 'abc', stored: true, declared: 9 }]),
    ],
    ['bytes between files and directory', 'damaged', zip(document, { junk: Buffer.from('hidden') })],
    ['bytes behind the directory', 'damaged', Buffer.concat([DOCX, Buffer.from('<script>')])],
    ['a cut-off file', 'damaged', DOCX.subarray(0, -10)],
  ])('%s', async (_what, refused, bytes) => {
    expect(await run(bytes, 'a.docx', 1 << 16)).toEqual({ refused });
  });

  test('100,000 entries', async () => {
    const many = Array.from({ length: 60_000 }, (_, n) => ({ name: `word/${n}`, stored: true }));
    const from = performance.now();
    expect(await run(zip([...document, ...many]), 'a.docx', 1 << 16)).toEqual({
      refused: 'unpacks-too-large',
    });
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});

describe('pictures (UP5)', () => {
  test('lose their texts, times, places and whatever stands behind their end', async () => {
    const noted = png(
      4,
      4,
      [pngChunk('tEXt', 'Author\0Ondine'), pngChunk('eXIf', 'GPS 1.2,3.4'), pngChunk('prVt', 'x')],
      '<script>',
    );
    expect(await screened(noted)).toEqual({ kind: 'png', kept: png(4, 4) });
    const exif = jpegSegment(0xe1, 'Exif\0\0GPS 1.2,3.4');
    const told = jpeg(
      4,
      4,
      [exif, jpegSegment(0xfe, 'Ondine'), jpegSegment(0xed, 'Photoshop 3.0'), jpegSegment(0xe2, 'MPF\0')],
      'PK\x03\x04',
    );
    expect(await screened(told)).toEqual({ kind: 'jpg', kept: jpeg(4, 4) });
  });

  test('keep the profile of their colours', async () => {
    const coloured = jpeg(4, 4, [
      jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01abc'),
      jpegSegment(0xee, 'Adobe\0d'),
    ]);
    expect(await screened(coloured)).toEqual({ kind: 'jpg', kept: coloured });
  });

  test.each([
    ['PNG', png(30_000, 30_000)],
    ['JPEG', jpeg(30_000, 30_000)],
  ])('of 900 million pixels are refused: %s', async (_kind, bytes) => {
    expect(await screened(bytes)).toEqual({ refused: 'too-many-pixels' });
  });

  test.each([
    ['PNG', png(4, 4).subarray(0, -5)],
    ['PNG without a head', Buffer.concat([png(4, 4).subarray(0, 8), pngChunk('IDAT', 'x')])],
    ['JPEG', jpeg(4, 4).subarray(0, -1)],
    ['JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('cut off are refused: %s', async (_kind, bytes) => {
    expect(await screened(bytes)).toEqual({ refused: 'damaged' });
  });
});

describe('documents (UP5)', () => {
  const core = '<cp:coreProperties><dc:creator>Ondine</dc:creator></cp:coreProperties>';
  const app = '<Properties><Company>Ministry of Ondine</Company></Properties>';
  const parts: Packed[] = [
    { name: '[Content_Types].xml', body: '<Types/>' },
    { name: 'docProps/core.xml', body: core },
    { name: 'word/document.xml', body: '<w:document>the plan</w:document>' },
    { name: 'docProps/app.xml', body: app, stored: true },
    { name: 'docProps/custom.xml', body: core },
    { name: 'word/people.xml', body: '<w15:presenceInfo w15:userId="ondine@ministry.example Ondine"/>' },
  ];

  test.each<[FileKind, Buffer, string[]]>([
    ['docx', zip(parts), ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml', 'word/people.xml']],
    [
      'odt',
      zip([
        { name: 'mimetype', body: 'application/vnd.oasis.opendocument.text', stored: true },
        { name: 'content.xml', body: '<office:document-content/>' },
        { name: 'meta.xml', body: '<meta:initial-creator>Ondine</meta:initial-creator>' },
      ]),
      ['meta.xml'],
    ],
  ])('%s loses its author and keeps every other part', async (kind, bytes, emptied) => {
    const plain = Buffer.from(withoutAuthors(bytes));
    expect(await screened(plain)).toEqual({ kind, kept: plain });
    const [before, after] = [unzip(bytes), unzip(plain)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, body] of after) {
      if (emptied.includes(name)) expect(body, name).not.toContain('Ondine');
      else expect(body, name).toBe(before.get(name));
    }
    expect([...after.values()].join()).toContain(kind === 'docx' ? 'the plan' : 'document-content');
  });

  test('without such notes stay as they are, byte by byte', () => {
    expect(withoutAuthors(DOCX)).toBe(DOCX);
  });
});

describe('names (UP3, IN7, IN15)', () => {
  test.each([
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\me\\plan.pdf', 'pdf', 'plan.pdf'],
    ['plan\0.pdf', 'pdf', 'plan.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie: x.pdf'],
    ['gpj.\u202eexe', 'jpg', 'gpj.exe.jpg'],
    ['zero\u200bwidth.txt', 'txt', 'zerowidth.txt'],
    ['e\u0301lan.docx', 'docx', '\u00e9lan.docx'],
    ['.htaccess', 'txt', 'htaccess.txt'],
    ['photo.JPEG', 'jpg', 'photo.JPEG'],
    ['a.docx', 'pdf', 'a.docx.pdf'],
    ['\ud800.pdf', 'pdf', 'pdf.pdf'],
    ['', 'csv', 'file.csv'],
    ['خطة وطنية.pdf', 'pdf', 'خطة وطنية.pdf'],
  ] as const)('%j as %s', (given, kind, shown) => {
    expect(shownFileName(given, kind)).toBe(shown);
  });

  test('of 4,000 characters keep 150, their ending among them', () => {
    const shown = shownFileName(`${'😀'.repeat(4_000)}.pdf`, 'pdf');
    expect([...shown]).toHaveLength(150);
    expect(shown).toMatch(/😀\.pdf$/u);
  });
});
