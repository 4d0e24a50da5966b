let closed = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  closed = true;
});

/** Writes to standard output and waits until it is taken; false once the reader (`| head`) has gone. */
export function print(text: string): Promise<boolean> {
  if (closed) return Promise.resolve(false);
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(!error && !closed));
  });
}
