import { expect } from '@open-wc/testing';
import type { Category, ConfigInput, Service } from '../../src/consent/config-types.js';
import { normaliseConfig } from '../../src/consent/config.js';
import en from '../../src/locales/en.js';
import { loadLocale } from '../../src/ui/load-locale.js';
import type { Locale } from '../../src/ui/load-locale.js';
import { descriptionOf, headingOf, servicePurposeOf, serviceTitleOf } from '../../src/ui/service-labels.js';
import { openPage } from '../helpers/page.js';

/** The texts in English, with those of a site over them. */
async function localeWith(own: Record<string, string> = {}): Promise<Locale> {
  const page = openPage({ language: 'en', messages: { en: own } });
  const locale = await loadLocale(page.assent);
  page.end();
  return locale;
}

/** The category that a site declares like this. */
function categoryOf(input: NonNullable<ConfigInput['categories']>[number]): Category {
  const [category] = normaliseConfig({ categories: [input] }).categories;
  if (!category) throw new Error('no category');
  return category;
}

describe('headingOf', () => {
  it('begins our own texts, and ids, with a capital letter', async () => {
    const locale = await localeWith();
    expect(headingOf(categoryOf({ id: 'optional' }), locale)).to.match(/^Statistics, advertising/);
    expect(headingOf(categoryOf({ id: 'maps' }), locale)).to.equal('Maps');
    const turkish = { ...locale, lang: 'tr' };
    expect(headingOf(categoryOf({ id: 'iklim' }), turkish)).to.equal('İklim');
  });

  it('leaves the texts of the site as they are', async () => {
    expect(headingOf(categoryOf({ id: 'iphone', title: 'iPhone' }), await localeWith())).to.equal('iPhone');
    expect(headingOf(categoryOf({ id: 'iphone' }), await localeWith({ iphone: 'iPhone apps' }))).to.equal(
      'iPhone apps',
    );
  });
});

describe('descriptionOf', () => {
  it('takes the word of the site in the language, then its description, then the default text', async () => {
    const own = await localeWith({ adsText: 'What pays for this.' });
    expect(descriptionOf(categoryOf({ id: 'ads', description: 'Advertising' }), own)).to.equal('What pays for this.');
    expect(descriptionOf(categoryOf({ id: 'maps', description: 'Shows the way' }), own)).to.equal('Shows the way');
    expect(descriptionOf(categoryOf({ id: 'optional' }), own)).to.equal(en.optionalText);
    expect(descriptionOf(categoryOf({ id: 'maps' }), own)).to.be.undefined;
    expect(descriptionOf(categoryOf({ id: 'optional', description: ' ' }), own)).to.equal(en.optionalText);
  });

  it('says of whatever is required, and of nothing else, that it needs no consent', async () => {
    const locale = await localeWith();
    for (const id of ['functional', 'basket', 'optional']) {
      expect(descriptionOf(categoryOf({ id, required: true }), locale)).to.equal(en.functionalText);
    }
    expect(descriptionOf(categoryOf({ id: 'functional' }), locale)).to.be.undefined;
  });

  it('says nothing of a category whose id only begins like the name of a text of ours', async () => {
    expect(descriptionOf(categoryOf({ id: 'remove' }), await localeWith())).to.be.undefined;
  });
});

describe('the texts of a service', () => {
  const ads = categoryOf({ id: 'ads' });
  const acme: Service = { id: 'acme', title: 'Acme', purpose: 'Shows adverts', cookies: [] };

  it('are those of the site in the language, then those that are declared, then the id', async () => {
    const own = await localeWith({ 'ads/acme': 'Acme Inc.', 'ads/acmeText': 'Measures adverts' });
    const none = await localeWith({ 'other/acme': 'Other', acme: 'Another' });
    expect([serviceTitleOf(acme, ads, own), servicePurposeOf(acme, ads, own)]).to.deep.equal([
      'Acme Inc.',
      'Measures adverts',
    ]);
    expect([serviceTitleOf(acme, ads, none), servicePurposeOf(acme, ads, none)]).to.deep.equal([
      'Acme',
      'Shows adverts',
    ]);
    const bare: Service = { id: 'acme', cookies: [] };
    expect([serviceTitleOf(bare, ads, none), servicePurposeOf(bare, ads, none)]).to.deep.equal(['acme', undefined]);
  });
});
