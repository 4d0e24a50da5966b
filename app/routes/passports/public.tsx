import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { componentName } from '#app/domain/passports/passport.ts';
import { questionsToAsk } from '#app/domain/passports/questions-to-ask.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { FileHashes } from '#app/ui/passport/file-hashes.tsx';
import { PassportFacts } from '#app/ui/passport/passport-facts.tsx';
import { SbomMore } from '#app/ui/passport/sbom-more.tsx';
import { loadPublished } from './parts/load-published.ts';
import { passportParts } from './parts/passport-parts.ts';

/** The whole passport of a component, for everybody, with what to ask its donor first. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const { offer, passport, on } = await loadPublished(params);
  const name = componentName(passport);
  return {
    title: pageTitle(t, `${t('passports.public.of')}: ${name}`),
    offer: {
      title: offer.title,
      lang: offer.textLanguage,
      reference: offer.reference,
      href: `/${t.lang}/offers/${offer.id}`,
    },
    here: `/${t.lang}/offers/${offer.id}/technology/${passport.n}`,
    name,
    version: passport.version,
    parts: passportParts(t, passport, on),
    artefacts: passport.artefacts,
    sbom: passport.sbom && {
      sha256: passport.sbom.sha256,
      quality: passport.sbom.quality,
      isPublic: passport.sbom.isPublic,
    },
    ask: questionsToAsk(passport, on),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => {
    const { offer } = page as { offer: { reference: string; href: string } };
    return (
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        items={[
          { text: t('home.offers.title'), href: `/${t.lang}/offers` },
          { text: offer.reference, href: offer.href },
          { text: t('passports.public.of') },
        ]}
      />
    );
  },
};

export default function PublicPassport() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading
        over={<OwnText as="span" text={data.offer.title} lang={data.offer.lang} />}
        lead={t('passports.public.said_by')}
        under={
          <p>
            {t('passports.public.of')}, {t('passports.version', { version: data.version })}
          </p>
        }
      >
        <bdi>{data.name}</bdi>
      </PageHeading>
      <section aria-labelledby="ask">
        <h2 id="ask">{t('passports.ask.title')}</h2>
        <p>{t('passports.ask.lead')}</p>
        <ol>
          {data.ask.map(({ code, why }) => (
            <li key={code}>
              {t(`passports.ask.${code}`)} <span className="tws-muted">({t(`passports.why.${why}`)})</span>
            </li>
          ))}
        </ol>
      </section>
      <PassportFacts
        t={t}
        parts={data.parts}
        lang={data.offer.lang}
        after={(step) => {
          if (step === 'sbom' && data.sbom) {
            return (
              <SbomMore t={t} sbom={data.sbom} href={data.sbom.isPublic ? `${data.here}/parts` : undefined} />
            );
          }
          if (step !== 'artefacts') return null;
          if (data.artefacts.length === 0) return <p>{t('passports.verify.none')}</p>;
          return (
            <>
              <FileHashes label={t('passports.verify.list')} files={data.artefacts} />
              <ButtonLink href={`${data.here}/file`} variant="secondary">
                {t('passports.public.check')}
              </ButtonLink>
            </>
          );
        }}
      />
    </div>
  );
}
