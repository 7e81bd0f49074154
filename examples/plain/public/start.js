// In a file of its own, for all pages alike.
window.assent.start({
  policy: { url: '/privacy.html', version: '2026-01-01' },
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', title: 'Statistics', services: [{ id: 'matomo', title: 'Matomo' }] },
  ],
});
