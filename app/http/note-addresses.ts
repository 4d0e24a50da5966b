import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { STATUS_LISTS } from '#app/domain/verification/credential.ts';
import { listDailyHeads } from '#app/operations/verification/daily-heads-due.ts';
import {
  listPublicKeys,
  logLines,
  signLogHead,
  signStatusList,
} from '#app/operations/verification/publish-statuses.ts';

/** A revocation is seen within five minutes by whoever keeps a copy for as long as it says (SECURITY VN2). */
const KEPT_SECONDS = 60;

/** Every public key of every issuer and of the platform (RFC 7517). */
export function answerNoteKeys(): RequestHandler {
  return (_request, response, next) => {
    listPublicKeys().then((keys) => send(response, 'application/jwk-set+json', JSON.stringify(keys)), next);
  };
}

/** A list of statuses as a signed credential; while signing is off there is none that could be believed. */
export function answerStatusList(): RequestHandler {
  return (request, response, next) => {
    const list = STATUS_LISTS.find((known) => known === request.params.list);
    if (!list) {
      next();
      return;
    }
    signStatusList(list, new Date()).then((jws) => {
      if (jws) send(response, 'application/vc+jwt', jws);
      else answerOff(response);
    }, next);
  };
}

/** Where the log of notes stands, signed, for anybody to keep. */
export function answerLogHead(): RequestHandler {
  return (_request, response, next) => {
    signLogHead(new Date()).then((head) => {
      if (head) send(response, 'application/json', JSON.stringify(head));
      else answerOff(response);
    }, next);
  };
}

/** The signed head of every day, a day a line: what was in the log then cannot be taken out unseen. */
export function answerDailyHeads(): RequestHandler {
  return (_request, response, next) => {
    listDailyHeads().then((heads) => {
      send(response, 'application/x-ndjson', heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
    }, next);
  };
}

/** The log itself, an entry a line. */
export function answerNoteLog(): RequestHandler {
  return (_request, response, next) => {
    response.type('application/x-ndjson');
    response.setHeader('Cache-Control', `public, max-age=${KEPT_SECONDS}`);
    pipeline(Readable.from(logLines()), response).catch(next);
  };
}

function send(response: Response, type: string, body: string): void {
  response.setHeader('Cache-Control', `public, max-age=${KEPT_SECONDS}`);
  response.type(type).send(body);
}

function answerOff(response: Response): void {
  response.status(503).json({ status: 'signing-off' });
}
