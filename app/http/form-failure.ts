import { data, type AppLoadContext } from '@remix-run/node';

/**
 * Answers a form that could not be accepted: the page again, with its status. The page's loader runs after its action
 * and learns of it from the context, so that the title can say "Error:" before everything else.
 */
export function refuseForm<T>(context: AppLoadContext, body: T, status = 400) {
  refused.add(context);
  return data(body, { status });
}

/** True in the loader of a page whose form was just refused. */
export function wasRefused(context: AppLoadContext): boolean {
  return refused.has(context);
}

const refused = new WeakSet<AppLoadContext>();
