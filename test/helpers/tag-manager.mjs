import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../integrations/google-tag-manager.tpl');

/** The parts of the template file, by their headings. */
export function readTemplate() {
  const parts = readFileSync(FILE, 'utf8').split(/^___([A-Z_]+)___$/m);
  const sections = {};
  for (let at = 1; at < parts.length; at += 2) sections[parts[at]] = parts[at + 1].trim();
  return {
    info: JSON.parse(sections.INFO),
    parameters: JSON.parse(sections.TEMPLATE_PARAMETERS),
    code: sections.SANDBOXED_JS_FOR_WEB_TEMPLATE,
    permissions: permissionsIn(JSON.parse(sections.WEB_PERMISSIONS)),
  };
}

/** What each permission allows, as lists of plain objects or words. */
function permissionsIn(list) {
  const plain = (value) => {
    if (value.type === 3)
      return Object.fromEntries(value.mapKey.map(({ string }, at) => [string, plain(value.mapValue[at])]));
    return value.type === 2 ? value.listItem.map(plain) : (value.string ?? value.boolean);
  };
  return Object.fromEntries(
    list.map(({ instance: { key, param } }) => [key.publicId, param.flatMap(({ value }) => plain(value))]),
  );
}

/**
 * Runs the code of a template as Tag Manager would: it reaches the page by what `require` gives alone, and each use is
 * held against the permissions. What it told consent mode is kept in `window.told`. Runs in the page.
 */
export function runTemplate(/** @type {[string, Record<string, any[]>, object]} */ [code, permissions, fields]) {
  const told = (window.told = []);
  const allow = (isAllowed, what) => {
    if (!isAllowed) throw new Error(`no permission: ${what}`);
  };
  const mayUse = (key, how) => {
    const isAllowed = permissions.access_globals.some((each) => each.key === key && each[how]);
    allow(isAllowed, `to ${how} ${key}`);
  };
  const find = (path) => path.split('.').reduce((holder, name) => holder?.[name], window);
  const mayWrite = (values) => {
    const types = permissions.access_consent.filter(({ write }) => write).map(({ consentType }) => consentType);
    for (const name of Object.keys(values)) {
      allow(['region', 'wait_for_update', ...types].includes(name), `for consent type ${name}`);
    }
  };
  // What goes into the sandbox is copied, as plain data.
  const copied = (value) => (typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value);
  const offers = {
    callInWindow(path, ...values) {
      mayUse(path, 'execute');
      const holder = find(path.replace(/\.[^.]*$/, ''));
      const wrapped = values.map((value) =>
        typeof value === 'function' ? (...inner) => value(...inner.map(copied)) : value,
      );
      return holder[path.replace(/.*\./, '')](...wrapped);
    },
    copyFromWindow(path) {
      mayUse(path, 'read');
      return copied(find(path));
    },
    createQueue(name) {
      for (const how of ['read', 'write']) mayUse(name, how);
      const queues = /** @type {Record<string, any>} */ (/** @type {unknown} */ (window));
      queues[name] ??= [];
      return (entry) => queues[name].push(() => entry());
    },
    gtagSet(name, value) {
      allow(permissions.write_data_layer.includes(name), `to set ${name}`);
      told.push(['set', name, value]);
    },
    injectScript(url, onSuccess, onFailure) {
      allow(permissions.inject_script.includes(url), `to fetch ${url}`);
      const script = Object.assign(document.createElement('script'), { src: new URL(url).pathname, async: true });
      script.addEventListener('load', onSuccess);
      script.addEventListener('error', onFailure);
      document.head.append(script);
    },
    makeNumber: Number,
    setDefaultConsentState(values) {
      mayWrite(values);
      told.push(['default', copied(values)]);
    },
    updateConsentState(values) {
      mayWrite(values);
      told.push(['update', copied(values)]);
    },
  };
  const data = {
    ...fields,
    gtmOnSuccess: () => (window.outcome = 'success'),
    gtmOnFailure: () => (window.outcome = 'failure'),
  };
  const strictly = new Function('require', 'data', `'use strict';\n${code}`);
  strictly((name) => offers[name] ?? allow(false, `to require ${name}`), data);
}
