import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { expect, test, vi } from 'vitest';
import { countOne, secondsToWait } from '#app/auth/seconds-to-wait.ts';

test('there is room up to the limit; whoever reached it is told once that they are the first', async () => {
  const limiter = new RateLimiterMemory({ points: 2, duration: 60 });
  expect([await countOne(limiter, 'a'), await countOne(limiter, 'a')]).toEqual([undefined, undefined]);
  expect(await countOne(limiter, 'a')).toMatchObject({ isFirst: true });
  expect(await countOne(limiter, 'a')).toMatchObject({ isFirst: false });
  expect(await secondsToWait(limiter, 'a')).toBeGreaterThan(50);
  expect(await secondsToWait(limiter, 'b')).toBeUndefined();
});

test('nobody is told to wait no second at all', async () => {
  const limiter = new RateLimiterMemory({ points: 1, duration: 60 });
  vi.spyOn(limiter, 'consume').mockRejectedValue(new RateLimiterRes(0, 0, 2, false));
  expect(await secondsToWait(limiter, 'a')).toBe(1);
});

test('what cannot be counted is an error, not a wait', async () => {
  const limiter = new RateLimiterMemory({ points: 1, duration: 60 });
  vi.spyOn(limiter, 'consume').mockRejectedValue(new Error('no database'));
  await expect(secondsToWait(limiter, 'a')).rejects.toThrow('no database');
});
