const track = () => amplitude.track('Page viewed', { path: location.pathname });

amplitude.init('harbour', {
  serverUrl: `${location.origin}/collect/amplitude`,
  autocapture: false,
  enableDiagnostics: false,
  fetchRemoteConfig: false,
  flushIntervalMillis: 200,
});
track();

document.addEventListener('assent:change', ({ detail }) => {
  if (detail.granted.includes('optional/amplitude')) track();
});
