import { RemixServer } from '@remix-run/react';
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from '#db/door/unavailable.ts';
import { errorStatus, pageStatus } from '#app/http/error-status.ts';
import { readerLanguage } from '#app/http/language.ts';
import { answersSent } from '#app/http/parked-form.ts';
import { PageFactsProvider, type PageFacts } from '#app/http/page-context.ts';
import { startServer as start, type RunningServer, type StartOptions } from '#app/http/start-server.ts';
import '#app/http/load-context.ts';
import { translator } from '#app/i18n/translate.ts';
import { ROUTES } from '#app/routes/table.ts';

let log: Logger | undefined;

/** The whole server, from inside the bundle: the door, the catalogue and the page cache exist once, here. */
export function startServer(options: Omit<StartOptions, 'routes'>): Promise<RunningServer> {
  log = options.log;
  return start({ ...options, routes: ROUTES });
}

/**
 * How long Remix keeps the state of a page for a stream to its client. Nothing streams here; its default would hold
 * the data of each page in memory for five seconds.
 */
export const streamTimeout = 0;

/** A page as one string: no page hydrates, so nothing is streamed and no state is handed to the browser. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response {
  // Made by Remix for its client, which no page of ours loads.
  void remix.serverHandoffStream?.cancel();
  const { errors } = remix.staticHandlerContext;
  const finalStatus = pageStatus(errors, status, context.unavailable ?? false);
  if (finalStatus === 429 && context.retryAfterSeconds !== undefined)
    headers.set('Retry-After', String(context.retryAfterSeconds));
  const html = renderToStaticMarkup(
    <PageFactsProvider value={pageFacts(finalStatus, request, headers, remix, context)}>
      {/* Nothing streams and nobody hydrates, so no state is handed over. */}
      <RemixServer context={{ ...remix, serverHandoffStream: undefined }} url={request.url} />
    </PageFactsProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (finalStatus === 503) headers.set('Retry-After', '5');
  context.html = `<!doctype html>${html}`;
  return new Response(null, { status: finalStatus, headers });
}

/** What a loader, an action or a component threw. The reader gets a page without a word of it. */
export const handleError: HandleErrorFunction = (error, { context }) => {
  if (context.isAbandoned()) return;
  const { requestId } = context;
  if (error instanceof DatabaseUnavailable) {
    context.unavailable = true;
    log?.warn({ requestId, error }, 'the database could not answer');
  } else log?.error({ requestId, error }, 'a page failed');
};

function pageFacts(
  status: number,
  request: Request,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): PageFacts {
  const retryAfter = Number(headers.get('Retry-After') ?? Number.NaN);
  const { pathname, search } = new URL(request.url);
  const lang = readerLanguage(pathname, request.headers.get('Accept-Language'));
  const isError = status >= 400 && Boolean(remix.staticHandlerContext.errors);
  return {
    requestId: context.requestId,
    lang,
    status,
    errorStatus: isError ? errorStatus(status) : undefined,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
    again: context.again,
    signIn:
      isError && status === 401
        ? `/${lang}/sign-in?${new URLSearchParams({ next: pathname + search })}`
        : undefined,
    demonstration: context.demonstration,
    typed: isError ? answersSent(translator(lang), pathname, context.sentFields) : [],
    enhancement: context.nonce ? { src: remix.manifest.entry.module, nonce: context.nonce } : undefined,
  };
}

declare module '@remix-run/server-runtime' {
  interface ServerEntryModule {
    startServer: typeof startServer;
  }
}
