import { ABSENT, ATTACHED, BUILT, FILES, GUARD, IMPORT, SCREENING } from './names.ts';
import { shown, written, type Chapter } from './requirement.ts';

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
      `${FILES} > a form > that is too large, of no stated length or of a false one is refused before it is read (UP1)`,
      'operations/exchange/read-iati-hostile.test.ts > a hostile file stops the parser > bytes without end: at the cap',
    ),
    shown(
      'V5.2.2',
      1,
      'A file is what it holds; its name and stated type are not believed',
      `${IMPORT} > an IATI file > is recognised by what it holds, whatever its name and type`,
      `${REFUSAL} > a picture`,
      `${REFUSAL} > XML of another kind`,
      `${SCREENING} > refused with a reason (UP2) > HTML named .txt`,
    ),
    shown(
      'V5.2.3',
      2,
      'Compressed files do not grow beyond bounds',
      `${SCREENING} > of a zip the directory has to fit what is there (IN12) > a bomb that says so`,
      `${SCREENING} > of a zip the directory has to fit what is there (IN12) > a size that deflate cannot reach`,
      `${SCREENING} > of a zip the directory has to fit what is there (IN12) > 100,000 entries`,
      `${GUARD} > refuses bodies of another kind > compressed`,
    ),
    shown('V5.3.1', 1, 'Uploaded files are never run', ATTACHED),
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
      'Names of uploaded files are made harmless, names of downloads are ours',
      `${FILES} > a file > is not named by what a browser sends: no path, no header (UP3)`,
      `${IMPORT} > an IATI file > is recognised by what it holds, whatever its name and type`,
      BLANK,
    ),
    shown('V5.4.2', 2, 'Names of downloads cannot change the answer', BLANK, ATTACHED),
    shown(
      'V5.4.3',
      2,
      'Files of strangers are scanned before others get them, where the operator names a scanner; else the page says that they are not',
      'operations/files/scanning.test.ts > with a scanner (UP8) > a virus is refused and nothing of it kept',
      'operations/files/scanning.test.ts > with a scanner (UP8) > that %s no file is taken, and the log says so',
    ),
  ],
};
