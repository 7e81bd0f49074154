import { expect } from '@open-wc/testing';
import { reflectAttributes } from '../../../src/ui/inline/reflect-attributes.js';

/** An element whose property `src` is its attribute. */
function createElement(): HTMLElement & { src?: unknown } {
  const element = document.createElement('div');
  reflectAttributes(element, ['src']);
  return element;
}

describe('reflectAttributes', () => {
  it('writes the attribute when the property is written, and reads it back', () => {
    const element = createElement();
    element.src = 'https://a.example/';
    expect(element.getAttribute('src')).to.equal('https://a.example/');
    element.setAttribute('src', '/b');
    expect(element.src).to.equal('/b');
  });

  it('takes the attribute away for null and undefined', () => {
    const element = createElement();
    for (const nothing of [null, undefined]) {
      element.src = '/a';
      element.src = nothing;
      expect(element.hasAttribute('src')).to.equal(false);
      expect(element.src).to.equal(null);
    }
  });

  it('keeps what was assigned before, also when it is called again', () => {
    const element: HTMLElement & { width?: unknown } = document.createElement('div');
    element.width = 640;
    reflectAttributes(element, ['width']);
    reflectAttributes(element, ['width']);
    expect(element.getAttribute('width')).to.equal('640');
    expect(element.width).to.equal('640');
  });
});
