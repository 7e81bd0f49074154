import { expect } from 'chai';
import { isSafeLink, safeLink } from '../../src/consent/safe-link.js';

describe('isSafeLink', () => {
  const safe = [
    'https://a.example/privacy',
    'http://a.example',
    'HTTPS://A.EXAMPLE',
    '//a.example/privacy',
    '/privacy',
    '/privacy?a=javascript:1#javascript:2',
    'privacy',
    './privacy',
    '../privacy',
    '?privacy',
    '#privacy',
    '',
    'mailto:privacy@a.example',
    'MailTo:privacy@a.example',
    'tel:+358401234567',
    ' https://a.example ',
    'javascript',
    '/javascript:alert(1)',
    './javascript:alert(1)',
    'javascript%3Aalert(1)',
  ];
  for (const link of safe) {
    it(`lets ${JSON.stringify(link)} be followed`, () => {
      expect(isSafeLink(link)).to.be.true;
    });
  }

  const unsafe = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\rscript:alert(1)',
    'javascript\n:alert(1)',
    'javascript://a.example/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://a.example/8d2c',
    'file:///etc/passwd',
    'ftp://a.example',
    'about:blank',
    'view-source:https://a.example',
    'intent://a.example#Intent;scheme=https;end',
    'ws://a.example',
    'https://',
    'http://[',
  ];
  for (const link of unsafe) {
    it(`does not let ${JSON.stringify(link)} be followed`, () => {
      expect(isSafeLink(link)).to.be.false;
    });
  }

  it('lets nothing be followed that is no text', () => {
    const links = [['https://a.example'], { toString: () => 'https://a.example' }];
    for (const value of [undefined, null, 5, true, {}, ...links]) {
      expect(isSafeLink(value), String(value)).to.be.false;
    }
  });
});

describe('safeLink', () => {
  it('returns a safe link as it is', () => {
    for (const link of ['https://a.example/privacy', '/privacy', 'mailto:privacy@a.example']) {
      expect(safeLink(link)).to.equal(link);
    }
  });

  it('returns nothing for a link that is not safe, or empty, or no text', () => {
    for (const link of ['javascript:alert(1)', 'https://', '', undefined, null, 0, 5, {}, ['/privacy']]) {
      expect(safeLink(link), String(link)).to.be.undefined;
    }
  });
});
