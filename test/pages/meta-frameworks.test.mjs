import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assentMiddleware } from 'assent/astro';
import assentModule from 'assent/nuxt';
import { assentHandle } from 'assent/sveltekit';
import { recordValue } from '../helpers/records.mjs';

/** A navigation of a visitor who has granted everything. */
const navigation = (headers = {}) =>
  new Request('https://site.example/', {
    headers: { cookie: `assent=${recordValue()}`, 'sec-fetch-mode': 'navigate', ...headers },
  });

/**
 * Sends a request through the hook or the middleware, and returns what the page finds and what is answered.
 *
 * @type {Record<string, (request: Request, page: () => Response, ...settings: any[]) => Promise<{ locals: any, response: Response }>>}
 */
const frameworks = {
  async SvelteKit(request, page, config = {}, options = {}) {
    const event = { request, locals: /** @type {any} */ ({}) };
    const response = await assentHandle(config, options)({ event, resolve: page });
    return { locals: event.locals, response };
  },
  async Astro(request, page, config = {}, options = {}) {
    const context = { request, locals: /** @type {any} */ ({}) };
    const response = await assentMiddleware(config, options)(context, async () => page());
    return { locals: context.locals, response };
  },
};

for (const [name, send] of Object.entries(frameworks)) {
  suite(`${name} gets from its entry`, () => {
    test('what the visitor has decided', async () => {
      const { locals } = await send(navigation(), () => new Response());
      assert.deepEqual(locals.assent.granted, ['functional', 'optional']);
      const signalled = await send(navigation({ 'sec-gpc': '1' }), () => new Response());
      assert.deepEqual(signalled.locals.assent.granted, ['functional']);
    });

    test('the rules of the place that a function of the request finds', async () => {
      const regions = [{ match: ['US-CA'], mode: 'opt-out' }];
      const configFor = ({ request }) => ({ regions, region: request.headers.get('x-place') });
      const visit = (place) => new Request('https://site.example/', { headers: { 'x-place': place } });
      const californian = await send(visit('US-CA'), () => new Response(), configFor);
      assert.equal(californian.locals.assent.mode, 'opt-out');
      const german = await send(visit('DE'), () => new Response(), configFor);
      assert.equal(german.locals.assent.mode, 'opt-in');
    });

    test('the cookie renewed beside those of the page, which keeps all else', async () => {
      const headers = { 'set-cookie': 'session=1', 'content-type': 'text/plain' };
      const { response } = await send(navigation(), () => new Response('Page', { status: 404, headers }));
      const [session, renewed = '', ...others] = response.headers.getSetCookie();
      assert.equal(session, 'session=1');
      assert.match(renewed, /^assent=v=1&.*; Max-Age=\d+;.*; Secure/);
      assert.deepEqual(others, []);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'text/plain');
      assert.equal(await response.text(), 'Page');
    });

    test('the cookie renewed on a response whose headers cannot be changed', async () => {
      const { response } = await send(navigation(), () => Response.redirect('https://site.example/elsewhere', 303));
      assert.equal(response.headers.getSetCookie().length, 1);
      assert.equal(response.status, 303);
      assert.equal(response.headers.get('location'), 'https://site.example/elsewhere');
    });

    test('no cookie outside of navigations', async () => {
      const page = new Response();
      const { response } = await send(navigation({ 'sec-fetch-mode': 'cors' }), () => page);
      assert.equal(response, page);
      assert.deepEqual(response.headers.getSetCookie(), []);
    });

    test('a cookie for plain http, if it is told so', async () => {
      const { response } = await send(navigation(), () => new Response(), {}, { secure: false });
      const [renewed = ''] = response.headers.getSetCookie();
      assert.match(renewed, /^assent=/);
      assert.doesNotMatch(renewed, /Secure/);
    });
  });
}

test('Astro denies everything in what is rendered ahead, without reading the headers', async () => {
  const locals = /** @type {any} */ ({});
  const request = /** @type {any} */ ({
    get headers() {
      return assert.fail('Astro warns of this');
    },
  });
  await assentMiddleware({})({ request, locals, isPrerendered: true }, async () => new Response());
  assert.deepEqual(locals.assent.granted, ['functional']);
});

suite('the module for Nuxt', () => {
  /** Runs the module in a project with these options, and returns what it has set up. */
  function setUp({ inline = {}, options = {} } = {}) {
    const templates = [];
    const plugins = [];
    const hooks = new Map();
    const vue = { compilerOptions: /** @type {any} */ ({}) };
    const complete = { build: { templates }, buildDir: '/site/.nuxt', plugins, vue, ...options };
    assentModule(inline, { options: complete, hook: (name, act) => hooks.set(name, act) });
    return { templates, plugins, hooks, isCustomElement: complete.vue.compilerOptions.isCustomElement };
  }

  test('adds a plugin with the configuration, what stands in the list of modules first', () => {
    const options = { assent: { language: 'de', guardian: 'required' } };
    const { templates, plugins } = setUp({ options, inline: { language: 'fr' } });
    assert.deepEqual(plugins, [{ src: '/site/.nuxt/assent.mjs' }]);
    assert.deepEqual(
      templates.map(({ filename }) => filename),
      ['assent.mjs'],
    );
    assert.match(templates[0].getContents(), /const config = \{"language":"fr","guardian":"required"\};/);
  });

  test("takes Assent's tags for custom elements, and those of the site", () => {
    const { isCustomElement } = setUp();
    assert.equal(isCustomElement('assent-embed'), true);
    assert.ok(!isCustomElement('nuxt-page'));
    const isOwn = (tag) => tag === 'site-map';
    const both = setUp({ options: { vue: { compilerOptions: { isCustomElement: isOwn } } } }).isCustomElement;
    assert.deepEqual(['assent-embed', 'site-map', 'nuxt-page'].map(both), [true, true, false]);
  });

  test('keeps browsers from fetching ahead what Assent loads on demand, and nothing else', () => {
    const manifest = {
      'node_modules/assent/lib/locales/de.js': { src: 'node_modules/assent/lib/locales/de.js', prefetch: true },
      'pages/privacy.vue': { src: 'pages/privacy.vue', prefetch: true },
      '_shared.js': { prefetch: true },
    };
    setUp().hooks.get('build:manifest')(manifest);
    assert.deepEqual(
      Object.values(manifest).map(({ prefetch }) => prefetch),
      [false, true, true],
    );
  });
});
