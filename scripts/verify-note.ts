import { parseArgs } from 'node:util';
import { translator } from '#app/i18n/translate.ts';
import {
  proveNote,
  type ListedEnd,
  type NoteProof,
  type ProvedNote,
} from '#app/operations/verification/prove-note.ts';
import { logSentence, LOG_STATUS } from './verification/log-sentence.ts';
import { readHeadsOf, readKeysOf } from './verification/note-files.ts';
import { linesOf, readText, runVerification, UsageError } from './verification/run-verification.ts';

const t = translator('en');

/** What each verdict ends the command with; 2 is wrong use, as everywhere. */
const STATUS = {
  holds: 0,
  unreadable: 1,
  'unknown-key': 3,
  'wrong-signature': 4,
  'key-not-trusted': 5,
  'not-in-log': 6,
  'not-for-this': 7,
  'list-not-trusted': 8,
  revoked: 10,
  superseded: 11,
  disputed: 12,
  expired: 13,
  changed: 14,
} as const satisfies Record<Exclude<NoteProof['verdict'], 'log'>, number>;

/**
 * `npm run verify-note -- FILE --keys FILE [--log FILE] [--heads FILE]… [--list FILE]… [--offer FILE]
 * [--today FILE]`: needs no account, no database and no network.
 */
await runVerification(t('note_commands.note_usage'), async () => {
  const found = await main();
  return {
    text: sentencesOf(found).join('\n'),
    status: found.verdict === 'log' ? LOG_STATUS[found.log.verdict] : STATUS[found.verdict],
  };
});

async function main(): Promise<NoteProof> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      keys: { type: 'string' },
      log: { type: 'string' },
      heads: { type: 'string', multiple: true, default: [] },
      list: { type: 'string', multiple: true, default: [] },
      offer: { type: 'string' },
      today: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  const keyFile = values.keys ?? values.key;
  if (file === undefined || more.length > 0 || keyFile === undefined)
    throw new UsageError(t('note_commands.one_file_and_keys'));
  const keys = readKeysOf(keyFile);
  const heads = readHeadsOf(values.heads);
  if (heads.length > 0 && values.log === undefined) throw new UsageError(t('note_commands.heads_need_log'));
  const log = values.log === undefined ? undefined : linesOf(values.log);
  const lists = values.list.map(readText);
  const [subject, today] = [values.offer, values.today].map((text) =>
    text === undefined ? undefined : readText(text),
  );
  return proveNote(readText(file), { keys, log, heads, lists, subject, today }, new Date());
}

function sentencesOf(found: NoteProof): string[] {
  if (found.verdict === 'log') return [logSentence(t, found.log)];
  if (found.verdict === 'holds') return sentencesOfHolding(found);
  const verdict = t(`note_commands.verdict.${found.verdict}`);
  if (!('note' in found)) return [verdict];
  const asOf = asOfSentence(found) ?? t('note_commands.as_of_nothing');
  const changed = found.verdict === 'disputed' ? [changedSentence(found)] : [];
  return [verdict, noteSentence(found.note), asOf, ...changed];
}

/** The first line claims no more than what the files that were given prove; a line each says what they were not asked. */
function sentencesOfHolding(found: Extract<NoteProof, { verdict: 'holds' }>): string[] {
  const { reference, version } = found.note.offer;
  const lines = [
    found.proof === 'proved'
      ? t('note_commands.verdict.holds', { offer: reference, version })
      : t('note_commands.verdict.signed'),
    noteSentence(found.note),
    found.keptBy && t(`note_commands.kept.${found.keptBy}`, { issuer: found.note.issuer }),
    asOfSentence(found),
    found.unasked.length > 0 && unaskedSentence(found.unasked),
    t(`note_commands.proof.${found.proof}`),
    !found.comparesOffer && t('note_commands.offer_unasked'),
    changedSentence(found),
    found.markedFrom && t('note_commands.marked', { at: t.instant(found.markedFrom) }),
    found.endsSoon && t('note_commands.ends_soon'),
    t('verification.never_safe'),
  ];
  return lines.filter((line): line is string => typeof line === 'string' && line !== '');
}

function changedSentence({ today }: { today?: 'same' | 'same-version' }): string {
  if (today === 'same') return t('note_commands.unchanged');
  return t(today === 'same-version' ? 'note_commands.same_version' : 'note_commands.changed');
}

function noteSentence({ reference, level, issuer, until, offer }: ProvedNote): string {
  const about = { offer: offer.reference, version: offer.version };
  return t('note_commands.note', { reference, level, issuer, until, ...about });
}

function asOfSentence(found: NoteProof): string | undefined {
  return 'asOf' in found && found.asOf ? t('note_commands.as_of', { at: t.instant(found.asOf) }) : undefined;
}

/** What neither a list nor a log with its heads told. */
function unaskedSentence(unasked: readonly ListedEnd[]): string {
  return t('note_commands.unasked', {
    what: t.either(unasked.map((end) => t(`note_commands.end.${end}`))),
  });
}
