import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findChromium, findFirefox, findWebKit, startWebKitDriver } from './test/helpers/browsers.mjs';
import { summaryReporter } from './test/helpers/summary-reporter.mjs';

/** One engine each: gives a launcher, or nothing where the browser is not installed. */
const engines = {
  chromium() {
    const launchOptions = findChromium();
    return launchOptions && puppeteerLauncher({ launchOptions });
  },
  firefox() {
    const launchOptions = findFirefox();
    return launchOptions && puppeteerLauncher({ launchOptions: { browser: 'firefox', ...launchOptions } });
  },
  async webkit() {
    const webkit = findWebKit();
    return (
      webkit &&
      webdriverLauncher({
        hostname: '127.0.0.1',
        port: await startWebKitDriver(webkit.driver),
        capabilities: {
          browserName: 'MiniBrowser',
          'wdio:enforceWebDriverClassic': true,
          'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
        },
      })
    );
  },
};

/** The engines named in `ASSENT_ENGINES` have to be there; without it, whatever is found will do. */
const required = process.env.ASSENT_ENGINES?.split(',');
const browsers = [];
for (const name of required ?? Object.keys(engines)) {
  const launcher = await engines[name]?.();
  if (launcher) browsers.push(launcher);
  else if (required) throw new Error(`ASSENT_ENGINES asks for ${name}, which is not installed`);
}
if (!browsers.length) throw new Error('no browser found: install Chromium, Firefox or WebKitGTK');

/** Import paths end in `.js`, sources in `.ts`. The plugin below knows, but not for paths put together at run time. */
function serveSources(context, next) {
  const source = context.path.replace(/\.js$/, '.ts');
  if (source.startsWith('/src/') && existsSync(`.${source}`)) context.path = source;
  return next();
}

/**
 * Answers `…/answer?type=…&body=…` with that: for what has to come by http, as held scripts and frames do. `bytes` makes it
 * longer, so that it takes longer to come; without a type there is no such file.
 */
function serveAnswers(context, next) {
  const { type, body, bytes } = context.query;
  if (!context.path.endsWith('/answer')) return next();
  context.status = type ? 200 : 404;
  context.type = type ?? 'text/plain';
  context.body = ' '.repeat(Number(bytes ?? 0)) + (body ?? '');
}

export default {
  files: ['test/**/*.test.ts', '!test/pages/**'],
  nodeResolve: true,
  middleware: [serveSources, serveAnswers],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers,
  // A page at a time: focus and cookies belong to the whole browser.
  concurrency: 1,
  browserStartTimeout: 60_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), summaryReporter()],
};
