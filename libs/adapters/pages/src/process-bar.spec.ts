import { usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { Page } from './page.js';
import { processBar, type ProcessBarEntry } from './process-bar.js';
import { isPageOfProcess, type ProcessOfPage } from './process-of-page.js';

const pageAt = (address: string, inProcessBar?: ProcessBarEntry): Page => ({
  address,
  inProcessBar,
  title: () => '',
  component: () => null as never,
});
const overview = pageAt('/processes/:slug', { position: 0, text: 'page.process.overview' });
const text = pageAt('/processes/:slug/versions/:number', {
  position: 20,
  text: 'page.process.text',
  href: ({ slug, versions: { nodes } }) => nodes[0] && `/processes/${slug}/versions/${nodes[0].number}`,
});
const room = pageAt('/processes/:slug/draft', { position: 30, text: 'page.process.room', permission: 'draft.read' });
const register = pageAt('/processes/:slug/contributions', { position: 40, text: 'page.process.contributions' });
const entries = [overview, text, room, register];

const process: ProcessOfPage = {
  slug: 'agua',
  timeZone: 'America/Guatemala',
  viewerMay: ['draft.read'],
  publication: null,
  status: 'active' as const,
  statusChanges: [],
  versions: { nodes: [{ number: 2 }] },
};
const barOn = (shown: Page, path: string, of = process) =>
  processBar(entries, shown, { path }, of, translator('es', usualTimeZone));
const currentOn = (shown: Page, path: string) =>
  barOn(shown, path).flatMap(({ text: name, isCurrent }) => (isCurrent ? [`${name}: ${isCurrent}`] : []));

describe('the bar of a process', () => {
  it('leads to all of its parts, the text at its newest version', () => {
    expect(barOn(overview, '/processes/agua').map(({ href }) => href)).toEqual([
      '/processes/agua',
      '/processes/agua/versions/2',
      '/processes/agua/draft',
      '/processes/agua/contributions',
    ]);
  });

  it('leaves out what is not there, and what the viewer may not see', () => {
    const early = { ...process, viewerMay: [], versions: { nodes: [] } };
    expect(barOn(overview, '/processes/agua', early).map(({ text: name }) => name)).toEqual(['Resumen', 'Aportes']);
  });

  it.each([
    [overview, '/processes/agua', ['Resumen: page']],
    [register, '/processes/agua/contributions', ['Aportes: page']],
    [pageAt('/processes/:slug/contributions/:number'), '/processes/agua/contributions/3', ['Aportes: section']],
    [text, '/processes/agua/versions/1', ['Texto: section']],
    [pageAt('/processes/:slug/draft/import'), '/processes/agua/draft/import', ['Sala de redacción: section']],
    [pageAt('/processes/:slug/compare/:before/:after'), '/processes/agua/compare/1/2', []],
  ])('says which part one is in: $address', (shown, path, current) => {
    expect(currentOn(shown, path)).toEqual(current);
  });

  it('stands on the pages of processes alone', () => {
    expect([...entries, pageAt('/'), pageAt('/processes/new')].map(isPageOfProcess)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
