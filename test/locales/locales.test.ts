import { expect } from '@open-wc/testing';
import en from '../../src/locales/en.js';
import type { Messages } from '../../src/locales/messages.js';

const tags =
  'ar bg cs da de el en es et fi fr ga he hi hr hu id is it ja ko lt lv mt nb nl pl pt pt-br ro ru sk sl sv th tr uk vi zh-hans zh-hant'.split(
    ' ',
  );

/** Pixels that the button in the corner has for its label on a screen of 320 px: letters are not equally wide. */
const WIDEST_LABEL = 250;

/** How wide `label` is on a button, in pixels. */
function widthOf(label: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  context.font = '600 16px system-ui';
  return context.measureText(label).width;
}

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
        expect(widthOf(label), label).to.be.at.most(WIDEST_LABEL);
      }
    });

    it('have no word straight before a list but with a colon, so that no case is asked of it', () => {
      const { intro, introOptOut, introImplied, purposeAdded, agreed, embed } = messages;
      for (const text of [intro, introOptOut, introImplied]) expect(text).to.match(/[:：]\s?\{purposes\}/);
      for (const text of [purposeAdded, agreed]) expect(text).to.match(/[:：]\s?\{items\}/);
      expect(embed).to.match(/[:：]\s?\{category\}/);
    });

    it('say accept and reject in words of their own, without markup or exclamation marks', () => {
      expect(messages.accept).not.to.equal(messages.reject);
      expect(messages.acceptAll).not.to.equal(messages.rejectAll);
      expect(Object.values(messages).join(' ')).not.to.match(/[<>!！¡]/);
    });
  });
}
