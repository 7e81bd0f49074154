export default defineNuxtConfig({
  modules: ['assent/nuxt'],
  assent: {
    policy: { url: '/privacy', version: '2026-01-01' },
    categories: [
      { id: 'functional', required: true },
      { id: 'statistics', title: 'Statistics', services: [{ id: 'matomo', title: 'Matomo' }] },
    ],
  },
  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      link: [{ rel: 'icon', href: 'data:,' }],
      script: [{ type: 'text/plain', 'data-category': 'statistics', 'data-src': '/statistics.js' }],
    },
  },
  compatibilityDate: '2026-01-01',
  telemetry: false,
});
