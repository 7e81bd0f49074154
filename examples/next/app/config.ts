import type { ConfigInput } from 'assent';

/** For the browser and the server alike. */
export const config: ConfigInput = {
  policy: { url: '/privacy', version: '2026-01-01' },
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', title: 'Statistics', services: [{ id: 'matomo', title: 'Matomo' }] },
  ],
};
