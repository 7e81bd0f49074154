import { start } from 'assent';

start({
  policy: { url: '/privacy', version: '2026-01-01' },
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', title: 'Statistics', services: [{ id: 'matomo', title: 'Matomo' }] },
  ],
});
