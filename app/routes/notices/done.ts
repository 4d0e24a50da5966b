import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { settleEntry } from '#app/operations/notices/settle-entry.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor', 'focal_point', 'broker', 'hub_coordinator', 'verifier', 'administrator']);
  throw refusalResponse('not-found');
}

/** The reader is done with an entry of their inbox. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, [
    'donor',
    'focal_point',
    'broker',
    'hub_coordinator',
    'verifier',
    'administrator',
  ]);
  const id = (await args.request.formData()).get('entry');
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw refusalResponse('invalid');
  const settled = await settleEntry(by, id, new Date());
  if (!settled.ok) throw refusalResponse(settled.reason);
  return goTo(`/${requireLanguage(args.params.lang)}/inbox`, { flash: 'inbox.flash.done' });
}
