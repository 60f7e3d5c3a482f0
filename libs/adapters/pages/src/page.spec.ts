import { formProps, type PageAddress, type Sent } from './page.js';

const pageAddress: PageAddress = { path: '/processes/agua/desk', params: { slug: 'agua' }, search: {} };
const sent = (refused: Sent['refusal']): Sent => ({
  form: 'answer',
  files: {},
  fields: { reason: 'Sí' },
  refusal: refused,
});
const missing = {
  refused: 'change-missing',
  details: { number: 3 },
  message: 'Señale la cláusula que recoge el cambio.',
} as const;

describe('a form that comes back', () => {
  it('opens at what says no', () => {
    expect(formProps('answer', { pageAddress }).action).toBe('/processes/agua/desk#answer-result');
  });

  it('keeps what was written, and only its own', () => {
    expect(formProps('answer', { pageAddress, sent: sent(missing) }).values).toEqual({ reason: 'Sí' });
    expect(formProps('other', { pageAddress, sent: sent(missing) })).toMatchObject({
      values: undefined,
      refusal: undefined,
    });
  });

  it('says no at the field that a refusal is about, where the form knows one', () => {
    expect(formProps('answer', { pageAddress, sent: sent(missing) }, { 'change-missing': 'clause' })).toMatchObject({
      refusal: undefined,
      problems: [{ field: 'clause', text: missing.message }],
    });
    expect(formProps('answer', { pageAddress, sent: sent(missing) })).toMatchObject({
      refusal: missing,
      problems: undefined,
    });
  });
});
