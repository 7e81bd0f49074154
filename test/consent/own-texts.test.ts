import { expect } from 'chai';
import { ownTexts } from '../../src/consent/own-texts.js';
import { configOf } from '../helpers/pure-builders.js';

const textsIn = (language: string, messages: unknown) =>
  ownTexts(configOf({ messages: messages as Record<string, Record<string, string>> }), language);

describe('ownTexts', () => {
  for (const [tag, language] of [
    ['fa', 'fa-IR'],
    ['pt-br', 'pt-BR'],
    ['pt-BR', 'pt-br'],
    ['EN-gb', 'en-GB'],
    ['pt-BR', 'pt_BR'],
    ['pt_BR', 'pt-BR'],
  ] as const) {
    it(`has the texts for ${tag} in ${language}`, () => {
      expect(textsIn(language, { [tag]: { reject: 'x' } })).to.deep.equal({ reject: 'x' });
    });
  }

  it('lays those of the exact tag over those of the language, whatever their order', () => {
    const de = { accept: 'Ja', reject: 'Nein' };
    const at = { reject: 'Na' };
    for (const messages of [
      { de, 'de-AT': at },
      { 'de-AT': at, de },
    ]) {
      expect(textsIn('de-at', messages)).to.deep.equal({ accept: 'Ja', reject: 'Na' });
      expect(textsIn('de', messages)).to.deep.equal(de);
    }
  });

  it('has none of another language whose tag begins alike', () => {
    expect(textsIn('fil', { fi: { reject: 'x' }, 'fil-PH': { reject: 'x' } })).to.deep.equal({});
  });

  it('has no text that nobody can see, and none that is no text', () => {
    for (const text of ['', ' ', '\n', '\u00a0', '\u200b', '\u2060\u00ad', '\u3164', '\u2800', null, true, {}, ['x']]) {
      expect(textsIn('de', { de: { reject: text, accept: 'Ja' } })).to.deep.equal({ accept: 'Ja' });
    }
  });

  it('has nothing of what is no list of texts', () => {
    for (const texts of [null, 'x', 5, ['x']]) expect(textsIn('de', { de: texts })).to.deep.equal({});
    expect(textsIn('constructor', {})).to.deep.equal({});
  });
});
