import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { organisationForm } from '#app/forms/organisations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { findSensitive, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { changeOrganisation } from '#app/operations/organisations/change-organisation.ts';
import { profileSeen } from '#app/operations/organisations/profile-seen.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { FormerNames } from '#app/ui/organisation/former-names.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { EndedOrganisation } from './parts/ended-organisation.tsx';
import { goTo } from '#app/http/go-to.ts';
import { OrganisationForm } from './parts/organisation-form.tsx';
import { readPlace } from './parts/organisation-input.ts';
import { organisationWay } from './parts/organisation-way.tsx';
import { namesOfHats } from './parts/names-of-hats.ts';
import { PeopleOf } from './parts/people-of.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { regionChoices, stateChoices } from './parts/place-choices.ts';
import { readPast, requireOrganisation } from './parts/require-organisation.ts';

/** An organisation as administrators keep it: its profile, what it was called before, and the acts with pages of their own. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const organisation = await requireOrganisation(by, args.params.id);
  const { id, name, kind, stateCode, ended, covers } = organisation;
  const past = await readPast(by, organisation, new Date());
  const { formerNames, into, isEmpty, hats, mergersAsked } = past;
  const geography = currentGeography();
  return {
    title: pageTitle(t, t('organisations.change.title', { name }), wasRefused(args.context)),
    base: `/${t.lang}/administration/organisations/${id}`,
    back: `/${t.lang}/administration`,
    invite: `/${t.lang}/invitations/new?organisation=${id}`,
    isEmpty,
    people: namesOfHats(t, hats),
    mergersAsked,
    name,
    kind,
    formerNames,
    ended: ended && { on: dayOf(ended.at), code: ended.code, into },
    typed: {
      description: organisation.description,
      website: organisation.website,
      languages: [...organisation.languages],
      contactLine: organisation.contactLine,
      state: stateCode ?? '',
      iatiReference: organisation.iatiReference ?? '',
      regions: covers.filter((code) => geography.regions.has(code)),
      states: covers.filter((code) => geography.countries.has(code)).join(', '),
      seen: profileSeen(organisation),
    },
    stayingState: past.stateStays && stateCode ? placeName(geography, stateCode, t) : undefined,
    constraint: getZodConstraint(organisationForm),
    places: { states: stateChoices(geography, t), regions: regionChoices(geography, t) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { id, kind, stateCode } = await requireOrganisation(by, args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'organisations/organisationForm', form);
  const read = parseWithZod(form, { schema: organisationForm });
  const refused = (result: ReturnType<typeof replyTyped>, stale = false) =>
    refuseForm(args.context, { result, found, stale }, stale ? 409 : undefined);
  if (read.status !== 'success' || standsInTheWay(found)) return refused(replyTyped(read, found));
  const { description, website, languages, contactLine, seen } = read.value;
  // Where the State stays its page does not ask for it.
  const state = form.has('state') ? read.value.state : stateCode;
  const place = readPlace(kind, { ...read.value, state }, currentGeography());
  if (!place.ok) return refused(replyWith(read, place));
  const profile = { description, website, languages, contactLine, seen, ...place.value };
  const changed = await changeOrganisation(by, id, profile, new Date());
  if (!changed.ok && changed.reason === 'stale') return refused(replyTyped(read, found), true);
  if (!changed.ok && changed.reason === 'state-stays')
    return refuseForm(
      args.context,
      { result: replyWith(read, { form: 'refusals.state-stays' }), found, stale: false },
      409,
    );
  if (!changed.ok && changed.reason !== 'already-there') throw refusalResponse(changed.reason);
  if (!changed.ok)
    return refused(replyWith(read, { fields: { iatiReference: 'organisations.error.iati_taken' } }));
  return goTo(`/${t.lang}/administration/organisations/${id}`, { flash: 'organisations.flash.saved' });
}

export const meta = titleOf;
export const handle = organisationWay;

const ACTS = ['name', 'end', 'merge'] as const;

export default function Organisation() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { base, name, kind, formerNames, ended, typed, constraint, places, invite } = page;
  const sent = useActionData<typeof action>();
  const heading = (
    <>
      <PageHeading over={t(`codes.actors.${kind}`)}>
        <OwnText text={name} as="span" />
      </PageHeading>
      {page.isEmpty && !ended && (
        <InsetText>
          {t('organisations.nobody')} <a href={invite}>{t('organisations.invite')}</a>
        </InsetText>
      )}
      {page.mergersAsked.map((asked) => (
        <InsetText key={`${asked.into.id} ${asked.at}`}>
          {t('organisations.merge.waits', {
            name: isolated(asked.by),
            at: t.instant(asked.at),
            into: isolated(asked.into.name),
          })}{' '}
          <a href={`${base}/merge?into=${asked.into.id}`}>{t('organisations.merge.look')}</a>
        </InsetText>
      ))}
      {page.people.length > 0 && <PeopleOf t={t} back={page.back} people={page.people} />}
    </>
  );
  return (
    <div className="tws-reading">
      {ended ? (
        <>
          {heading}
          <EndedOrganisation t={t} ended={ended} />
        </>
      ) : (
        <OrganisationForm
          t={t}
          heading={heading}
          sent={sent?.result}
          found={sent?.found}
          stale={sent?.stale ?? false}
          typed={typed}
          constraint={constraint}
          places={places}
          stayingState={page.stayingState}
          isHub={kind === 'hub'}
        />
      )}
      <FormerNames t={t} names={formerNames} />
      {!ended && (
        <section aria-labelledby="acts">
          <h2 id="acts">{t('organisations.acts')}</h2>
          <ul>
            <li>
              <a href={invite}>{t('organisations.invite')}</a>
            </li>
            {ACTS.map((act) => (
              <li key={act}>
                <a href={`${base}/${act}`}>{t(`organisations.${act}.title`)}</a>
              </li>
            ))}
            <li>
              <a href={`${base}/single-sign-on`}>{t('sso.manage')}</a>
            </li>
          </ul>
        </section>
      )}
    </div>
  );
}
