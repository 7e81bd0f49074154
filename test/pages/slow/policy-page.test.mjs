import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, suite, test } from 'node:test';
import { startDemo } from '../../../demo/server.mjs';
import { openSite } from '../../helpers/site.mjs';

const site = await openSite();
const demo = await startDemo();
after(() => demo.close());

const { categories } = JSON.parse(
  readFileSync(new URL('../../../demo/site/assent-config.json', import.meta.url), 'utf8'),
);
const services = categories.filter(({ required }) => !required).flatMap((category) => category.services);

/** What a policy has to say, and how the declaration in it names the necessary category, by path. */
const PAGES = {
  '/privacy': {
    language: 'en',
    headings: [
      'Who we are',
      'What we use, and why',
      'Partners',
      'Transfers to other countries',
      'Your rights',
      'Children',
      'Do Not Track and Global Privacy Control',
      'How to remove cookies',
      'Cookies and the like',
      'Versions of this policy',
    ],
    necessary: 'Strictly necessary',
    change: 'Statistics are now kept for 14 months instead of 12.',
  },
  '/zh/privacy': {
    language: 'zh-Hans',
    headings: [
      '我们是谁',
      '我们使用哪些数据，为什么',
      '合作方',
      '向其他国家传输数据',
      '您的权利',
      '未成年人',
      '“请勿跟踪”和全球隐私控制',
      '如何删除 Cookie',
      'Cookie 及类似技术',
      '本政策的版本',
    ],
    necessary: '必要',
    change: '统计数据的保存期限由 12 个月改为 14 个月。',
  },
};

for (const [path, { language, headings, necessary, change }] of Object.entries(PAGES)) {
  suite(`the policy at ${path}`, () => {
    const open = async (t, query = '') => {
      const context = await site.openContext(t);
      const page = await context.newPage();
      await page.goto(`${demo.url}${path}?inspector=off${query}`);
      await page.locator('assent-declaration').getByRole('switch').first().waitFor();
      return page;
    };

    test('says all that a visitor may ask, in its language', async (t) => {
      const page = await open(t);
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.deepEqual(await page.locator('main h2').allTextContents(), headings);
      const declaration = page.locator('assent-declaration');
      assert.match(await declaration.getByRole('heading').first().innerText(), new RegExp(necessary));
    });

    test('names each partner with its country and its policy', async (t) => {
      const page = await open(t);
      const names = new Intl.DisplayNames(language, { type: 'region' });
      for (const { provider, country, policyUrl } of services) {
        const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: provider, exact: true }) });
        assert.equal(await row.getByRole('cell').first().innerText(), names.of(country), provider);
        if (policyUrl.startsWith('https:')) assert.equal(await row.getByRole('link').getAttribute('href'), policyUrl);
      }
    });

    test('lists its former versions, and a new one that the visitor of the demo has brought', async (t) => {
      const page = await open(t);
      const versions = page.locator('.versions');
      assert.equal(await versions.locator('dt').first().innerText(), '2026-03-01');
      const changed = await open(t, '&policy=2026-04-01');
      assert.equal(await changed.locator('.versions dt').first().innerText(), '2026-04-01');
      assert.equal(await changed.locator('.versions dd').first().innerText(), change);
    });

    test('leads to the other language', async (t) => {
      const page = await open(t);
      await page.locator('main a[hreflang]').first().click();
      await page.waitForURL((url) => url.pathname in PAGES && url.pathname !== path);
    });
  });
}
