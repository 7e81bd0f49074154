/*
 * For trying things out: with `?dnt=1` or `?gpc=1` in the address, the browser seems to send the signal; with `0`, it
 * seems not to. It has to stand before Assent, which reads the signals as soon as it runs.
 */
{
  const query = new URLSearchParams(location.search);
  const pretend = (property, value) =>
    Object.defineProperty(Navigator.prototype, property, { configurable: true, enumerable: true, get: () => value });

  if (query.has('dnt')) pretend('doNotTrack', query.get('dnt') === '1' ? '1' : null);
  if (query.has('gpc')) pretend('globalPrivacyControl', query.get('gpc') === '1');
}
