/** Why a file is not taken. Each is a sentence on the page: `files.refused.<reason>`. */
const FILE_REFUSALS = [
  'missing',
  'too-large',
  /** The need has as many files as it may have. */
  'too-many',
  /** The need's files would be more than they may be together. */
  'too-much',
  'unknown-kind',
  /** HTML, SVG or other markup, which a browser would run. */
  'markup',
  'program',
  'archive',
  /** Encrypted or with a password: nobody could say what it is. */
  'locked',
  'macros',
  /** A PDF that runs or carries something. */
  'active-pdf',
  'damaged',
  /** A small file that unpacks to a very large one. */
  'unpacks-too-large',
  'too-many-pixels',
  /** A PDF that no reader's name can be written into: nobody else could get it. */
  'cannot-be-marked',
  /** Too much is looked at today. */
  'busy',
  /** The virus scanner found something. */
  'infected',
  /** There is a scanner, and it does not answer. */
  'scanner-unavailable',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** Thrown where the bytes pass by, caught by the act that takes them in. */
export class FileRefused extends Error {
  constructor(readonly reason: FileRefusal) {
    super(`The file is refused: ${reason}.`);
  }
}
