import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { partForm } from '#app/forms/two-ways.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { sayPart } from '#app/operations/reciprocity/say-part.ts';
import { readTwoSides } from '#app/operations/reciprocity/two-sides.ts';
import { Lanes } from '#app/ui/content/lanes.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { GiveSide, ReceiveSide } from './parts/sides.tsx';
import { shownSides } from './parts/shown-sides.ts';

/** Both sides of an organisation, for its own people and for brokers; for anybody else there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const sides = await readTwoSides(by, requireUuid(args.params.id), new Date());
  if (!sides) throw refusalResponse('not-found');
  const { organisation, isOwn } = sides;
  return {
    title: pageTitle(t, t('two_ways.title', { name: organisation.name }), wasRefused(args.context)),
    name: organisation.name,
    part: organisation.takesPartAs,
    // Whoever speaks for a State says it; brokers read it.
    saysPart: isOwn && organisation.kind === 'state',
    couldOffer: isOwn && organisation.kind === 'state' && organisation.stateCode !== undefined,
    sides: shownSides(t, sides),
    constraint: getZodConstraint(partForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const lang = requireLanguage(args.params.lang);
  if (requireUuid(args.params.id) !== by.hat.organisation.id) throw refusalResponse('not-found');
  const read = parseWithZod(await args.request.formData(), { schema: partForm });
  if (read.status !== 'success') return refuseForm(args.context, read.reply());
  const { part } = read.value;
  const said = await sayPart(by, part === 'unsaid' ? undefined : part, new Date());
  if (!said.ok) throw refusalResponse(said.reason);
  return goTo(`/${lang}/organisations/${by.hat.organisation.id}/two-ways`, {
    flash: 'two_ways.flash.part_saved',
  });
}

export const meta = titleOf;

export default function TwoWays() {
  const t = useT();
  const { name, part, saysPart, couldOffer, sides, constraint } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ part: string }>({
    id: 'part',
    lastResult: useActionData<typeof action>(),
    defaultValue: { part: part ?? 'unsaid' },
    constraint,
  });
  return (
    <>
      <FieldErrors t={t} fields={[fields.part]} form={form} />
      <PageHeading over={t('two_ways.own')} lead={t('two_ways.lead')}>
        <OwnText text={name} as="span" />
      </PageHeading>
      <p className="tws-reading">{t('two_ways.who_sees')}</p>
      {part && !saysPart && (
        <p>
          {t('two_ways.part.fact')}: {t(`two_ways.part.${part}`)}
        </p>
      )}
      {couldOffer && (
        <p>
          <a href={`/${t.lang}/organisation/could-offer`}>{t('could_offer.link')}</a>
        </p>
      )}
      <Lanes
        give={{
          word: t('common.give'),
          title: t('two_ways.gives'),
          children: <GiveSide t={t} side={sides.give} />,
        }}
        receive={{
          word: t('common.receive'),
          title: t('two_ways.receives'),
          children: <ReceiveSide t={t} side={sides.receive} />,
        }}
      />
      {saysPart && (
        <Form method="post" noValidate className="tws-reading">
          <FieldRadios
            t={t}
            field={fields.part}
            label={t('two_ways.part')}
            labelSize="m"
            hint={t('two_ways.part_hint')}
            choices={(['south', 'north', 'unsaid'] as const).map((value) => ({
              value,
              label: t(`two_ways.part.${value}`),
            }))}
          />
          <Button>{t('common.save')}</Button>
        </Form>
      )}
    </>
  );
}
