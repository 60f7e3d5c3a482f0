import { readHtml } from './read-html.js';
import { answer } from '../testing/answer.js';

describe('hostile HTML', () => {
  it.each([
    ['nested without end', '<div>'.repeat(1_000_000), 'too-deep'],
    [
      'nested formatting that is opened again for each paragraph',
      Array.from({ length: 20_000 }, (_, i) => `<b id=${i}>`).join('') + '<p>a'.repeat(20_000),
      'too-deep',
    ],
    ['tables within each other', '<table><tr><td>'.repeat(100_000), 'too-deep'],
    [
      'a tag with a million attributes',
      `<p ${Array.from({ length: 600_000 }, (_, i) => `a${i}`).join(' ')}>a`,
      'too-large-unpacked',
    ],
    [
      'the same behind quotation marks that quote nothing',
      `<p a"b ${Array.from({ length: 400_000 }, (_, i) => `a${i}`).join(' ')} c">a`,
      'too-large-unpacked',
    ],
    ['a million elements', '<br>'.repeat(450_000), 'too-large-unpacked'],
    [
      'cells that take the whole table',
      `<table>${'<tr><td rowspan=65534 colspan=1000>a'.repeat(2_000)}`,
      'too-large-unpacked',
    ],
    ['nothing', ' \n ', 'file-empty'],
    ['only markup', '<p><br></p>', '0 blocks'],
    ['more than 5 MB', 'a'.repeat(5_000_001), 'file-too-large'],
    [
      'style rules without end',
      `<style>${'p{color:red}'.repeat(30_000)}${'{'.repeat(100_000)}</style>${'<p class=a>a'.repeat(10_000)}`,
      '10000 blocks',
    ],
    ['a style of quotation marks', `<p style='${'"'.repeat(500_001)}${'a:b;'.repeat(100_000)}'>a`, '1 blocks'],
    [
      'links between all its parts',
      Array.from({ length: 5_000 }, (_, i) => `<a href="#fn${i}" id="fnref${i}">${i}</a>`).join('') +
        Array.from({ length: 5_000 }, (_, i) => `<p id=fn${i}>n`).join(''),
      '1 blocks',
    ],
    ['comments that end nowhere', '<!--'.repeat(500_000), '0 blocks'],
    ['selects and templates', '<select><option>'.repeat(20_000) + '<template>'.repeat(400), '0 blocks'],
  ])('with %s gets an answer', (_what, html, expected) => {
    expect(answer(readHtml(html))).toBe(expected);
  });

  it('is never fetched, and nothing of it is run', () => {
    const html =
      '<img src="http://169.254.169.254/x" onerror="x()"><iframe src="https://example.org">a</iframe><link rel=stylesheet href="https://example.org/a.css"><svg onload="x()"/><p onclick="x()">a';
    expect(JSON.stringify(readHtml(html))).not.toMatch(/onerror|onload|onclick|169\.254|example\.org/);
  });
});
