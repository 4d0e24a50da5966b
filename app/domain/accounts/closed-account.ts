/**
 * What stands in the database for the name of somebody who closed their account: not words of a language, for each
 * reader reads it in their own (`t.person`). It has a character in it that no name may have (own-name.ts), so that
 * nobody can be called so. Migration 0030 writes it.
 */
export const CLOSED_NAME = 'closed\u2060account';
