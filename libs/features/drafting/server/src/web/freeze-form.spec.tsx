import { refuse, usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { PageProps } from '@articulado/pages';
import { Speak } from '@articulado/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { FreezeForm, freezeInput } from './freeze-form.js';

const t = translator('es', usualTimeZone);
const references = [
  { id: 'r1', clauseId: 'a', kind: 'article', number: '5', words: '…según el [disposición suprimida]' },
  { id: 'n2', clauseId: 'b', kind: 'content', words: 'Plazo' },
];
const refusal = {
  ...refuse('references-lost', { count: 2, references }),
  message: '2 remisiones no llevan a ninguna disposición del texto.',
};

const shown = (sent?: PageProps<unknown>['sent']) =>
  renderToStaticMarkup(
    <Speak t={t}>
      <FreezeForm
        t={t}
        data={undefined}
        demo={false}
        mailDelivery="sent"
        pageAddress={{ path: '/processes/p/draft', params: {}, search: {} }}
        sent={sent}
        formKey=""
        versions={[{ number: 1 }]}
        consultations={[]}
        openSuggestions={0}
      />
    </Speak>,
  );

describe('the form that freezes a version', () => {
  it('asks for no confirmation where nobody was told of lost references', () => {
    expect(shown()).not.toContain('acceptedLostReferences');
    expect(freezeInput({ fields: { note: 'Una' }, files: {} })).toEqual({
      note: 'Una',
      acceptedLostReferences: undefined,
      acceptedUnfinished: undefined,
    });
  });

  it('lists the references that lead to nothing, keeps the note, and offers to accept these and no others', () => {
    const html = shown({ form: 'freezeVersion', files: {}, fields: { note: 'La segunda' }, refusal });
    expect(html).toContain('2 remisiones no llevan a ninguna disposición del texto.');
    expect(html).toContain('Artículo 5: «…según el [disposición suprimida]»');
    expect(html).toContain('Párrafo: «Plazo»');
    expect(html).toContain('value="La segunda"');
    expect(html).toMatch(/type="checkbox"[^>]*name="acceptedLostReferences"[^>]*value="r1 n2"/);
    expect(html).not.toContain('checked');
    expect(freezeInput({ fields: { note: 'La segunda', acceptedLostReferences: 'r1 n2' }, files: {} })).toEqual({
      note: 'La segunda',
      acceptedLostReferences: ['r1', 'n2'],
      acceptedUnfinished: undefined,
    });
  });

  it('is open and not accepted where other references were lost meanwhile', () => {
    const html = shown({
      form: 'freezeVersion',
      files: {},
      fields: { note: 'x', acceptedLostReferences: 'r1' },
      refusal,
    });
    expect(html).toContain('<details class="disclosure" open="">');
    expect(html).not.toContain('checked');
  });

  it('lists what looks unfinished with ways to it, keeps what was accepted before, and offers to accept these and no others', () => {
    const places = [
      { id: 'raw-mark:a:%5B%5E1%5D', problem: 'raw-mark', clauseId: 'a', kind: 'article', number: '5', words: '[^1]' },
      { id: 'empty:b:', problem: 'empty', clauseId: 'b', kind: 'chapter', number: 'I', words: '' },
    ];
    const fields = { note: 'x', acceptedLostReferences: 'r1 n2' };
    const unfinished = { ...refuse('text-unfinished', { count: 2, places }), message: '2 lugares' };
    const html = shown({ form: 'freezeVersion', files: {}, fields, refusal: unfinished });
    expect(html).toContain('<a href="#c-a">Artículo 5</a> dice «[^1]»');
    expect(html).toContain('<a href="#c-b">Capítulo I</a> no tiene palabras');
    expect(html).toMatch(/type="hidden"[^>]*name="acceptedLostReferences"[^>]*value="r1 n2"/);
    expect(html).toMatch(/type="checkbox"[^>]*name="acceptedUnfinished"[^>]*value="raw-mark:a:%5B%5E1%5D empty:b:"/);
    expect(html).not.toContain('checked');
  });
});
