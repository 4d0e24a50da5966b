import { afterEach, expect, vi } from 'vitest';

/** An unexpected console.error fails the test that caused it: React and our own server both complain there. */
const complaint = vi.spyOn(console, 'error');

afterEach(() => {
  const calls = complaint.mock.calls.map((call) => call.join(' '));
  complaint.mockClear();
  expect(calls).toEqual([]);
});
