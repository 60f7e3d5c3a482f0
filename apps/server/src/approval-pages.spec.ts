import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess, walkToPublication } from './testing/walked-process.js';
import { sign } from './testing/walkers-signatures.js';

describe('the pages of the stages, the policy and the record, without scripts', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  }, 60_000);
  afterAll(() => server.stop());

  it('shows everybody where a process stands and what it waits for, and nobody a form that is not theirs', async () => {
    const walked = await walkIntoConsultation(server, 'a-la-vista');
    const { status, html } = await get(`${walked.address}/approval`);
    expect(status).toBe(200);
    expect(html).toContain('La consulta pública terminó');
    expect(html).toContain('Hay una consulta abierta o por abrir.');
    expect(html).toContain('Basta con que apruebe una institución. Si alguna devuelve el texto, no puede seguir.');
    expect(html).toContain('Deben firmar las 2 instituciones que la etapa nombra, y ninguna otra.');
    expect(html).not.toContain('Mover el proceso');
    expect(html).not.toContain('Pedir un código');
  });

  it('keeps what a coordinator wrote when the stage can not pass, and says why', async () => {
    const walked = await walkIntoConsultation(server, 'cerrada');
    const { status, html } = await post(walked, 'approval', walked.cookies.coordinator, {
      form: 'advanceStage',
      statement: 'Ya escuchamos bastante.',
    });
    expect(status).toBe(422);
    expect(html).toContain('La etapa no puede pasar: faltan condiciones por cumplir.');
    expect(html).toContain('Ya escuchamos bastante.');
  });

  it('W21, W22: tells a coordinator beforehand when a consultation may close, and that these are times of a demonstration', async () => {
    const walked = await walkIntoConsultation(server, 'sin-prisa');
    const { coordinator } = walked.cookies;
    const before = (await get(`${walked.address}/consultations/close`, coordinator)).html;
    expect(before).toContain('aquí una consulta puede cerrar después de 5 segundos. Un proceso de verdad pide 15 días');
    expect(before).toContain('Todavía no se puede cerrar');
    expect(before).not.toContain('Cerrar ahora');
    expect((await get(`${walked.address}/approval`)).html).toContain('La consulta puede cerrar desde el');
    const refused = await post(walked, 'consultations/close', coordinator, { form: 'closeConsultation' });
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.html).toContain('El tiempo mínimo de consulta de este proceso no se cumple');
    server.wait(5_000);
    expect((await get(`${walked.address}/consultations/close`, coordinator)).html).toContain('Cerrar ahora');
  });

  it('goes back with a reason, and asks for one', async () => {
    const walked = await walkToPublication(server, 'devuelto', 'signatures');
    const { coordinator } = walked.cookies;
    const without = await post(walked, 'approval', coordinator, {
      form: 'returnStage',
      target: 'answering',
      reason: '',
    });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Escriba la razón.');
    const reason = 'Falta oír a la mesa.';
    const back = await post(walked, 'approval', coordinator, { form: 'returnStage', target: 'answering', reason });
    expect(back).toMatchObject({ status: 303, location: '/processes/devuelto/approval?done=returnStage#contenido' });
    expect((await get(`${walked.address}/approval`)).html).toContain(reason);
  });

  it('signs in two steps, keeps what was decided when the code is wrong, and shows the signature to all', async () => {
    const walked = await walkToPublication(server, 'por-firmar', 'signatures');
    const { approver } = walked.cookies;
    const first = (await get(`${walked.address}/approval`, approver)).html;
    const chosen = {
      versionNumber: hiddenIn(first, 'versionNumber'),
      sha256: hiddenIn(first, 'sha256'),
      decision: 'approve-with-reservations',
    };
    const asked = await post(walked, 'approval', approver, { form: 'requestSigningCode', ...chosen });
    const second = '/processes/por-firmar/approval?done=requestSigningCode&decision=approve-with-reservations';
    expect(asked).toMatchObject({ status: 303, location: `${second}#firmar` });
    const { html } = await get(`${server.address}${second}`, `${approver}; articulado.done=requestSigningCode`);
    expect(html).toContain('Su código sirve solo para esto: Aprobar con reservas.');
    expect(html).toMatch(/<textarea[^>]* name="statement"[^>]* required=""/);
    expect(html).not.toContain('(opcional)');
    const undecided = (await get(`${walked.address}/approval?step=2`, approver)).html;
    expect(undecided).toContain('(necesarias, salvo en la aprobación simple)');
    const word = {
      form: 'signVersion',
      versionNumber: hiddenIn(html, 'versionNumber'),
      sha256: hiddenIn(html, 'sha256'),
      decision: hiddenIn(html, 'decision'),
      statement: 'Con reserva sobre el artículo 2.',
    };
    const wrong = await post(walked, 'approval', approver, { ...word, code: '000000' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Con reserva sobre el artículo 2.');
    expect(hiddenIn(wrong.html, 'decision')).toBe('approve-with-reservations');
    const code = await server.codeIn('aprueba.por-firmar@example.org');
    const signed = await post(walked, 'approval', approver, { ...word, code });
    expect(signed).toMatchObject({ status: 303, location: '/processes/por-firmar/approval?done=signVersion#firmas' });
    const shown = (await get(`${walked.address}/approval`)).html;
    expect(shown).toContain('Aprueba con reservas');
    expect(shown).toContain('Con reserva sobre el artículo 2.');
  });

  it('says to an approver who has signed why they can not sign again', async () => {
    const walked = await walkToPublication(server, 'ya-firmada', 'signatures');
    await sign(server, walked.slug, walked.cookies.approver, 'APPROVE');
    const { html } = await get(`${walked.address}/approval`, walked.cookies.approver);
    expect(html).toContain('ya firmó la versión 2 en esta etapa.');
    expect(html).not.toContain('Pedir un código');
  });

  it('publishes by a form that only coordinators see, once every gate is open', async () => {
    const walked = await walkToPublication(server, 'por-publicar', 'publication');
    server.wait(5_000);
    expect((await get(`${walked.address}/policy`)).html).toContain('Esta política todavía no se publica');
    const { html } = await get(`${walked.address}/policy`, walked.cookies.coordinator);
    const fields = {
      form: 'publishVersion',
      versionNumber: hiddenIn(html, 'versionNumber'),
      statement: 'Rige desde hoy.',
    };
    const published = await post(walked, 'policy', walked.cookies.coordinator, fields);
    expect(published).toMatchObject({
      status: 303,
      location: '/processes/por-publicar/policy?done=publishVersion#contenido',
    });
    const policy = (await get(`${walked.address}/policy`)).html;
    expect(policy).toContain('Rige desde hoy.');
    expect(policy).toContain('Los datos públicos son abiertos.');
    expect(policy).toContain('El plazo debió ser de un año.');
    expect(policy).toContain(`npm run verify -- ${walked.address}`);
  });

  it('W23: keeps what somebody signed whose membership ended later, and says so at the stages and at the policy', async () => {
    const walked = await walkToPublication(server, 'con-salida', 'publication');
    const { coordinator } = walked.cookies;
    server.wait(5_000);
    await server.act(
      'publishVersion',
      { process: 'con-salida', versionNumber: 2, statement: 'Rige hoy.' },
      coordinator,
    );
    const signoffs = async () => {
      const query =
        'query ($slug: String!) { process(slug: $slug) { signoffs { nodes { isValid person appointmentEndedAt } } memberships { nodes { id role personName } } } }';
      const { data } = await server.ask(query, { slug: 'con-salida' }, coordinator);
      return data!['process'] as unknown as {
        signoffs: { nodes: { isValid: boolean; person: string; appointmentEndedAt: string | null }[] };
        memberships: { nodes: { id: string; role: string; personName: string }[] };
      };
    };
    const before = await signoffs();
    expect(before.signoffs.nodes.map(({ appointmentEndedAt }) => appointmentEndedAt)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    const membership = before.memberships.nodes.find(
      ({ role, personName }) => role === 'APPROVER' && personName === 'aprueba',
    )!.id;
    const statement = 'Dejó la dirección del ministerio.';
    await server.act('endMembership', { process: 'con-salida', membership, statement }, walked.cookies.approver);
    const after = (await signoffs()).signoffs.nodes;
    expect(
      after.map(({ person, isValid, appointmentEndedAt }) => [person, isValid, appointmentEndedAt !== null]),
    ).toEqual([
      ['aprueba', false, true],
      ['aprueba', true, true],
      ['aprueba', true, true],
      ['aprueba', true, true],
      ['disiente', true, false],
    ]);
    for (const page of ['approval', 'policy'])
      expect((await get(`${walked.address}/${page}`)).html).toContain('Su nombramiento terminó el');
  });

  it('P12: says to a suspended approver by whom and why, where they sign and at home, and to all beside what they signed', async () => {
    const walked = await walkToPublication(server, 'en-suspenso', 'publication');
    const { coordinator, approver } = walked.cookies;
    server.wait(5_000);
    await server.act(
      'publishVersion',
      { process: 'en-suspenso', versionNumber: 2, statement: 'Rige hoy.' },
      coordinator,
    );
    const query = `query ($slug: String!) { process(slug: $slug) { signoffs { nodes { person signerSuspendedAt } }
      viewerSuspensions { side reason takenBy organization { name } } memberships { nodes { id role personName } } }
      viewerProcesses { slug } }`;
    const asked = async (cookie?: string) => {
      const { data } = await server.ask(query, { slug: 'en-suspenso' }, cookie);
      return data as unknown as {
        viewerProcesses: { slug: string }[];
        process: {
          signoffs: { nodes: { person: string; signerSuspendedAt: string | null }[] };
          viewerSuspensions: object[];
          memberships: { nodes: { id: string; role: string; personName: string }[] };
        };
      };
    };
    const before = (await asked(approver)).process;
    expect(before.signoffs.nodes.every(({ signerSuspendedAt }) => signerSuspendedAt === null)).toBe(true);
    expect(before.viewerSuspensions).toEqual([]);
    for (const page of ['approval', 'policy'])
      expect((await get(`${walked.address}/${page}`)).html).not.toContain('está en suspenso desde');
    const membership = before.memberships.nodes.find(
      ({ role, personName }) => role === 'APPROVER' && personName === 'aprueba',
    )!.id;
    const suspension = { process: 'en-suspenso', membership, reason: 'Hay una denuncia por resolver.' };
    const measure = await server.act<{ id: string }>(
      'suspendApprover',
      suspension,
      coordinator,
      '... on ApproverMeasure { id }',
    );
    const { process, viewerProcesses } = await asked(approver);
    expect(process.signoffs.nodes.map(({ person, signerSuspendedAt }) => [person, signerSuspendedAt !== null])).toEqual(
      process.signoffs.nodes.map(({ person }) => [person, person === 'aprueba']),
    );
    expect(process.viewerSuspensions).toEqual([
      expect.objectContaining({ side: 'COORDINATION', reason: suspension.reason, takenBy: 'coordina' }),
    ]);
    expect(viewerProcesses).toEqual([{ slug: 'en-suspenso' }]);
    for (const page of ['approval', 'policy'])
      expect((await get(`${walked.address}/${page}`)).html).toContain('Quien firmó está en suspenso desde');
    for (const address of [`${walked.address}/approval`, new URL('/', walked.address).href]) {
      const { html } = await get(address, approver);
      expect(html).toContain('Usted está en suspenso: no puede firmar por Ministerio');
      expect(html).toContain('Lo decidió coordina, que coordina por otra institución');
      expect(html).toContain('Hay una denuncia por resolver.');
      for (const other of [undefined, coordinator, walked.cookies.other])
        expect((await get(address, other)).html).not.toContain('Usted está en suspenso');
    }
    await server.act('liftMeasure', { process: 'en-suspenso', measure: measure.id }, coordinator);
    expect((await asked(approver)).process.viewerSuspensions).toEqual([]);
    expect((await get(`${walked.address}/policy`)).html).not.toContain('está en suspenso desde');
    expect((await get(`${walked.address}/approval`, approver)).html).not.toContain('Usted está en suspenso');
  });

  it('reads the record as a chronicle, in the language of whoever reads', async () => {
    const walked = await walkIntoConsultation(server, 'cronica');
    const { html } = await get(`${walked.address}/record`);
    expect(html).toContain('coordina (Secretaría de cronica) congeló la versión 1.');
    expect(html).toContain('Se recibió el aporte 2: objeción.');
    const english = await get(`${walked.address}/record`, 'language=en');
    expect(english.html).toContain('coordina (Secretaría de cronica) froze version 1.');
    const query = '{ process(slug: "cronica") { record(last: 2) { pageInfo { startCursor } } } }';
    const { data } = await server.ask(query);
    const { startCursor } = (data!['process'] as unknown as { record: { pageInfo: { startCursor: string } } }).record
      .pageInfo;
    const early = (await get(`${walked.address}/record?after=${startCursor}`)).html;
    expect(early).toContain('abrió el proceso «Política de prueba».');
    expect(early).not.toContain('congeló la versión 1.');
    expect((await get(`${walked.address}/record?after=${startCursor.slice(1)}`)).status).toBe(404);
  });

  it('hands out the record and the facts as lines, and says when nothing is new', async () => {
    const walked = await walkIntoConsultation(server, 'descargas');
    for (const file of ['record.ndjson', 'facts.ndjson']) {
      const answer = await fetch(`${walked.address}/${file}`);
      expect(answer.headers.get('content-type')).toMatch('application/x-ndjson');
      const lines = (await answer.text()).trimEnd().split('\n');
      expect(lines.map((line) => typeof JSON.parse(line))).not.toContain('string');
      const etag = answer.headers.get('etag')!;
      const again = await fetch(`${walked.address}/${file}`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
    }
  });

  it.each(['approval', 'policy', 'record', 'record.ndjson', 'facts.ndjson'])(
    'has no %s of a process that is not there',
    async (part) => {
      expect((await fetch(`${server.address}/processes/no-existe/${part}`)).status).toBe(404);
    },
  );

  async function get(address: string, cookie = '') {
    const answer = await fetch(address, { headers: { cookie, 'accept-language': 'es' } });
    return { status: answer.status, html: await answer.text() };
  }

  async function post(walked: WalkedProcess, part: string, cookie: string, fields: Record<string, string>) {
    const answer = await fetch(`${walked.address}/${part}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: server.address, 'accept-language': 'es' },
      body: new URLSearchParams(fields),
    });
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  }

  const hiddenIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
});
