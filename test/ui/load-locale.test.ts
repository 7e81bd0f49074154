import { expect } from '@open-wc/testing';
import { loadLocale } from '../../src/ui/load-locale.js';
import { openPage } from '../helpers/page.js';

/** What is loaded for `language`, as its tag, direction and one of its texts. */
async function loaded(language: string, messages = {}): Promise<string[]> {
  const page = openPage({ language, messages });
  const { lang, dir, messages: texts } = await loadLocale(page.assent);
  page.end();
  return [lang, dir, texts.reject];
}

describe('loadLocale', () => {
  for (const [tag, ...expected] of [
    ['de-AT', 'de', 'ltr', 'Ablehnen'],
    ['pt-BR', 'pt-br', 'ltr', 'Recusar'],
    ['no', 'nb', 'ltr', 'Avvis'],
    ['zh-TW', 'zh-hant', 'ltr', '拒絕'],
    ['zh-CN', 'zh-hans', 'ltr', '拒绝'],
    ['he', 'he', 'rtl', 'סירוב'],
  ]) {
    it(`takes the texts of ${expected[0]} for ${tag}`, async () => {
      expect(await loaded(`${tag}`)).to.deep.equal(expected);
    });
  }

  it('lays the texts of the site over its own, also in a language that it does not have', async () => {
    expect(await loaded('de', { de: { reject: 'Nein' } })).to.deep.equal(['de', 'ltr', 'Nein']);
    expect(await loaded('cy', { cy: { reject: 'Gwrthod' } })).to.deep.equal(['cy', 'ltr', 'Gwrthod']);
  });

  for (const [language, tag, ...expected] of [
    ['fa-IR', 'fa', 'fa-IR', 'rtl'],
    ['fa_IR', 'FA', 'fa-IR', 'rtl'],
    ['ckb', 'ckb', 'ckb', 'rtl'],
    ['ur', 'ur', 'ur', 'rtl'],
    ['yi', 'yi', 'yi', 'rtl'],
    ['pa-Arab', 'pa', 'pa-Arab', 'rtl'],
    ['pa', 'pa', 'pa', 'ltr'],
    ['de-AT', 'de', 'de', 'ltr'],
    ['pt-BR', 'pt', 'pt-br', 'ltr'],
    ['pt-br', 'pt-BR', 'pt-br', 'ltr'],
    ['en-gb', 'en-GB', 'en', 'ltr'],
    ['zh-TW', 'zh-Hant', 'zh-hant', 'ltr'],
  ] as const) {
    it(`marks what a page in ${language} shows of the site’s texts for ${tag} as ${expected.join(', ')}`, async () => {
      expect(await loaded(language, { [tag]: { reject: 'own' } })).to.deep.equal([...expected, 'own']);
    });
  }

  it('shows its own text where that of the site is blank, and keeps the language of the page’s other texts', async () => {
    expect(await loaded('de', { de: { reject: ' ' } })).to.deep.equal(['de', 'ltr', 'Ablehnen']);
    expect((await loaded('fa', { fa: { reject: '' } }))[0]).not.to.equal('fa');
  });

  it('shows something in a language whose name is none', async () => {
    for (const language of ['x', 'not a language', 'en-US@posix', '-']) {
      const [lang, , reject] = await loaded(language, { [language]: { reject: 'own' } });
      expect(() => new Intl.ListFormat(lang)).not.to.throw();
      expect(reject).to.equal('own');
    }
  });
});
