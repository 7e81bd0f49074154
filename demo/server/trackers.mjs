import { createRequire } from 'node:module';

/** The files that the trackers publish for a `<script src>`, by the name under which the demo serves them. */
const FILES = {
  'snowplow.js': '@snowplow/browser-tracker/dist/index.umd.min.js',
  'posthog.js': 'posthog-js/dist/array.js',
  'amplitude.js': '@amplitude/analytics-browser/lib/scripts/amplitude-min.js',
  'mixpanel.js': 'mixpanel-browser/dist/mixpanel.min.js',
};

/**
 * Where a tracker's own file lies, or `null` where the name is unknown or the package is not installed.
 *
 * @param {string} modules Folder that holds `node_modules`.
 * @param {string} name
 */
export function trackerFile(modules, name) {
  if (!Object.hasOwn(FILES, name)) return null;
  try {
    return createRequire(`${modules}/package.json`).resolve(FILES[name]);
  } catch {
    return null;
  }
}
