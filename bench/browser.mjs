import { chromium } from 'playwright-core';
import { findChromium } from '../test/helpers/browsers.mjs';
import { pageOf } from './page.mjs';

const HOST = 'shop.example';

/** Milliseconds in which a page does what is left to do. */
const REST = 300;

/** Categories of trace events that hold what the main thread does. */
const TRACED = ['devtools.timeline', 'v8'];

export const rest = (ms = REST) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A visit to a contender's page, in a context of its own.
 *
 * @typedef {object} Visit
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').CDPSession} devtools
 * @property {(code: string | Function, ...args: unknown[]) => Promise<any>} run Runs an expression or a function in the
 * page, without what Playwright would load into it for that.
 * @property {() => Promise<Record<string, any>>} read What the page's harness has kept.
 * @property {(ms?: number) => Promise<void>} settle Waits until all that the page looks for was there, and for a rest.
 * @property {() => Promise<void>} accept Clicks the button that accepts, as a visitor does.
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Conditions
 * @property {import('./contenders.mjs').Contender} contender
 * @property {import('./page.mjs').Scenario} [scenario]
 * @property {boolean} [isReturning] Whether the visitor has accepted before.
 * @property {number} [slowdown] Of the CPU, as a factor.
 * @property {number} [delay] Milliseconds before each answer of the server.
 */

/**
 * Chromium and the server, ready for visits. The host is one of the public web: on a development host, tools do more.
 *
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').LaunchOptions} [launchOptions]
 */
export async function openLab(server, launchOptions = {}) {
  const found = findChromium();
  if (!found) throw new Error('The benchmark needs Chromium.');
  const origin = `http://${HOST}:${server.port}`;
  const flags = [
    ...found.args,
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
    `--unsafely-treat-insecure-origin-as-secure=${origin}`,
  ];
  const browser = await chromium.launch({ ...found, args: flags, ...launchOptions });
  /** @type {Map<string, Awaited<ReturnType<import('playwright-core').BrowserContext['storageState']>>>} */
  const accepted = new Map();
  const blank = server.addPage('/blank', '<!doctype html><title>Blank</title><link rel="icon" href="data:,">');

  /**
   * Opens the page and returns as soon as it has loaded.
   *
   * @param {Conditions} conditions
   * @param {(page: import('playwright-core').Page) => Promise<void>} [beforehand] Called right before.
   * @returns {Promise<Visit>}
   */
  async function visit({ contender, scenario, isReturning, slowdown, delay = 0 }, beforehand) {
    const storageState = isReturning ? accepted.get(contender.id) : undefined;
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'UTC',
      ...(storageState && { storageState }),
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const path = server.addPage(
      '/page',
      pageOf(contender, { watched: isReturning ? 'consent' : 'banner', ...scenario }),
    );
    // The process of the page is there before it is measured.
    await page.goto(`${origin}${blank}`);
    if (slowdown) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    server.delay = delay;
    server.answers.length = 0;
    await beforehand?.(page);
    await page.goto(`${origin}${path}`);
    /** @type {Visit['run']} */
    const run = async (code, ...args) => {
      const expression = typeof code === 'string' ? code : `(${code})(...${JSON.stringify(args)})`;
      const options = { awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', { expression, ...options });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return {
      page,
      context,
      devtools,
      run,
      read: async () => JSON.parse(await run('JSON.stringify(bench)')),
      settle: async (ms = REST) => {
        await run('bench.done');
        await rest(Math.max(ms, contender.lateBy ?? 0));
      },
      accept: async () => {
        const box = await run(`${contender.accept}?.getBoundingClientRect().toJSON()`);
        if (!box?.height) throw new Error(`${contender.name}: there is no button to accept with`);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await rest();
        if (!(await run(contender.granted ?? '')))
          throw new Error(`${contender.name}: has not heard that the visitor accepts`);
      },
      close: () => context.close(),
    };
  }

  /** Accepts once as a visitor of each contender, and keeps what that has stored. */
  async function rememberAcceptance(/** @type {import('./contenders.mjs').Contender[]} */ contenders) {
    for (const contender of contenders) {
      if (!contender.accept) continue;
      const { context, settle, accept, close } = await visit({ contender });
      await settle();
      await accept();
      accepted.set(contender.id, await context.storageState());
      await close();
    }
  }

  return {
    server,
    origin,
    visit,
    rememberAcceptance,
    /** What the main thread does from `open` until a rest after the load event, as trace events. */
    async trace(/** @type {Conditions} */ conditions) {
      const { close } = await visit(conditions, (page) => browser.startTracing(page, { categories: TRACED }));
      await rest();
      const buffer = await browser.stopTracing();
      await close();
      return JSON.parse(buffer.toString('utf8')).traceEvents;
    },
    /** Ends what a visit that has failed has left open. */
    async clear() {
      await browser.stopTracing().catch(() => undefined);
      for (const context of browser.contexts()) await context.close();
    },
    isOpen: () => browser.isConnected(),
    version: browser.version(),
    close: () => browser.close(),
  };
}

/** @typedef {Awaited<ReturnType<typeof openLab>>} Lab */
