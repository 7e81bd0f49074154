import { expect } from '@open-wc/testing';
import { LateScripts } from '../../../src/effects/gate/late-scripts.js';

/** Runs `code` as a held script that has been granted. Returns its home, and the names of the scripts that it has written. */
function run(code: string) {
  const late = new LateScripts();
  const home = document.createElement('main');
  document.body.append(home);
  const script = document.createElement('script');
  script.text = code;
  late.host(script, () => home.append(script));
  const names = late.writtenBy(script).map(({ id }) => id);
  script.remove();
  return { home, names };
}

describe('LateScripts', () => {
  let home: HTMLElement | undefined;
  afterEach(() => home?.remove());

  it('has what a script writes in the page as soon as it is closed', () => {
    ({ home } = run(`
      document.write('<ul><li id="one">1');
      document.write('<li>2</ul>t');
      document.getElementById('one').className = 'seen';
      document.write('ext<p>3');`));
    expect(home.innerHTML).to.equal('<ul><li id="one" class="seen">1</li><li>2</li></ul>text<p>3</p>');
  });

  it('takes what is open for open, in a comment, a tag and the name of a character too', () => {
    ({ home } = run(`
      document.write('<!-- a');
      document.write('b --><i tit');
      document.write('le="c">d</i>&am');
      document.write('p;');`));
    expect(home.innerHTML).to.equal('<!-- ab --><i title="c">d</i>&amp;');
  });

  it('hands over the scripts that a script writes, and runs none', () => {
    const written = run(`
      document.write('<script id="a">(window.hasRun ??= []).push("a")</scr' + 'ipt><p><script id="b">(window.hasRun ??= []).pu');
      document.write('sh("b")</scr' + 'ipt></p><script id="c" src="/nowhere.js"></scr' + 'ipt>');`);
    ({ home } = written);
    expect(written.names).to.deep.equal(['a', 'b', 'c']);
    expect(Reflect.get(window, 'hasRun')).to.equal(undefined);
  });

  it('leaves the document open to others', () => {
    ({ home } = run('document.open(); document.write("<b>x</b>"); document.close();'));
    expect(home.innerHTML).to.equal('<b>x</b>');
  });
});
