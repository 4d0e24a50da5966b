import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { ownProfileForm } from '#app/forms/organisations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { changeOwnProfile } from '#app/operations/organisations/change-own-profile.ts';
import { ownProfileSeen } from '#app/operations/organisations/profile-seen.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { FormerNames } from '#app/ui/organisation/former-names.tsx';
import { ProfileQuestions } from '#app/ui/organisation/profile-fields.tsx';
import { profileFacts } from '#app/ui/organisation/profile-facts.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listFormerNames } from '#db/queries/organisations/names.ts';
import { findPublicOrganisation } from '#db/queries/organisations/profiles.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';

/** The organisation whose hat is worn now: what its people may say of it, and what only an administrator changes. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'hub_coordinator', 'verifier']);
  const t = translator(requireLanguage(args.params.lang));
  const { id } = by.hat.organisation;
  const { organisation, names, shown } = await withActor(actorOf(by), async (tx) => ({
    organisation: await findOrganisation(tx, id),
    names: await listFormerNames(tx, id),
    shown: await findPublicOrganisation(tx, id),
  }));
  if (!organisation) throw refusalResponse('not-found');
  const { name, kind, stateCode, iatiReference, contactLine } = organisation;
  return {
    title: pageTitle(t, t('organisations.own.title'), wasRefused(args.context)),
    name,
    kind,
    address: shown && `/${t.lang}/organisations/${id}`,
    twoWays: by.hat.role === 'verifier' ? undefined : `/${t.lang}/organisations/${id}/two-ways`,
    fixed: {
      state: stateCode && placeName(currentGeography(), stateCode, t),
      iati: iatiReference,
      contact: contactLine,
    },
    formerNames: names.map(({ name, usedFrom, usedUntil, ofAnother }) => ({
      name,
      from: dayOf(usedFrom),
      until: dayOf(usedUntil),
      ofAnother,
    })),
    typed: {
      description: organisation.description,
      website: organisation.website,
      languages: [...organisation.languages],
      seen: ownProfileSeen(organisation),
    },
    constraint: getZodConstraint(ownProfileForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'hub_coordinator', 'verifier']);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const found = findSensitive(t, 'organisations/ownProfileForm', form);
  const read = parseWithZod(form, { schema: ownProfileForm });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, stale: false });
  const changed = await changeOwnProfile(by, read.value, new Date());
  if (!changed.ok && changed.reason === 'stale')
    return refuseForm(args.context, { result, found, stale: true }, 409);
  if (!changed.ok) throw refusalResponse(changed.reason);
  return goTo(`/${t.lang}/organisation`, { flash: 'organisations.flash.saved' });
}

export const meta = titleOf;

export default function OwnOrganisation() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<typeof page.typed>({
    id: 'organisation',
    lastResult: sent?.result,
    defaultValue: page.typed,
    constraint: page.constraint,
  });
  const facts = [
    { term: t('organisations.field.state'), value: page.fixed.state },
    { term: t('organisations.field.iati'), value: page.fixed.iati && <bdi>{page.fixed.iati}</bdi> },
    {
      term: t('organisations.field.contact'),
      value: page.fixed.contact && <OwnText text={page.fixed.contact} as="span" />,
    },
  ];
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        fields={[fields.description, fields.website, fields.languages]}
        form={form}
        found={sent?.found}
      />
      {sent?.stale && (
        <SavedNow t={t}>
          <Facts wide facts={profileFacts(t, page.typed)} />
        </SavedNow>
      )}
      <PageHeading over={t(`codes.actors.${page.kind}`)} lead={t('organisations.own.lead')}>
        <OwnText text={page.name} as="span" />
      </PageHeading>
      <Facts facts={facts.filter(({ value }) => value)} />
      <p>
        {t(
          page.kind === 'state' && page.fixed.state
            ? 'organisations.own.fixed_state'
            : 'organisations.own.fixed',
        )}
      </p>
      {page.address && (
        <p>
          <a href={page.address}>{t('organisations.own.public')}</a>
        </p>
      )}
      {page.twoWays && (
        <p>
          <a href={page.twoWays}>{t('two_ways.own')}</a>
        </p>
      )}
      <Form method="post" noValidate>
        {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
        <input type="hidden" name="seen" value={sent?.stale ? page.typed.seen : fields.seen.initialValue} />
        <OwnWords t={t} found={sent?.found} kind="form">
          <ProfileQuestions t={t} fields={fields} />
        </OwnWords>
        <Button>{t('common.save')}</Button>
      </Form>
      <FormerNames t={t} names={page.formerNames} />
    </div>
  );
}
