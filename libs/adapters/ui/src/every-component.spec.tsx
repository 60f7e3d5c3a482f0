import { refuse, usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Breadcrumbs } from './shell/breadcrumbs.js';
import * as ui from './index.js';

const stages: ui.ProgressStage[] = [
  { id: 'drafting', name: 'Redacción', state: 'done', note: 'Cumplida' },
  { id: 'consultation', name: 'Consulta', state: 'current' },
  { id: 'answering', name: 'Respuesta', state: 'next' },
];
const sha256 = 'a3f9c1d20b7e44851f6602c9e7d13b5a90cc41e2d8f7365ab01e9942f0d7c8b6';
const at = '2026-05-05T03:30:00.000Z';

/** One of each, with what must be found in it. */
const shown: Readonly<Record<string, readonly [ReactElement, ...(string | RegExp)[]]>> = {
  Button: [
    <ui.Button about="el aporte 12">Responder</ui.Button>,
    'type="submit"',
    /Responder<span class="hidden"> el aporte 12/,
  ],
  'Button as link': [<ui.Button href="/a">Ir</ui.Button>, '<a class="button is-primary" href="/a">'],
  Breadcrumbs: [<Breadcrumbs crumbs={[{ text: 'Procesos', href: '/' }, { text: 'Texto' }]} />, 'aria-current="page"'],
  StageProgress: [
    <ui.StageProgress stages={stages} />,
    /<ol[^>]*aria-label="Camino del proceso"/,
    /aria-current="step".*Etapa actual/,
  ],
  'StageProgress, closed': [
    <ui.StageProgress stages={stages} isClosed />,
    /aria-current="step".*Se cerró en esta etapa/,
  ],
  'StageProgress, brief': [<ui.StageProgress stages={stages} isBrief />, 'Etapa 2 de 3: Consulta'],
  Counter: [<ui.Counter label="Respondidos" value={18} total={47} />, '18 de 47', '38 %', 'width="38.3%"'],
  'Counter of nothing': [<ui.Counter label="Respondidos" value={0} total={0} />, '0 de 0'],
  BarChart: [
    <ui.BarChart
      caption="Aportes"
      series={[
        { id: 's', name: 'Apoyo' },
        { id: 'o', name: 'Objeción', tone: 'bad' },
      ]}
      rows={[{ id: '1', label: 'Artículo 1', values: { s: 1, o: 3 } }]}
    />,
    '<caption>Aportes</caption>',
    /Objeción">3<.*Total">4</,
    'x="25%" width="75%"',
  ],
  TextMap: [
    <ui.TextMap
      caption="Mapa"
      places={[{ id: 'a', mark: '1', label: 'Artículo 1: 3 aportes', value: 3, href: '#c-a' }]}
    />,
    'class="heat-4"',
    '<span class="hidden">Artículo 1: 3 aportes</span>',
  ],
  StatTile: [<ui.StatTile value="47" label="aportes" />, '47'],
  Notice: [<ui.Notice>Hecho.</ui.Notice>, 'role="status"'],
  RefusalNotice: [<ui.RefusalNotice>No.</ui.RefusalNotice>, 'role="alert"'],
  PasskeyRequest: [
    <ui.PasskeyRequest id="ask" action="/account">
      Firmar
    </ui.PasskeyRequest>,
    'data-passkey-request=""',
  ],
  PasskeySignature: [
    <ui.PasskeySignature id="sign" action="/account" options="{}">
      Firmar
    </ui.PasskeySignature>,
    'data-passkey-options="{}"',
    '<input type="hidden" name="credential" value=""/>',
    /<noscript><p class="hint">Para usar una llave de acceso, active JavaScript/,
    /role="alert" hidden=""/,
  ],
  EmptyState: [<ui.EmptyState title="Nada todavía" />, 'Nada todavía'],
  Tag: [<ui.Tag tone="warn">Pendiente</ui.Tag>, 'tag is-warn'],
  DispositionTag: [<ui.DispositionTag disposition="accepted-in-part" />, 'Acogido en parte'],
  DataTable: [
    <ui.DataTable
      caption="Aportes"
      keyOf={(row) => row}
      rows={['R1']}
      columns={[
        { id: 'a', head: 'Aporte', isHead: true, cell: (row) => row },
        { id: 'b', head: 'Tipo', cell: () => 'Apoyo' },
      ]}
    />,
    '<th scope="row" role="rowheader">R1</th>',
    '<td role="cell" data-label="Tipo">Apoyo</td>',
  ],
  'DataTable without rows, in one frame': [
    <ui.DataTable
      caption="Aportes"
      keyOf={(row: string) => row}
      rows={[]}
      columns={[]}
      empty={<ui.EmptyState title="Nada" />}
    />,
    /^<div class="empty"><p class="empty-title">Nada<\/p><\/div>$/,
  ],
  Pagination: [
    <ui.Pagination page={2} pages={3} hrefOf={(page) => `?page=${page}`} />,
    'rel="prev" href="?page=1"',
    'Página 2 de 3',
  ],
  Card: [<ui.Card title="Política" href="/p" level={2} />, '<h2 class="card-title"><a href="/p">Política</a></h2>'],
  Corrections: [
    <ui.Corrections
      corrections={[
        {
          number: 1,
          earlier: [{ field: 'title', value: 'Antes' }],
          reason: 'Un error.',
          correctedAt: '2026-05-04T14:00:00.000Z',
          correctedBy: 'Lucía',
        },
      ]}
      summary="Se corrigió"
      sayEarlier={({ value }) => value ?? ''}
    />,
    '<summary>Se corrigió</summary>',
  ],
  Details: [<ui.Details summary="Ver más">x</ui.Details>, '<summary>Ver más</summary>'],
  Quote: [<ui.Quote source="Artículo 2">podrán</ui.Quote>, '<blockquote>podrán</blockquote>'],
  'Hash, short': [<ui.Hash value={sha256} />, `title="Huella SHA-256: ${sha256}"`, sha256.slice(12)],
  'Hash, whole': [<ui.Hash value={sha256} isWhole />, /a3f9c1d2<wbr\/>0b7e4485/],
  When: [<ui.When at={at} as="day" />, `<time dateTime="${at}">4 de mayo de 2026</time>`],
  Avatar: [<ui.Avatar name="María José de la Cruz" />, 'aria-hidden="true">MC<'],
  Person: [<ui.Person name="Ana Batz" caption="Sololá" />, 'Sololá'],
  Timeline: [
    <ui.Timeline entries={[{ id: 'e1', at, title: 'Se abrió' }]} />,
    '4 de mayo de 2026</h3>',
    'id="e1"',
    `<time dateTime="${at}">21:30</time>`,
  ],
  Facts: [<ui.Facts facts={[{ name: 'Conduce', value: 'SENACYT' }]} />, '<dt>Conduce</dt><dd>SENACYT</dd>'],
  Remark: [
    <ui.Remark kind="question" href="/c/1" title="Aporte 1" by="Ana" words="¿Y?" disposition="pending" />,
    'Sin respuesta',
  ],
  WordChanges: [
    <ui.WordChanges
      pieces={[
        { op: 'removed', text: 'podrán' },
        { op: 'added', text: 'deben' },
      ]}
    />,
    /<del><span class="hidden"> \[se suprime: <\/span>podrán/,
    /<ins><span class="hidden"> \[se agrega: <\/span>deben/,
  ],
  RunChanges: [
    <ui.RunChanges
      pieces={[
        { op: 'same', text: 'Las instituciones ', before: { text: 'x' }, after: { text: 'x' } },
        { op: 'same', text: 'deben', before: { text: 'x', italic: true }, after: { text: 'x', bold: true } },
        { op: 'added', text: 'siempre', after: { text: 'x', italic: true } },
      ]}
    />,
    '<span>Las instituciones </span>',
    /title="ahora en negrita, ya sin cursiva"><span class="hidden"> \[mismas palabras, ahora en negrita, ya sin cursiva: <\/span><strong>deben/,
    /<ins><span class="hidden"> \[se agrega: <\/span><em>siempre<\/em><span class="hidden"> fin del cambio\] /,
  ],
  Checkbox: [<ui.Checkbox name="a" label="Acepto" isChecked />, 'checked=""', '<label class="choice" for="form-a">'],
  DateTimeField: [<ui.DateTimeField name="a" label="Cierre" />, 'type="datetime-local"', 'En hora de Guatemala.'],
  FileField: [<ui.FileField name="a" label="Borrador" limitMegabytes={5} />, 'Hasta 5 MB.'],
  Form: [
    <ui.Form id="f" action="/x" refusal={refuse('file-empty', {})} hasFiles>
      x
    </ui.Form>,
    'encType="multipart/form-data"',
  ],
};

const render = (component: ReactElement) =>
  renderToStaticMarkup(<ui.Speak t={translator('es', usualTimeZone)}>{component}</ui.Speak>);

describe.each(Object.entries(shown))('%s', (_name, [component, ...expected]) => {
  const html = render(component);

  it('shows what it is for', () => {
    for (const part of expected) expect(html).toMatch(part);
  });

  it('carries no inline style or script, so that the content security policy can forbid them', () => {
    expect(html).not.toMatch(/\sstyle=|<script|<style|\son[a-z]+=|javascript:/i);
  });
});

describe('PageShell', () => {
  const page = renderToStaticMarkup(
    <ui.PageShell
      t={translator('es', usualTimeZone)}
      title="Versión 1"
      address="/processes/datos-abiertos?page=2"
      assets={{ styles: ['/assets/style.css'], scripts: [{ src: '/assets/islands.js' }] }}
      viewer={{ name: 'Ana Batz', accountHref: '/account', signOutAction: '/sign-out', hidden: { token: 'x' } }}
      nav={[{ href: '/a', text: 'Texto', isCurrent: 'page' }]}
      hasProblem
    >
      <p>Hola</p>
    </ui.PageShell>,
  );

  it('says its language, its title with the problem first, and where the content begins', () => {
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('<title>Revise los datos: Versión 1 · Articulado</title>');
    expect(page).toMatch(/<a class="skip" href="#contenido">.*<main id="contenido"/);
  });

  it('loads its styles and its modules by address only', () => {
    expect(page).toContain('<link rel="stylesheet" href="/assets/style.css"/>');
    expect(page).toContain('<script type="module" src="/assets/islands.js"></script>');
    expect(page).not.toMatch(/\sstyle=|<style|<script(?![^>]*\ssrc=)/);
  });

  it('leads to itself in the other language, keeping the address', () => {
    expect(page).toContain('href="/processes/datos-abiertos?page=2&amp;lang=en" hrefLang="en" lang="en"');
  });

  it('leads to pages about the site in its foot, and whoever finds something in their way to where one says so', () => {
    const footed = (isContact: boolean) =>
      renderToStaticMarkup(
        <ui.PageShell
          t={translator('es', usualTimeZone)}
          title="Texto"
          address="/"
          assets={{ styles: [], scripts: [] }}
          footerLinks={[{ href: '/escriba', text: 'Contacto', isContact }]}
        >
          <p>Hola</p>
        </ui.PageShell>,
      );
    expect(footed(true)).toMatch(
      /<a href="\/escriba">avísenos<\/a>: lo corregimos.*<nav[^>]*aria-label="Sobre este sitio"><ul><li><a href="\/escriba">Contacto/,
    );
    expect(footed(false)).not.toMatch(/avísenos|lo corregimos/);
    expect(page).not.toContain('footer-links');
  });

  it('signs out by a form, not by a link', () => {
    expect(page).toMatch(
      /<form action="\/sign-out" method="post"><input type="hidden" name="token" value="x"\/><button/,
    );
  });
});
