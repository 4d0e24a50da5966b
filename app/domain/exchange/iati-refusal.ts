/** Why a whole file is refused, and where. The sentence is the message `imports.refused.<code>`. */
export type IatiRefusal =
  /** More bytes than the cap; `megabytes` is the cap. */
  | { code: 'too-large'; line: number; megabytes: number }
  /** More activities or values than a person could look through; `limit` is the cap. */
  | { code: 'too-many'; line: number; limit: number }
  /** UTF-16, another declared encoding, or bytes that are not UTF-8; `encoding` names it where the file does. */
  | { code: 'encoding'; line: number; encoding: string }
  | { code: 'not-xml'; line: number }
  | { code: 'doctype'; line: number }
  | { code: 'entity'; line: number }
  | { code: 'too-deep'; line: number; limit: number }
  | { code: 'attributes'; line: number; limit: number }
  /** One text, tag or comment longer than any honest one. */
  | { code: 'too-long'; line: number }
  | { code: 'not-iati'; line: number; root: string }
  | { code: 'version'; line: number; version: string }
  | { code: 'no-activities'; line: number }
  /** The importing organisation has no reporting-org reference on record. */
  | { code: 'no-reference' }
  /** `reference` is what the file says, `expected` what the importing organisation holds. */
  | { code: 'another-organisation'; line: number; reference: string; expected: string }
  | { code: 'another-identifier'; line: number; reference: string; expected: string };

export type IatiRefusalCode = IatiRefusal['code'];
