import { JSDOM } from 'jsdom';
import { readHtmlNodes } from '../clipboard.js';
import { fixture, fixturesIn } from '../testing/fixture.js';
import { sourceLines } from '../testing/source-lines.js';
import { decodeHtml } from './decode-html.js';
import { readHtml } from './read-html.js';

describe('the nodes of a browser', () => {
  it.each([...fixturesIn('clipboard'), ...fixturesIn('html')])(
    'are read as they are, and as the server reads the page: %s',
    (file) => {
      const html = decodeHtml(fixture(file));
      const { window } = new JSDOM('');
      const read = readHtmlNodes(new window.DOMParser().parseFromString(html, 'text/html'));
      expect(sourceLines(read)).toEqual(sourceLines(readHtml(html)));
    },
  );
});
