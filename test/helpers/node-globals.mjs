/**
 * Gives Node the globals with which the tests are written, so that those of code without a document run in Node as they
 * do in browsers: `node --import tsx --import ./test/helpers/node-globals.mjs --test …`.
 */
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

/** As `it` of Mocha, which returns what a longer time can be set on. Node sets no time unless it is asked to. */
function test(/** @type {string} */ title, /** @type {() => void | Promise<void>} */ run) {
  // Without the context that Node passes: Mocha would take the parameter for a callback to wait for.
  void it(title, () => run());
  const handle = { timeout: () => handle };
  return handle;
}

Object.assign(globalThis, { describe, it: test, before, after, beforeEach, afterEach });
