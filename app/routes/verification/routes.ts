import type { RouteRow } from '#app/http/route-row.ts';
import { VERIFY_BYTES } from './parts/upload-limit.ts';

const EXAMINERS = ['verifier', 'hub_coordinator', 'broker'] as const;
const ISSUERS = ['verifier', 'hub_coordinator', 'broker', 'donor'] as const;

export const verificationRoutes: readonly RouteRow[] = [
  {
    path: 'verify',
    file: 'verification/verify.tsx',
    access: 'public',
    kind: 'page',
    uploadLimit: VERIFY_BYTES,
    // A note is checked in the browser too, also without a connection; sending it works without any script.
    script: true,
  },
  { path: 'notes/:reference', file: 'verification/note.tsx', access: 'public', kind: 'page' },
  { path: 'notes/:reference/file', file: 'verification/note-file.ts', access: 'public', kind: 'download' },
  {
    path: 'notes/:reference/subject',
    file: 'verification/note-subject.ts',
    access: 'public',
    kind: 'download',
  },
  { path: 'notes/:reference/today', file: 'verification/note-today.ts', access: 'public', kind: 'download' },
  {
    path: 'notes/:reference/dispute',
    file: 'verification/dispute.tsx',
    access: ['donor', 'focal_point', 'verifier', 'hub_coordinator'],
    kind: 'page',
  },
  { path: 'notes/:reference/issuer', file: 'verification/manage.tsx', access: ISSUERS, kind: 'page' },
  {
    path: 'notes/:reference/withdrawal',
    file: 'verification/withdrawal.tsx',
    access: ISSUERS,
    kind: 'page',
    neverParked: true,
  },
  {
    path: 'offers/:id/declaration',
    file: 'verification/declaration.tsx',
    access: ['donor'],
    kind: 'page',
    neverParked: true,
  },
  {
    path: 'matches/:id/confirmations',
    file: 'verification/confirmations.tsx',
    access: ['donor', 'focal_point', 'broker'],
    kind: 'page',
  },
  {
    path: 'matches/:id/confirmation',
    file: 'verification/confirmation.tsx',
    access: ['focal_point'],
    kind: 'page',
    neverParked: true,
  },
  {
    path: 'matches/:id/confirmation-file/:file',
    file: 'verification/confirmation-file.ts',
    access: ['donor', 'focal_point', 'broker'],
    kind: 'download',
  },
  {
    path: 'notes/:reference/opinion',
    file: 'verification/ask-opinion.tsx',
    access: ['focal_point'],
    kind: 'page',
  },
  {
    path: 'verification/opinions/:id',
    file: 'verification/opinion.tsx',
    access: ['focal_point', 'hub_coordinator'],
    kind: 'page',
  },
  {
    path: 'offers/:id/note-requests',
    file: 'verification/ask-note.tsx',
    access: ['donor'],
    kind: 'page',
  },
  {
    path: 'note-requests/:id/withdrawal',
    file: 'verification/request-withdrawal.ts',
    access: ['donor'],
    kind: 'act',
  },
  { path: 'verification/requests/:id', file: 'verification/request.tsx', access: EXAMINERS, kind: 'page' },
  { path: 'verification/issuers', file: 'verification/issuers.tsx', access: 'public', kind: 'page' },
  {
    path: 'verification/issuers/:id',
    file: 'verification/issuer-notes.tsx',
    query: ['after'],
    access: 'public',
    kind: 'page',
  },
  {
    path: 'verification/how-to-check',
    file: 'verification/how-to-check.tsx',
    query: ['note'],
    access: 'public',
    kind: 'page',
  },
  { path: 'verification/offers', file: 'verification/queue.tsx', access: EXAMINERS, kind: 'page' },
  { path: 'verification/offers/:id', file: 'verification/start.tsx', access: EXAMINERS, kind: 'page' },
  { path: 'verification/drafts/:id', file: 'verification/draft.tsx', access: EXAMINERS, kind: 'page' },
  {
    path: 'verification/drafts/:id/removal',
    file: 'verification/draft-removal.ts',
    access: EXAMINERS,
    kind: 'act',
  },
  {
    path: 'verification/drafts/:id/check',
    file: 'verification/check.tsx',
    access: EXAMINERS,
    kind: 'page',
    neverParked: true,
  },
  {
    path: 'verification/drafts/:id/to-sign',
    file: 'verification/to-sign.ts',
    access: ISSUERS,
    kind: 'download',
  },
  { path: 'verification/issuer', file: 'verification/issuer.tsx', access: EXAMINERS, kind: 'page' },
  {
    path: 'verification/keys',
    file: 'verification/keys.tsx',
    access: ISSUERS,
    kind: 'page',
    neverParked: true,
  },
];
