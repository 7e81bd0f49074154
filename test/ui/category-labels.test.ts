import { expect } from '@open-wc/testing';
import { listOf, titleOf } from '../../src/ui/category-labels.js';
import { loadLocale } from '../../src/ui/load-locale.js';
import type { Locale } from '../../src/ui/load-locale.js';
import en from '../../src/locales/en.js';
import { openPage } from '../helpers/page.js';

/** The texts in English, with those of a site over them. */
async function localeWith(own: Record<string, string> = {}): Promise<Locale> {
  const page = openPage({ language: 'en', messages: { en: own } });
  const locale = await loadLocale(page.assent);
  page.end();
  return locale;
}

describe('titleOf', () => {
  it('takes the word of the site in the language, then its title, then the default text, then the id', async () => {
    const locale = await localeWith({ optional: 'extras', ads: 'Adverts' });
    expect(titleOf({ id: 'ads', title: 'Advertising' }, locale)).to.equal('Adverts');
    expect(titleOf({ id: 'optional', title: 'Optional' }, locale)).to.equal('extras');
    expect(titleOf({ id: 'maps', title: 'Maps' }, locale)).to.equal('Maps');
    expect(titleOf({ id: 'functional', required: true }, locale)).to.equal(en.functional);
    expect(titleOf({ id: 'optional' }, await localeWith())).to.equal(en.optional);
    expect(titleOf({ id: 'maps' }, locale)).to.equal('maps');
  });

  it('shows the id of a category that has the name of a text of ours', async () => {
    const locale = await localeWith();
    for (const id of Object.keys(en)) {
      if (id !== 'functional' && id !== 'optional') expect(titleOf({ id }, locale)).to.equal(id);
    }
  });

  it('shows the id of a default category that is not what it is by default', async () => {
    const locale = await localeWith();
    expect(titleOf({ id: 'functional', required: false }, locale)).to.equal('functional');
    expect(titleOf({ id: 'optional', required: true }, locale)).to.equal('optional');
  });

  it('takes no blank name', async () => {
    const locale = await localeWith({ maps: ' ', optional: '\u200b' });
    expect(titleOf({ id: 'maps', title: 'Maps' }, locale)).to.equal('Maps');
    expect(titleOf({ id: 'maps', title: '\u3164' }, locale)).to.equal('maps');
    expect(titleOf({ id: 'optional' }, locale)).to.equal(en.optional);
  });

  it('shows the id of a category that has the name of a property of every object', async () => {
    expect(titleOf({ id: 'constructor' }, await localeWith())).to.equal('constructor');
  });
});

describe('listOf', () => {
  it('enumerates in the language', async () => {
    const locale = await localeWith();
    expect(listOf([], locale)).to.equal('');
    expect(listOf(['a'], locale)).to.equal('a');
    expect(listOf(['a', 'b', 'c'], locale)).to.equal('a, b, and c');
    expect(listOf(['a', 'b'], { ...locale, lang: 'de' })).to.equal('a und b');
  });
});
