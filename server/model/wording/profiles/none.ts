import type { Profile } from '../profile.ts';

/** Documents that follow no drafting rules, as policies do: no verb is judged. */
export const none: Profile = {
  id: 'none',
  title: { en: 'no drafting rules', 'zh-Hant': '不依起草規則' },
  experimental: false,
  chinese: [],
  english: [],
  phrasings: [],
};
