import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { serveAssets } from './assets.ts';
import { answerAuditKeys, answerCheckpoint, type AuditSigning } from './audit-addresses.ts';
import { answerOneClick, leadToUnsubscribe } from './one-click.ts';
import type { Look } from './error-page.tsx';
import { getExchange } from './exchange.ts';
import { readForm } from './form-body.ts';
import { answerHealth, answerReady, type Readiness } from './health.ts';
import { startingHeaders } from './headers.ts';
import {
  answerDailyHeads,
  answerLogHead,
  answerNoteKeys,
  answerNoteLog,
  answerStatusList,
} from './note-addresses.ts';
import { findPathLanguage } from './language.ts';
import { answerSecurityTxt, type SecurityContact } from './security-txt.ts';
import { sendError } from './send-error.ts';

export type ApplicationOptions = {
  assetFolder: string;
  look: Look;
  readiness: () => Promise<Readiness>;
  isStopping: () => boolean;
  security: SecurityContact;
  /** Absent where nothing of the log of acts is published. */
  audit?: AuditSigning;
  /** Everything that is neither a probe nor a file. */
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  log: Logger;
};

/**
 * What runs behind the guard and the page cache: probes, files, forms, then the pages. A page that is only read needs
 * none of what stands before it and is not led past it.
 */
export function makeApplication(options: ApplicationOptions): RequestListener {
  const chain = makeChain(options);
  const fail = answerFailure(options);
  return (request, response) => {
    if (isPageToRead(request))
      options.pages(request, response).catch((error) => fail(error, request, response));
    else chain(request, response);
  };
}

function isPageToRead(request: IncomingMessage): boolean {
  const { row, address } = getExchange(request);
  // `/health` and the like would do as a language by their form.
  return (
    row !== undefined && request.method !== 'POST' && findPathLanguage(address?.path ?? '') !== undefined
  );
}

function makeChain(options: ApplicationOptions): Express {
  const application = express();
  application.disable('x-powered-by');
  application.disable('etag');
  application.set('query parser', false);
  application.use(setStartingHeaders);
  application.get('/health', answerHealth);
  application.get('/ready', answerReady(options.readiness, options.isStopping));
  application.get('/.well-known/security.txt', answerSecurityTxt(options.security));
  application.get('/.well-known/audit-checkpoint', answerCheckpoint(options.audit));
  application.get('/.well-known/audit-keys', answerAuditKeys(options.audit));
  application.get('/.well-known/note-keys', answerNoteKeys());
  application.get('/.well-known/note-log', answerNoteLog());
  application.get('/.well-known/note-log-head', answerLogHead());
  application.get('/.well-known/note-log-heads', answerDailyHeads());
  application.get('/.well-known/note-status/:list', answerStatusList());
  // Browsers ask for it by themselves where they do not read the link in the page.
  application.get('/favicon.ico', (_request, response) => response.redirect(308, '/favicon.svg'));
  application.use(serveAssets(options.assetFolder));
  application.use(takeForm(options.look));
  application.post('/unsubscribe/:token', answerOneClick);
  application.get('/unsubscribe/:token', leadToUnsubscribe);
  application.use((request, response, next) => {
    options.pages(request, response).catch(next);
  });
  application.use(failuresGoTo(answerFailure(options)));
  return application;
}

const setStartingHeaders: RequestHandler = (request, response, next) => {
  for (const [name, value] of Object.entries(startingHeaders(getExchange(request).id))) {
    response.setHeader(name, value);
  }
  next();
};

function takeForm(look: Look): RequestHandler {
  return (request, response, next) => {
    const exchange = getExchange(request);
    if (request.method !== 'POST' || exchange.upload) {
      next();
      return;
    }
    readForm(request).then((form) => {
      if (form === undefined) return;
      if ('status' in form) {
        sendError(request, response, exchange, form, look);
        return;
      }
      exchange.form = form;
      next();
    }, next);
  };
}

type AnswerFailure = (error: unknown, request: IncomingMessage, response: ServerResponse) => void;

function answerFailure({ log, look }: ApplicationOptions): AnswerFailure {
  return (error, request, response) => {
    const exchange = getExchange(request);
    if (response.destroyed) return;
    log.error({ requestId: exchange.id, error }, 'request failed');
    sendError(request, response, exchange, { status: 500, cause: 'failure' }, look);
  };
}

/** Express knows an error handler by its four parameters. */
function failuresGoTo(answer: AnswerFailure): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => answer(error, request, response);
}
