import { refuse, usualTimeZone } from '@articulado/base';
import { translator } from '@articulado/messages';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Speak } from '../speak.js';
import { Field } from './field.js';
import { Form, type FormProps } from './form.js';
import { RadioGroup } from './radio-group.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';

const show = (props: Partial<FormProps>, children: ReactNode) =>
  renderToStaticMarkup(
    <Speak t={translator('es', usualTimeZone)}>
      <Form id="aporte" action="/aportes" {...props}>
        {children}
      </Form>
    </Speak>,
  );

describe('a form that comes back', () => {
  const refusal = refuse('invalid-input', { field: 'words', problem: 'too-long', limit: 20_000 });

  it('links each problem to its field, and ties the field to the problem', () => {
    const html = show({ refusal }, <TextArea name="words" label="Su aporte" limit={20_000} required />);
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#aporte-words">El texto es demasiado largo (máximo 20,000 caracteres).</a>');
    expect(html).toContain('aria-describedby="aporte-words-hint aporte-words-problem" aria-invalid="true"');
    expect(html).toContain('<label for="aporte-words">Su aporte</label>');
  });

  it('tells of every field that needs correcting, not of the first alone', () => {
    const also = [{ field: 'name', problem: 'required' }] as const;
    const both = refuse('invalid-input', { field: 'words', problem: 'required', also });
    const html = show({ refusal: both }, [
      <Field key="1" name="name" label="Nombre" required />,
      <TextArea key="2" name="words" label="Su aporte" required />,
    ]);
    expect(html).toContain('Hay 2 datos por corregir');
    expect(html).toContain('<a href="#aporte-name">Escriba el nombre.</a>');
    expect(html).toMatch(/id="aporte-name-problem".*Escriba el nombre\./);
    expect(html).toMatch(/id="aporte-words-problem".*Este dato es necesario\./);
  });

  it('names in the summary each field whose problem does not', () => {
    const also = ['documentNumber', 'name', 'other'].map((field) => ({ field, problem: 'required' as const }));
    const html = show({ refusal: refuse('invalid-input', { field: 'post', problem: 'required', also }) }, null);
    expect([...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, text]) => text)).toEqual([
      'Cargo: Este dato es necesario.',
      'Número del documento: Este dato es necesario.',
      'Escriba el nombre.',
      'Este dato es necesario.',
    ]);
  });

  it('calls a field optional only where it may always be left out', () => {
    const html = show({}, [
      <Field key="1" name="name" label="Nombre" need="necesario la primera vez" />,
      <TextArea key="2" name="words" label="Redacción" need="necesaria si propone" />,
      <Select key="3" name="org" label="Institución" need="necesaria si firma" options={[]} />,
      <Field key="4" name="nick" label="Apodo" />,
    ]);
    expect(html.match(/\((?:necesari|opcional)[^)]*\)/g)).toEqual([
      '(necesario la primera vez)',
      '(necesaria si propone)',
      '(necesaria si firma)',
      '(opcional)',
    ]);
  });

  it('says of a text that was too long that it may be missing', () => {
    expect(show({ refusal }, null)).toContain('salvo un texto que pase mucho del máximo');
    const short = refuse('invalid-input', { field: 'words', problem: 'too-short' });
    expect(show({ refusal: short }, null)).toContain('<p>Lo que usted escribió sigue en el formulario.</p>');
  });

  it('calls nothing optional where one only looks for something', () => {
    const field = <Field name="q" label="Palabras" />;
    expect(show({ method: 'get' }, field)).not.toContain('opcional');
    expect(show({}, field)).toContain('opcional');
  });

  it('keeps what was typed, harmless', () => {
    const fields = [
      <Field key="1" name="name" label="Nombre" />,
      <TextArea key="2" name="words" label="Aporte" />,
      <Select key="3" name="org" label="Institución" options={[{ value: 'pdh', text: 'PDH' }]} />,
      <RadioGroup key="4" name="kind" label="Tipo" options={[{ value: 'question', text: 'Pregunta' }]} />,
    ];
    const values = { name: '"><script>', words: '</textarea><b>', org: 'pdh', kind: 'question' };
    const html = show({ refusal, values }, fields);
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;</textarea>');
    expect(html).toContain('<option value="pdh" selected="">PDH</option>');
    expect(html).toMatch(/<input type="radio"[^>]*checked=""[^>]*value="question"|value="question"[^>]*checked=""/);
  });

  it('gives back what is too long only to whoever may shorten it', () => {
    const fields = [
      <Field key="1" name="name" label="Nombre" maxLength={120} />,
      <Field key="2" name="slug" label="Dirección" />,
      <TextArea key="3" name="words" label="Aporte" limit={500} />,
      <TextArea key="4" name="reason" label="Motivo" />,
    ];
    const sent = (name: number, slug: number, words: number, reason: number) =>
      show(
        {
          values: {
            name: 'n'.repeat(name),
            slug: 's'.repeat(slug),
            words: 'w'.repeat(words),
            reason: 'r'.repeat(reason),
          },
        },
        fields,
      );
    expect(sent(120, 200, 1_000, 40_000).match(/n{120}|s{200}|w{1000}|r{40000}/g)).toHaveLength(4);
    expect(sent(121, 201, 1_001, 40_001)).not.toMatch(/n{121}|s{201}|w{1001}|r{40001}/);
  });

  it('says any other refusal above the form', () => {
    const html = show({ refusal: refuse('already-answered', { number: 12 }) }, <Field name="a" label="A" />);
    expect(html).toMatch(/role="alert">.*El aporte 12 ya tiene respuesta\./);
    expect(html).not.toContain('error-summary');
  });

  it('carries its hidden fields', () => {
    expect(show({ hidden: { clause: 'k1' } }, null)).toContain('<input type="hidden" name="clause" value="k1"/>');
  });
});
