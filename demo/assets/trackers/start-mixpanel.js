/* The library reads this list when it loads, as it does with the snippet from its own documentation. */
const settings = {
  api_host: '/collect/mixpanel',
  batch_requests: false,
  track_pageview: true,
  // Whether Do Not Track is honoured is Assent's to decide: it has asked the visitor.
  ignore_dnt: true,
};
window.mixpanel = Object.assign([], { __SV: 1.2, _i: [['harbour', settings, 'mixpanel']] });

document.addEventListener('assent:change', ({ detail }) => {
  if (detail.granted.includes('marketing/mixpanel')) window.mixpanel.track_pageview();
});
