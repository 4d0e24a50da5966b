import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { FileList } from '#app/ui/record/file-list.tsx';
import { KeepFirst } from '#app/ui/record/keep-first.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import type { AlsoActive } from './also-active.ts';
import { NeedArticle } from './need-article.tsx';
import type { ShownRecord } from './shown-record.ts';
import type { ShownView } from './shown-view.ts';

type Props = {
  t: Translator;
  base: string;
  record: Extract<ShownRecord, { depth: 'view' }>;
  /** A hub reads what it wrote itself. */
  ownProgramme: boolean;
  /** Donors may answer with an offer. */
  mayOffer: boolean;
  /** For a donor: its own matches of it, and who else gives there. */
  also?: AlsoActive & { matches: readonly OwnMatch[] };
  /** Whether there is a name to write on copies of files. */
  reader: 'named' | 'anonymous';
};

/** A need as one audience gets it: what is shown, until when it can be answered, and how. */
export function ViewRecord({ t, base, record, ownProgramme, mayOffer, also, reader }: Props) {
  const { view, circulating, circulatesUntil } = record;
  const { audience } = view;
  return (
    <div className="tws-reading">
      <PageHeading
        over={<Lane side="receive">{t('common.need')}</Lane>}
        lead={
          audience === 'parties' || audience === 'hub'
            ? view.place
            : t('needs.masked.lead', { place: view.place })
        }
        under={
          audience !== 'parties' && (
            <span className="tws-muted">
              {circulating && circulatesUntil
                ? t('needs.masked.closes', { day: t.day(circulatesUntil) })
                : t(audience === 'hub' && !circulatesUntil ? 'hubs.view.not_yet' : 'needs.masked.closed')}
            </span>
          )
        }
      >
        <ViewTitle t={t} view={view} />
      </PageHeading>
      {record.keepFirst && <KeepFirst t={t} href={`${base}/confidentiality`} />}
      {ownProgramme && <InsetText>{t('needs.confidential.programme')}</InsetText>}
      {!ownProgramme && (audience === 'parties' || audience === 'hub') && (
        <WarningText prefix={t('common.important')}>{t(`needs.confidential.${audience}`)}</WarningText>
      )}
      <NeedArticle t={t} view={view} />
      {record.sharedText && (
        <section aria-labelledby="shared-text">
          <h2 id="shared-text">{t('sharing.text.title')}</h2>
          <p>{t('sharing.text.lead')}</p>
          <p>
            <a href={`${base}/shared-text`}>{t('sharing.text.link')}</a>
          </p>
        </section>
      )}
      {record.files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{t('files.title')}</h2>
          <FileList t={t} base={`${base}/files`} files={record.files} reader={reader} />
        </section>
      )}
      {mayOffer && circulating && audience === 'registered' && (
        <>
          <p>{t('needs.masked.offer_hint')}</p>
          <ButtonLink variant="give" href={`${base}/interest`}>
            {t('needs.masked.offer')}
          </ButtonLink>
        </>
      )}
      {also && also.matches.length > 0 && <OwnMatches t={t} matches={also.matches} />}
      {also && <Also t={t} also={also} />}
    </div>
  );
}

type OwnMatch = { id: string; reference: string; offer: { title: string; textLanguage: string } };

/** Where what is under way between the two goes on. */
function OwnMatches({ t, matches }: { t: Translator; matches: readonly OwnMatch[] }) {
  return (
    <section aria-labelledby="own-matches">
      <h2 id="own-matches">{t('needs.also.matches')}</h2>
      <ul className="govuk-list">
        {matches.map(({ id, reference, offer }) => (
          <li key={id}>
            <a href={`/${t.lang}/matches/${id}`}>
              <OwnText as="span" text={offer.title} lang={offer.textLanguage} />
            </a>{' '}
            <bdi dir="ltr" className="tws-muted">
              {reference}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Also({ t, also }: { t: Translator; also: AlsoActive }) {
  return (
    <section aria-labelledby="also">
      <h2 id="also">{t('needs.also.title')}</h2>
      <p>
        {t('needs.also.lead', { count: also.count })}{' '}
        {also.organisations.length > 0 &&
          t('needs.also.who', {
            organisations: t.list(also.organisations.map((name) => isolated(name))),
          })}
      </p>
      {also.count > 0 && (
        <p>
          <a href={also.href}>{t('needs.also.link')}</a>
        </p>
      )}
      <p>
        <a href={`/${t.lang}/numbers`}>{t('needs.also.numbers')}</a>
      </p>
    </section>
  );
}

/** The title where this audience sees it, else the themes. */
function ViewTitle({ t, view }: { t: Translator; view: Pick<ShownView, 'title' | 'themes'> }) {
  if (!view.title) return <>{t.list(view.themes)}</>;
  return <OwnText as="span" text={view.title.text} lang={view.title.lang} />;
}
