/*
 * Stands before Assent, so that the inspector's log misses nothing: what happens is kept in `inspectorLog`, and each
 * entry is announced on `window`.
 */
window.inspectorLog = [];
for (const name of ['ready', 'change', 'decision', 'show', 'hide', 'error']) {
  document.addEventListener(`assent:${name}`, ({ type, detail }) => {
    window.inspectorLog.push({ time: Date.now(), type, detail });
    dispatchEvent(new Event('inspector:entry'));
  });
}
document.addEventListener('securitypolicyviolation', ({ type, violatedDirective, blockedURI, sourceFile }) => {
  window.inspectorLog.push({ time: Date.now(), type, detail: { violatedDirective, blockedURI, sourceFile } });
  dispatchEvent(new Event('inspector:entry'));
});
