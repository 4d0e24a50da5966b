import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isSigningOn } from '#app/auth/note-keys.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { keyState } from '#app/domain/verification/key-life.ts';
import { VALID_MONTHS } from '#app/domain/verification/validity.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listIssuerHistories, listIssuers, type IssuerHistory } from '#db/queries/verification/issuers.ts';
import { listKeys } from '#db/queries/verification/keys.ts';
import { KeyTable, type ShownKey } from './parts/key-table.tsx';

/** The registry: who signs, by whose mandate, paid by whom, with which keys from when to when. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const { issuers, histories, keys } = await withActor({ kind: 'anonymous' }, async (tx) => ({
    issuers: await listIssuers(tx),
    histories: await listIssuerHistories(tx),
    keys: await listKeys(tx),
  }));
  const on = dayOf(new Date());
  const keysOf = (organisationId: string | undefined): ShownKey[] =>
    keys
      .filter((key) => key.organisationId === organisationId)
      .map((key) => ({
        kid: key.kid,
        custody: key.custody,
        state: keyState(key, on),
        since: dayOf(key.registeredAt),
        retiredOn: key.retiredAt && dayOf(key.retiredAt),
        compromisedFrom: key.compromisedFrom?.toISOString(),
      }));
  return {
    title: pageTitle(t, t('verification.issuers.title')),
    signingOff: !isSigningOn(),
    platform: keysOf(undefined),
    issuers: issuers.map((issuer) => ({
      ...issuer,
      history: histories.get(issuer.id),
      keys: keysOf(issuer.id),
    })),
  };
}

export const meta = titleOf;

export default function Issuers() {
  const t = useT();
  const { issuers, platform, signingOff } = useLoaderData<typeof loader>();
  const stated = (items: readonly string[]) =>
    items.length > 0 ? <bdi>{t.list(items)}</bdi> : t('verification.issuers.nothing_said');
  return (
    <div className="tws-reading">
      <PageHeading lead={t('verification.issuers.lead')}>{t('verification.issuers.title')}</PageHeading>
      {signingOff && <InsetText>{t('verification.signing_off')}</InsetText>}
      <Levels t={t} />
      <h2>{t('verification.issuers.who')}</h2>
      <p>
        <a href="/.well-known/note-keys">{t('verification.note.keys')}</a>
      </p>
      {issuers.length === 0 && <EmptyState title={t('verification.issuers.none')} />}
      {issuers.map((issuer) => (
        <section key={issuer.id} id={issuer.id} aria-labelledby={`name-${issuer.id}`}>
          <h3 id={`name-${issuer.id}`}>
            <bdi>{issuer.name}</bdi>
          </h3>
          <Ended t={t} history={issuer.history} listed={issuers.map(({ id }) => id)} />
          <Facts
            wide
            facts={[
              {
                term: t('verification.issuers.mandate'),
                value: issuer.mandate ? <bdi>{issuer.mandate}</bdi> : t('verification.issuers.nothing_said'),
              },
              ...(issuer.kinds.length > 0
                ? [
                    {
                      term: t('verification.issuers.scope'),
                      value: t.list(issuer.kinds.map((kind) => t(`checklists.kind.${kind}`))),
                    },
                  ]
                : []),
              ...(issuer.mandate || issuer.funders.length > 0
                ? [
                    { term: t('verification.issuers.funders'), value: stated(issuer.funders) },
                    { term: t('verification.issuers.ties'), value: stated(issuer.ties) },
                  ]
                : []),
              ...(issuer.history && issuer.history.signedAs.length > 0
                ? [
                    {
                      term: t('issuer_histories.signed_as'),
                      value: <bdi>{t.list(issuer.history.signedAs)}</bdi>,
                    },
                  ]
                : []),
              {
                term: t('verification.issuers.notes'),
                value:
                  issuer.notes > 0 ? (
                    <a href={`/${t.lang}/verification/issuers/${issuer.id}`}>
                      {t('issuer_notes.count', { count: issuer.notes })}{' '}
                      <span className="govuk-visually-hidden">{issuer.name}</span>
                    </a>
                  ) : (
                    t.number(issuer.notes)
                  ),
              },
            ]}
          />
          <KeyTable t={t} keys={issuer.keys} name={issuer.name} id={`keys-${issuer.id}`} />
        </section>
      ))}
      <section id="platform" aria-labelledby="platform-name">
        <h2 id="platform-name">{t('verification.issuers.platform')}</h2>
        <p>{t('verification.issuers.platform_text')}</p>
        <KeyTable t={t} keys={platform} name={t('verification.issuers.platform')} id="keys-platform" />
      </section>
    </div>
  );
}

/** What was done for a note of each level, by whom, and for how long it is believed. */
function Levels({ t }: { t: Translator }) {
  return (
    <section id="levels" aria-labelledby="levels-title">
      <h2 id="levels-title">{t('verification.levels.title')}</h2>
      <Facts
        wide
        facts={ALL_LEVELS.map((level) => ({
          term: `${level} · ${t(`codes.note_levels.${level}`)}`,
          value: (
            <>
              {t(`verification.levels.${level}`)}{' '}
              <span className="tws-muted">
                {t('verification.levels.holds', { count: VALID_MONTHS[level] })}
              </span>
            </>
          ),
        }))}
      />
      <p>{t('verification.levels.ends')}</p>
    </section>
  );
}

const ALL_LEVELS = ['L1', 'L2', 'L3', 'L4'] as const;

/** An issuer that is no more stays in the registry with its keys: they prove what it signed. */
function Ended({
  t,
  history,
  listed,
}: {
  t: Translator;
  history: IssuerHistory | undefined;
  listed: readonly string[];
}) {
  if (!history?.endedOn) return null;
  const { answers } = history;
  const day = t.day(history.endedOn);
  return (
    <InsetText>
      {answers
        ? t('issuer_histories.merged', { name: answers.name, day })
        : t('issuer_histories.ended', { day })}{' '}
      {answers && listed.includes(answers.id) && (
        <a href={`#${answers.id}`}>{t('issuer_histories.see', { name: answers.name })}</a>
      )}
    </InsetText>
  );
}
