import type { Translator } from '#app/i18n/translate.ts';
import type { Verified } from '#app/operations/verification/verify-note.ts';
import { Facts } from '#app/ui/record/facts.tsx';
import { VerdictPanel } from '#app/ui/record/verdict.tsx';
import { NewerNote } from './newer-note.tsx';
import { Code } from './statement.tsx';

/** As the page holds it: instants have become texts. */
type Result = Omit<Verified, 'note'> & {
  at: string;
  note?: Omit<NonNullable<Verified['note']>, 'issuedAt'> & { issuedAt: string | Date };
};

/** What came of the check: the answer, why, and of what it speaks. */
export function VerifiedResult({ t, result }: { t: Translator; result: Result }) {
  const { verdict, fault, note, at, sha256 } = result;
  return (
    <>
      <VerdictPanel standing={verdict} word={t(`verification.verdict.${verdict}`)}>
        {fault && <p>{t(`verification.fault.${fault}`)}</p>}
        <p>{t(`verification.verdict_text.${verdict}`)}</p>
        <NewerNote t={t} reference={note?.newer} />
        {note?.disputed && verdict !== 'disputed' && <p>{t('verification.verify.also_disputed')}</p>}
        <p>{t('verification.verify.as_of', { at: t.instant(at) })}</p>
      </VerdictPanel>
      {note && (
        <>
          <Facts
            wide
            facts={[
              {
                term: t('common.trust'),
                value: note.isPublic ? (
                  <a href={`/${t.lang}/notes/${note.reference}`}>
                    <Code>{note.reference}</Code>
                  </a>
                ) : (
                  <Code>{note.reference}</Code>
                ),
              },
              { term: t('verification.note.issuer'), value: <bdi>{note.issuer}</bdi> },
              {
                term: t('verification.note.level'),
                value: `${note.level} · ${t(`common.trust.${note.level}`)}`,
              },
              {
                term: t('common.offer'),
                value: t('verification.note.about', {
                  offer: note.offer.reference,
                  version: note.offer.version,
                }),
              },
              { term: t('verification.note.issued'), value: t.instant(note.issuedAt) },
              ...(verdict === 'revoked' || verdict === 'superseded'
                ? []
                : [{ term: t('verification.note.until'), value: t.day(note.expiresOn) }]),
              { term: t('verification.note.sha256'), value: <Code>{sha256}</Code> },
            ]}
          />
        </>
      )}
    </>
  );
}
