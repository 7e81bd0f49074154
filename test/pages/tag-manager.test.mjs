import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consentValues, SIGNALS } from '../helpers/consent-values.mjs';
import { recordValue } from '../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { readTemplate, runTemplate } from '../helpers/tag-manager.mjs';
import { answer, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();
const { info, parameters, code, permissions } = readTemplate();

const SCRIPT_URL = 'https://www.example.com/assent/assent.js';

/** A page in which Tag Manager fires the template's tag with these fields. */
async function openWithTag(t, fields, options = {}) {
  const { page, ...others } = await site.openPage(t, { html: pageWith({ tag: '' }), ...options });
  /** @type {Parameters<typeof runTemplate>[0]} */
  const template = [code, permissions, { waitForUpdate: 500, ...fields }];
  await page.evaluate(runTemplate, template);
  return { page, ...others };
}

const toldOn = (page) => page.evaluate(() => window.told);

suite('the template for Tag Manager', () => {
  test('is a tag for web containers, with a field for each setting that it reads', () => {
    assert.deepEqual([info.type, info.containerContexts], ['TAG', ['WEB']]);
    const read = new Set([...code.matchAll(/\bdata\.(?!gtmOn)(\w+)/g)].map(([, name]) => name));
    assert.deepEqual([...read].sort(), parameters.map(({ name }) => name).sort());
  });

  test('may reach what it needs, and nothing else', () => {
    assert.deepEqual(Object.keys(permissions).sort(), [
      'access_consent',
      'access_globals',
      'inject_script',
      'write_data_layer',
    ]);
    assert.deepEqual(
      permissions.access_consent.map(({ consentType }) => consentType),
      SIGNALS,
    );
    assert.deepEqual(
      permissions.access_globals.map(({ key }) => key),
      ['assent', 'assent.version', 'assent.subscribe'],
    );
  });

  test('sets everything to denied, brings Assent, and tells what the visitor decides', async (t) => {
    const { page } = await openWithTag(t, { scriptUrl: SCRIPT_URL });
    await waitForBanner(page);
    assert.deepEqual(await toldOn(page), [['default', { ...consentValues(), wait_for_update: 500 }]]);
    assert.equal(await page.evaluate(() => window.outcome), 'success');
    await answer(page, 'Accept');
    await page.evaluate(() => window.assent.withdraw());
    assert.deepEqual((await toldOn(page)).slice(1), [
      ['update', consentValues(...SIGNALS)],
      ['update', consentValues()],
    ]);
  });

  test('tells nothing twice', async (t) => {
    const { page } = await openWithTag(t, { scriptUrl: SCRIPT_URL });
    await waitForBanner(page);
    await page.evaluate(() => window.assent.setLanguage('de'));
    assert.equal((await toldOn(page)).length, 1);
    await page.evaluate(() => window.assent.acceptAll());
    await page.evaluate(() => window.assent.setLanguage('fr'));
    assert.deepEqual((await toldOn(page)).slice(1), [['update', consentValues(...SIGNALS)]]);
  });

  test('tells at once what a visitor decided who comes back', async (t) => {
    const { page } = await openWithTag(t, { scriptUrl: SCRIPT_URL }, { cookie: recordValue() });
    await waitForEvent(page, 'ready');
    assert.deepEqual((await toldOn(page))[1], ['update', consentValues(...SIGNALS)]);
  });

  test('follows Assent where the page has it already', async (t) => {
    const { page } = await openWithTag(t, {}, { html: pageWith(), cookie: recordValue() });
    const [, update] = await toldOn(page);
    assert.deepEqual(update, ['update', consentValues(...SIGNALS)]);
  });

  test('takes regions, a mapping, and the two settings that are off unless asked for', async (t) => {
    const mapping = [
      { category: 'optional', signal: 'analytics_storage' },
      { category: 'functional', signal: 'functionality_storage' },
    ];
    const fields = { mapping, regions: 'AT, US-CA', adsDataRedaction: true, urlPassthrough: true };
    const { page } = await openWithTag(t, fields, { html: pageWith(), cookie: recordValue() });
    assert.deepEqual(await toldOn(page), [
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
      ['default', { ...consentValues(), region: ['AT', 'US-CA'], wait_for_update: 500 }],
      ['update', consentValues('analytics_storage', 'functionality_storage')],
    ]);
  });
});
