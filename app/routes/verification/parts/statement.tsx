import type { Statement } from '#app/domain/verification/credential.ts';
import { SAID_TEXTS } from '#app/domain/verification/draft.ts';
import { checkAnswerWords } from '#app/i18n/checklist-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';

/** Of what kind a note is, how far its issuer looked, and the certificate it rests on. A declaration has none of these. */
export function statementFacts(t: Translator, { kind, examined, certificate }: Statement) {
  return [
    ...(kind
      ? [
          { term: t('verification.note.kind'), value: t(`checklists.kind.${kind}`) },
          { term: t('verification.note.looked_at'), value: t(`checklists.examined.${examined}`) },
        ]
      : []),
    ...(certificate
      ? [
          {
            term: t('verification.note.certificate'),
            value: t('verification.note.certificate_value', {
              id: certificate.id,
              until: t.day(certificate.endsOn),
            }),
          },
        ]
      : []),
  ];
}

/** What an issuer states, in its own words, with its checklist and the hashes of its evidence. */
export function StatementBody({ t, statement }: { t: Translator; statement: Statement }) {
  const { checks, evidence } = statement;
  return (
    <>
      {SAID_TEXTS.map((name) => (
        <section key={name} className="tws-said" aria-labelledby={`said-${name}`}>
          <h2 className="govuk-heading-m" id={`said-${name}`}>
            {t(`verification.note.${name}`)}
          </h2>
          {statement[name] ? <OwnText text={statement[name]} /> : <p>{t('verification.note.not_said')}</p>}
        </section>
      ))}
      {checks.length > 0 && (
        <Table
          caption={t('verification.note.checklist')}
          captionSize="m"
          firstCellIsHeader
          columns={[{ label: t('verification.note.item') }, { label: t('verification.note.answer') }]}
          rows={checks.map(({ item, answer }) => ({
            key: item,
            cells: [t(`checklists.item.${item}`), checkAnswerWords(t, statement.examined, answer)],
          }))}
        />
      )}
      {evidence.length > 0 && (
        <>
          <Table
            caption={t('verification.note.evidence')}
            captionSize="m"
            firstCellIsHeader
            columns={[{ label: t('verification.note.file') }, { label: 'SHA-256' }]}
            rows={evidence.map(({ name, sha256 }) => ({
              key: name,
              cells: [<bdi key="name">{name}</bdi>, <Code key="sha256">{sha256}</Code>],
            }))}
          />
          <p className="tws-muted">{t('verification.note.evidence_text')}</p>
        </>
      )}
    </>
  );
}

/** A hash, a key or a reference: left to right in every language. */
export function Code({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="tws-code">
      {children}
    </bdi>
  );
}
