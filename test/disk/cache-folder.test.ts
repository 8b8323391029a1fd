import { expect, test } from 'vitest';
import { cacheFolder } from '../../server/disk/cache-folder.ts';

test.each([
  ['linux', {}, '/home/me/.cache/clausewright'],
  ['linux', { XDG_CACHE_HOME: '/fast' }, '/fast/clausewright'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/clausewright'],
  ['darwin', { XDG_CACHE_HOME: '/fast' }, '/home/me/Library/Caches/clausewright'],
  ['win32', {}, '/home/me/AppData/Local/clausewright'],
] as const)('where caches lie on %s with %o', (platform, environment, expected) => {
  expect(cacheFolder({ platform, environment, home: '/home/me' })).toBe(expected);
});

test.each([undefined, '', 'relative'])(
  'a user whose home is %o has caches where they are told to lie, or none',
  (home) => {
    expect(cacheFolder({ platform: 'linux', environment: { XDG_CACHE_HOME: '/fast' }, home })).toBe(
      '/fast/clausewright',
    );
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(cacheFolder({ platform, environment: {}, home })).toBeUndefined();
  },
);
