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
    expect((await loaded('cy', { cy: { reject: 'Gwrthod' } }))[2]).to.equal('Gwrthod');
  });
});
