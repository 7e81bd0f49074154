import { element } from './element.js';

/** Newest first; more would only be scrolled past. */
const MOST = 50;

/**
 * Shows every `assent:*` event, breach of the content security policy and call of the inspector, the newest first.
 *
 * @param {Element} panel
 */
export function showEvents(panel) {
  const list = panel.querySelector('[data-events]');
  const count = panel.querySelector('[data-events-count]');
  let shown = 0;

  const show = () => {
    for (const entry of window.inspectorLog.slice(shown)) list.prepend(item(entry));
    shown = window.inspectorLog.length;
    count.textContent = shown;
    for (const old of [...list.children].slice(MOST)) old.remove();
  };
  window.addEventListener('inspector:entry', show);
  show();
}

/**
 * Puts a call into the same log, written as code.
 *
 * @param {string} code
 */
export function logCall(code) {
  window.inspectorLog.push({ time: Date.now(), type: code, detail: null });
  dispatchEvent(new Event('inspector:entry'));
}

function item({ time, type, detail }) {
  const head = [element('time', {}, new Date(time).toLocaleTimeString('en-GB')), element('code', {}, type)];
  if (!detail) return element('li', { className: 'call' }, ...head);
  const json = element('pre', { tabIndex: 0 }, JSON.stringify(detail, describeErrors, 2));
  return element('li', {}, element('details', {}, element('summary', {}, ...head, ` ${gist(detail)}`), json));
}

/** What a glance should tell. */
function gist({ state, cause, granted = [], revoked = [], surface, error, violatedDirective, blockedURI }) {
  if (error) return `${error.code}: ${error.message}`;
  if (violatedDirective) return `${violatedDirective} ${blockedURI}`;
  const changes = [...granted.map((id) => `+${id}`), ...revoked.map((id) => `−${id}`)];
  return [cause ?? surface ?? state?.status, ...changes].filter(Boolean).join(' ');
}

const describeErrors = (key, value) =>
  value instanceof Error ? { name: value.name, code: value.code, message: value.message } : value;
