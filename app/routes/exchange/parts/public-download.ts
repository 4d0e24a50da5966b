/** A file for everybody, by a name of ours, that the page cache may keep. */
export function publicDownload(body: string, type: string, name: string, changedAt?: Date): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      ...(changedAt && { 'Last-Modified': changedAt.toUTCString() }),
    },
  });
}
