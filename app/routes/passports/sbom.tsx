import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { SPDX_VERSION } from '#app/domain/passports/sbom/limits.ts';
import type { SbomRefusal } from '#app/domain/passports/sbom/refusal.ts';
import { componentName } from '#app/domain/passports/passport.ts';
import { passportStepAfter } from '#app/domain/passports/steps.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { CYCLONEDX_RANGE, SBOM_MEGABYTES, sbomFacts, sbomRefusal } from '#app/i18n/sbom-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { publishSbom } from '#app/operations/passports/publish-sbom.ts';
import { removeSbom } from '#app/operations/passports/remove-sbom.ts';
import { saveSbom } from '#app/operations/passports/save-sbom.ts';
import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Input } from '#app/ui/form/input.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { SbomMore } from '#app/ui/passport/sbom-more.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { loadWritable } from './parts/load-passport.ts';
import { readSbomForm } from './parts/read-sbom-form.ts';

/** The list of the parts of a component: what the one in the passport says, and another in its place. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const { offer, passport } = await loadWritable(by, args.params, now);
  const { sbom } = passport;
  const here = `/${t.lang}/offers/${offer.id}/passports/${passport.n}`;
  return {
    title: pageTitle(t, t('passports.step.sbom'), wasRefused(args.context)),
    here,
    next: `${here}/${passportStepAfter('sbom')}`,
    name: componentName(passport) || t('passports.unnamed', { n: passport.n }),
    revision: passport.revision,
    sbom: sbom && {
      facts: sbomFacts(t, sbom, dayOf(now)),
      sha256: sbom.sha256,
      quality: sbom.quality,
      isPublic: sbom.isPublic,
    },
  };
}

type Refused = { reason: string; places: string[]; isPublic: boolean };

/** Nothing of the form is read before it is known that this person writes this passport now. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const { offer, passport } = await loadWritable(by, args.params, now);
  const which = { offerId: offer.id, n: passport.n };
  const page = `/${t.lang}/offers/${offer.id}/passports/${passport.n}/sbom`;
  const stale = { reason: t('passports.stale'), places: [], isPublic: false } satisfies Refused;

  if (args.request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    const sent = await readSbomForm(args.request);
    const outcome =
      'code' in sent ? { ok: false as const, file: sent } : await saveSbom(by, { ...which, ...sent }, now);
    if (outcome.ok) return goTo(page, { flash: 'sboms.flash.added' });
    const isPublic = 'isPublic' in sent && sent.isPublic;
    if ('file' in outcome) {
      const refused: Refused = { ...sbomRefusal(t, outcome.file), isPublic };
      return refuseForm(args.context, refused, statusOf(outcome.file));
    }
    if (outcome.reason === 'stale') return refuseForm(args.context, { ...stale, isPublic }, 409);
    throw refusalResponse(outcome.reason);
  }

  const sent = await args.request.formData();
  const act = sent.get('act');
  const at = { ...which, revision: Number(sent.get('revision')) };
  const outcome =
    act === 'remove'
      ? await removeSbom(by, at, now)
      : act === 'open' || act === 'close'
        ? await publishSbom(by, { ...at, isPublic: act === 'open' }, now)
        : undefined;
  if (!outcome) throw refusalResponse('invalid');
  if (outcome.ok)
    return goTo(page, { flash: act === 'remove' ? 'sboms.flash.removed' : 'sboms.flash.saved' });
  if (outcome.reason === 'stale') return refuseForm(args.context, stale, 409);
  throw refusalResponse(outcome.reason);
}

function statusOf({ code }: SbomRefusal): number {
  return code === 'busy' ? 503 : 400;
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { here: string }).here}>{t('passports.public.of')}</BackLink>,
};

export default function Sbom() {
  const t = useT();
  const { here, next, name, revision, sbom } = useLoaderData<typeof loader>();
  const sent = useActionData<Refused>();
  const hidden = (act: string) => ({ act, revision: String(revision) });
  return (
    <div className="tws-reading">
      {sent && (
        <ErrorSummary
          title={t('sboms.refused.title')}
          errors={[
            { text: sent.reason, id: 'file' },
            ...sent.places.map((text) => ({ text })),
            { text: t('sboms.refused.nothing') },
          ]}
        />
      )}
      <PageHeading over={<bdi>{name}</bdi>} lead={t('sboms.lead')}>
        {t('passports.step.sbom')}
      </PageHeading>
      {sbom && (
        <section aria-labelledby="here">
          <h2 id="here">{t('sboms.here')}</h2>
          <Facts wide facts={sbom.facts} />
          <SbomMore t={t} sbom={sbom} href={`${here}/sbom/file`} />
          <ButtonLink href={next}>{t('sboms.go_on')}</ButtonLink>
          <Act
            id="who"
            action={`${here}/sbom`}
            label={t(sbom.isPublic ? 'sboms.act.close' : 'sboms.act.open')}
            consequence={t(sbom.isPublic ? 'sboms.act.close.consequence' : 'sboms.act.open.consequence')}
            variant="secondary"
            hidden={hidden(sbom.isPublic ? 'close' : 'open')}
          />
          <Act
            id="remove"
            action={`${here}/sbom`}
            label={t('sboms.act.remove')}
            consequence={t('sboms.act.remove.consequence')}
            variant="secondary"
            hidden={hidden('remove')}
          />
        </section>
      )}
      <h2>{t(sbom ? 'sboms.replace' : 'sboms.add')}</h2>
      <Form method="post" action={`${here}/sbom`} encType="multipart/form-data" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <Input
          id="file"
          name="file"
          type="file"
          label={t('sboms.file')}
          labelSize="s"
          hint={t('sboms.file_hint', {
            cyclonedx: CYCLONEDX_RANGE,
            spdx: SPDX_VERSION,
            megabytes: SBOM_MEGABYTES,
          })}
          accept=".json,.xml"
          error={sent?.reason}
          errorPrefix={t('common.error_prefix')}
        />
        <Checkboxes
          id="public"
          name="public"
          label={t('sboms.who')}
          labelSize="s"
          hint={t('sboms.public_hint')}
          choices={[{ value: 'yes', label: t('sboms.public') }]}
          values={(sent ? sent.isPublic : sbom?.isPublic) ? ['yes'] : []}
        />
        <Button variant={sbom ? 'secondary' : undefined}>{t('sboms.upload')}</Button>
      </Form>
      {!sbom && (
        <p>
          <a href={next}>{t('sboms.go_on')}</a>
        </p>
      )}
    </div>
  );
}
