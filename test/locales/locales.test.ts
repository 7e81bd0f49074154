import { expect } from '@open-wc/testing';
import en from '../../src/locales/en.js';
import type { Messages } from '../../src/locales/messages.js';

const tags =
  'ar bg cs da de el en es et fi fr ga he hi hr hu id is it ja ko lt lv mt nb nl pl pt pt-br ro ru sk sl sv th tr uk vi zh-hans zh-hant'.split(
    ' ',
  );

/** Characters that the buttons hold on a screen of 320 px before the layout has to give way. */
const LONGEST_LABEL = 24;

const slotsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

for (const tag of tags) {
  describe(`the texts in ${tag}`, () => {
    let messages: Messages;

    before(async () => {
      messages = ((await import(`../../src/locales/${tag}.ts`)) as { default: Messages }).default;
    });

    it('are complete, and in the order of the English ones', () => {
      expect(Object.keys(messages)).to.deep.equal(Object.keys(en));
      expect(Object.values(messages).filter((text) => !text.trim())).to.deep.equal([]);
    });

    it('have the slots of the English ones', () => {
      const slots = (texts: Messages) => Object.values(texts).map(slotsOf);
      expect(slots(messages)).to.deep.equal(slots(en));
    });

    it('have labels that fit the buttons', () => {
      const { accept, reject, customise, save, acceptAll, rejectAll, settings } = messages;
      for (const label of [accept, reject, customise, save, acceptAll, rejectAll, settings]) {
        expect(label.length, label).to.be.at.most(LONGEST_LABEL);
      }
    });

    it('say accept and reject in words of their own, without markup or exclamation marks', () => {
      expect(messages.accept).not.to.equal(messages.reject);
      expect(messages.acceptAll).not.to.equal(messages.rejectAll);
      expect(Object.values(messages).join(' ')).not.to.match(/[<>!！¡]/);
    });
  });
}
