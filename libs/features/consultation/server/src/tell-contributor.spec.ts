import { Platform } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { ReadRecord } from '@articulado/jobs';
import { MailStore } from '@articulado/persistence';
import { TellContributor } from './tell-contributor.js';
import { Consulted } from './testing/consulted.js';

let given: Given;
let consulted: Consulted;

beforeAll(async () => {
  given = await Given.platform();
  consulted = await Consulted.over(given);
  await consulted.open();
});
afterAll(() => given.drop());

const mails = async () => given.unitOfWork.read().get(MailStore).list({ limit: 10 });
const platform = { publicUrl: 'https://articulado.example' } as Platform;
const read = () => new ReadRecord(given.unitOfWork, [new TellContributor(platform)]).run();

describe('whoever contributed', () => {
  it('with an account is told once that the answer was corrected, and nobody else is', async () => {
    const rosa = await given.person('Rosa Choc');
    await consulted.received({}, await given.viewer(rosa));
    await consulted.received();
    for (const number of [1, 2]) {
      await consulted.answer(number);
      await consulted.correct(number);
    }
    await read();
    await read();
    const written = await mails();
    expect(written.map(({ recipient }) => recipient)).toEqual([rosa.email]);
    const { subject, body } = written[0]!;
    expect(subject).toBe('Se corrigió la respuesta a su aporte 1: Política de prueba');
    expect(body).toContain('La primera respuesta pasó por alto esa ley.');
    expect(body).toContain(`https://articulado.example/processes/${consulted.slug}/contributions/1\n`.trim());
  });
});
