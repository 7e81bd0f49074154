snowplowBrowserTracking.newTracker('harbour', location.origin, {
  appId: 'harbour-bicycles',
  postPath: '/collect/snowplow',
  cookieLifetime: 180 * 24 * 60 * 60,
  cookieSecure: location.protocol === 'https:',
});
snowplowBrowserTracking.trackPageView();

/* A script runs once. Granted again after a withdrawal, the tracker is still here, and counts this page anew. */
document.addEventListener('assent:change', ({ detail }) => {
  if (detail.granted.includes('optional/snowplow')) snowplowBrowserTracking.trackPageView();
});
