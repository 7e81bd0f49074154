import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readDecision, readRequestSignals } from 'assent/server';
import { recipeCases } from '../helpers/recipe-cases.mjs';
import { isInstalled, outputOf } from '../helpers/runtimes.mjs';

/** The requests, as a server receives them. */
const requests = recipeCases.map(({ header, cookies = [], headers = {}, ...rest }) => {
  const cookie = header ?? ['session=1', ...cookies.map((value) => `assent=${value}`), 'theme=dark'].join('; ');
  return { ...rest, headers: { cookie, ...headers } };
});

/**
 * The recipes, by language: how each is started, and what it is handed.
 *
 * @type {Record<string, { command: string, script: string, hand: (request: any) => object }>}
 */
const RECIPES = {
  Python: { command: 'python3', script: 'recipes/consent.py', hand: ({ headers, config }) => ({ headers, config }) },
  PHP: {
    command: 'php',
    script: 'recipes/consent.php',
    hand: ({ headers, config }) => ({
      // As PHP names the headers of a request.
      server: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [`HTTP_${name.toUpperCase().replaceAll('-', '_')}`, value]),
      ),
      config,
    }),
  },
};

suite('what a server grants', () => {
  for (const { what, config, headers, granted } of requests) {
    test(`with JavaScript, for ${what}`, () => {
      assert.deepEqual(readDecision(headers.cookie, config, readRequestSignals(headers)).granted, granted);
    });
  }

  for (const [language, { command, script, hand }] of Object.entries(RECIPES)) {
    suite(`with ${language}`, { skip: !isInstalled(command) && `${language} is not installed` }, async () => {
      const answers = isInstalled(command)
        ? JSON.parse(await outputOf(command, [script], { input: JSON.stringify(requests.map(hand)) }))
        : [];
      for (const [at, { what, granted, elsewhere = granted }] of requests.entries()) {
        test(`for ${what}`, () => assert.deepEqual(answers[at], elsewhere));
      }
    });
  }
});
