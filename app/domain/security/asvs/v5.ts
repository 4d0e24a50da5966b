import { ABSENT, BUILT, GUARD, doesNotSpeak, HANDS_OUT_NOTHING, IMPORT } from './names.ts';
import { absent, shown, written, type Chapter } from './requirement.ts';

const REFUSAL =
  `${IMPORT} > a refusal keeps the page, says why in the reader’s language, and changes nothing` as const;
const BLANK =
  `${IMPORT} > a spreadsheet > is handed out blank, with every column of an offer and a byte order mark for Excel` as const;

export const V5: Chapter = {
  id: 'V5',
  requirements: [
    written('V5.1.1', 2, 'It is written which files are taken, and how large', 'Files that may be sent'),
    shown(
      'V5.2.1',
      1,
      'No file is larger than can be dealt with',
      `${REFUSAL} > a form larger than the limit is 413 before a byte of it is read`,
      'operations/exchange/read-iati-hostile.test.ts > a hostile file stops the parser > bytes without end: at the cap',
    ),
    shown(
      'V5.2.2',
      1,
      'A file is what it holds; its name and stated type are not believed',
      `${IMPORT} > an IATI file > is recognised by what it holds, whatever its name and type`,
      `${REFUSAL} > a picture`,
      `${REFUSAL} > XML of another kind`,
    ),
    absent(
      'V5.2.3',
      2,
      'Compressed files do not grow beyond bounds',
      'No compressed file is taken.',
      doesNotSpeak('archives'),
      `${GUARD} > refuses bodies of another kind > compressed`,
    ),
    absent('V5.3.1', 1, 'Uploaded files are never run', 'No uploaded file is kept.', HANDS_OUT_NOTHING),
    shown(
      'V5.3.2',
      1,
      'Paths of files are never input',
      `${ABSENT} > no file is opened by a name that a request brings: pages open none`,
      `${BUILT} > nothing outside the built files is served`,
    ),
    shown(
      'V5.4.1',
      2,
      'Names of uploaded files are ignored, names of downloads are ours',
      `${IMPORT} > an IATI file > is recognised by what it holds, whatever its name and type`,
      BLANK,
    ),
    shown('V5.4.2', 2, 'Names of downloads cannot change the answer', BLANK, HANDS_OUT_NOTHING),
    absent(
      'V5.4.3',
      2,
      'Files of strangers are scanned before others get them',
      'Nobody gets a file of somebody else.',
      HANDS_OUT_NOTHING,
    ),
  ],
};
