import { expect } from '@open-wc/testing';
import { scriptPolicy } from '../../../src/effects/gate/trusted-types.js';

interface Factory {
  createPolicy(name: string, rules: object): unknown;
}

/** Puts `factory` in the place of the browser's Trusted Types while `run` runs. */
function withFactory<T>(factory: Factory | undefined, run: () => T): T {
  const own = Object.getOwnPropertyDescriptor(window, 'trustedTypes');
  Object.defineProperty(window, 'trustedTypes', { configurable: true, value: factory });
  try {
    return run();
  } finally {
    if (own) Object.defineProperty(window, 'trustedTypes', own);
    else Reflect.deleteProperty(window, 'trustedTypes');
  }
}

describe('scriptPolicy', () => {
  it('hands on what the page itself has written, unchanged', () => {
    const policy = scriptPolicy();
    expect(`${policy.createScriptURL('https://a.example/?a=1&b=2')}`).to.equal('https://a.example/?a=1&b=2');
    expect(`${policy.createScript('alert("<b>")')}`).to.equal('alert("<b>")');
  });

  it('asks for a policy by the name "assent"', () => {
    const names: string[] = [];
    const policy = {};
    const factory: Factory = {
      createPolicy(name) {
        names.push(name);
        return policy;
      },
    };
    expect(withFactory(factory, scriptPolicy)).to.equal(policy);
    expect(names).to.deep.equal(['assent']);
  });

  it('hands on plain strings where the page allows no such policy', () => {
    const factory: Factory = {
      createPolicy() {
        throw new TypeError('Policy "assent" disallowed.');
      },
    };
    const policy = withFactory(factory, scriptPolicy);
    expect(policy.createScriptURL('/a.js')).to.equal('/a.js');
    expect(policy.createScript('a()')).to.equal('a()');
  });

  it('hands on plain strings where the browser knows no Trusted Types', () => {
    const policy = withFactory(undefined, scriptPolicy);
    expect(policy.createScriptURL('/a.js')).to.equal('/a.js');
    expect(policy.createScript('a()')).to.equal('a()');
  });
});
