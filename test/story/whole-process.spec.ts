import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { appointApprovers, foundInstitutions } from './appoint-approvers.js';
import { expect, type Person, test } from './fixtures.js';
import { clauseWith, isSaved, isWrittenInOrder, typeAt, wordsOf } from './drafting-room.js';
import { beginProcess, invite } from './new-process.js';

/**
 * The making of a policy on public libraries, from an empty draft to a record that anybody can verify. Each person has a
 * browser of their own; Tomás's runs no scripts.
 */
const slug = 'bibliotecas-abiertas';
const stages = `/processes/${slug}`;

test('a policy goes its whole way, and every word of it can be proved', async ({ someone, baseURL }) => {
  const lucia = await (await someone()).choosesToBe('coordinator');

  await test.step('Lucía begins a process and invites those who will write, approve and watch', async () => {
    await beginProcess(lucia, {
      slug,
      title: 'Política de Bibliotecas Abiertas',
      summary: 'Abre los catálogos de las bibliotecas públicas del país a toda persona, también sin internet.',
    });
    await invite(lucia, slug, {
      name: 'Andrés Tzoc',
      email: 'redaccion@demo.articulado.example',
      role: 'Redacción',
      organization: 1,
    });
    await invite(lucia, slug, {
      name: 'Sofía Barrios',
      email: 'observacion@demo.articulado.example',
      role: 'Observación',
      organization: 4,
    });
  });

  const ernesto = await (await someone()).signInAs('approver');
  const elena = await someone();
  await test.step('each institution names who signs for it, who accepts, and Lucía, who acts for another, confirms them', async () => {
    const [second, third] = await foundInstitutions(someone, 2);
    await appointApprovers(someone, slug, [
      { name: 'Ernesto Quiñónez', email: 'aprobacion@demo.articulado.example', organization: second! },
      { name: 'Elena Coy', email: 'elena.coy@example.org', organization: third! },
    ]);
    await signInByCode(elena, 'elena.coy@example.org', lucia);
    for (const approver of [ernesto, elena]) {
      await approver.goTo(`${stages}/members`);
      await approver.press('Aceptar');
      await expect(approver.page).toHaveURL(/done=answerApproverAppointment/);
    }
    for (const name of ['Ernesto Quiñónez', 'Elena Coy']) {
      await lucia.goTo(`${stages}/members`);
      await lucia.page
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .getByRole('button')
        .first()
        .click();
      await expect(lucia.page).toHaveURL(/done=confirmApprover/);
    }
    await lucia.reads(/Nombró Silvia Barrientos; confirmó Lucía Morales/);
  });

  await test.step('she imports the first text, and sees what was recognised before anything is kept', async () => {
    await lucia.goTo(`${stages}/draft/import`);
    await lucia.page.getByLabel('Documento').setInputFiles(path.join(import.meta.dirname, 'policy.md'));
    await lucia.press('Ver qué se reconoce');
    await lucia.reads('3 · Artículo');
    await lucia.reads('Todavía no se ha guardado nada');
    await lucia.press('Importar al borrador');
    await expect(lucia.page).toHaveURL(/draft\?done=importDraft/);
  });

  const andres = await (await someone()).signInAs('drafter');
  await test.step('she and Andrés write into the same clause at the same moment, and no letter is lost', async () => {
    await andres.goTo(`${stages}/draft`);
    await lucia.goTo(`${stages}/draft`);
    const object = 'La presente política abre los catálogos de las bibliotecas públicas a toda persona.';
    await Promise.all([clauseWith(lucia, object).waitFor(), clauseWith(andres, object).waitFor()]);
    const [before, after] = ['Con apego a la ley, ', ' Nadie queda fuera.'];
    await Promise.all([typeAt(lucia, object, 'start', before), typeAt(andres, object, 'end', after)]);
    for (const person of [lucia, andres])
      await expect.poll(() => wordsOf(person)).toContain(`${before}${object}${after}`);

    const hours = 'El horario se anuncia en la puerta de cada biblioteca.';
    const [one, other] = ['ABCDEFGHIJKLMN', 'opqrstuvwxyz12'];
    await Promise.all([typeAt(lucia, hours, 'end', one), typeAt(andres, hours, 'end', other)]);
    await expect.poll(async () => (await wordsOf(lucia)) === (await wordsOf(andres))).toBe(true);
    const written = (await wordsOf(lucia)).split(hours)[1]!.slice(0, one.length + other.length);
    expect([...written].sort()).toEqual([...one, ...other].sort());
    expect(isWrittenInOrder(one, written) && isWrittenInOrder(other, written)).toBe(true);
  });

  await test.step('Andrés takes back his own words, and only his', async () => {
    await andres.page.keyboard.press('Control+z');
    await expect.poll(() => wordsOf(andres)).not.toContain('12');
    await expect.poll(() => wordsOf(lucia)).toContain('ABCDEFGHIJKLMN');
    for (let i = 0; i < 14; i++) await lucia.page.keyboard.press('Backspace');
    await isSaved(lucia);
  });

  await test.step('Lucía freezes version 1, and its bytes have the hash that is shown', async () => {
    await lucia.page.getByText('Congelar la versión 1').first().click();
    await lucia.fill({ 'Qué es esta versión': 'Texto que se somete a consulta' });
    await lucia.press('Congelar la versión 1');
    await expect(lucia.page).toHaveURL(new RegExp(`${stages}/versions/1`));
    await expectHashOf(lucia, 1);
  });

  await test.step('she opens the consultation', async () => {
    await advance(lucia);
    await lucia.goTo(`${stages}/consultations/new`);
    await lucia.fill({
      '¿Qué se pregunta?': '¿Sirve este texto a la biblioteca de su pueblo?',
      Cierra: '2099-12-31T18:00',
    });
    await lucia.press('Abrir la consulta');
  });

  const tomas = await someone({ scripts: false, width: 360 });
  let code = '';
  await test.step('Tomás, on an old phone without scripts, proposes other words and keeps his code', async () => {
    await tomas.goTo(`${stages}/versions/1`);
    await openClause(tomas, 'Las bibliotecas atienden de lunes a viernes.');
    await tomas.choose(/Propuesta|Propongo/);
    await tomas.fill({
      'Palabras a las que se refiere': 'de lunes a viernes',
      'Su aporte': 'En los pueblos la gente baja al mercado el domingo. Si cierran ese día, no la usa nadie.',
      'Redacción que propone': 'todos los días, también en domingo',
    });
    await tomas.press('Enviar mi aporte');
    await tomas.reads('Su código de seguimiento');
    code = (await tomas.page.locator('.receipt-code code').innerText()).trim();
    expect(code).toMatch(/^[A-Z0-9]{5}[- ][A-Z0-9]{5}$/i);
  });

  await test.step('José objects under his name, and the words he sends as a trick are shown as words', async () => {
    const jose = await (await someone()).signInAs('participant');
    await jose.goTo(`${stages}/versions/1`);
    await openClause(jose, 'El préstamo de libros es gratuito.');
    await jose.choose(/Objeción|Algo en ella/);
    await jose.fill({ 'Su aporte': 'Falta decir por cuántos días. <script>alert(1)</script>', Nombre: 'José Caal' });
    await jose.page.getByLabel(/Acepto que este nombre/).check();
    await jose.press('Enviar mi aporte');
    await jose.reads('Su código de seguimiento');
    await jose.goTo(`${stages}/contributions/2`);
    await jose.reads('<script>alert(1)</script>');
  });

  await test.step('the consultation closes; the stage can not pass while one answer is missing', async () => {
    await lucia.goTo(`${stages}/versions/1`);
    await lucia.follow(/Cerrar la consulta/);
    await lucia.reads('Un proceso de verdad pide 15 días hábiles');
    await expect(async () => {
      await lucia.page.reload();
      await expect(lucia.page.getByRole('button', { name: 'Cerrar ahora' })).toBeVisible({ timeout: 500 });
    }).toPass();
    await lucia.press('Cerrar ahora');
    await advance(lucia);
    await lucia.goTo(`${stages}/approval`);
    await lucia.reads(/2 aportes|aportes sin respuesta|Falta/);
  });

  await test.step('Lucía answers both: one is accepted, and names the clause that will carry the change', async () => {
    await lucia.goTo(`${stages}/desk`);
    await lucia.reads('0 de 2');
    await lucia.choose(/^Acogido(?! en parte)/);
    await lucia.fill({ Razón: 'El domingo es día de mercado en la mayor parte de los municipios.' });
    await lucia.press('Ver antes de publicar');
    await lucia.press('Publicar la respuesta');
    await lucia.reads('1 de 2');
    await lucia.choose(/^No acogido/);
    await lucia.fill({ Razón: 'Los plazos de préstamo los fija el reglamento de cada biblioteca.' });
    await lucia.goTo(`${stages}/contributions`); // looks something up, and finds what she had begun
    await lucia.goTo(`${stages}/desk`);
    await lucia.reads('Aquí sigue lo que había empezado a escribir.');
    await lucia.press('Ver antes de publicar');
    await lucia.press('Publicar la respuesta');
    await lucia.reads('2 de 2');
  });

  await test.step('Andrés writes the change, Lucía freezes version 2', async () => {
    await andres.goTo(`${stages}/draft`);
    const hours = 'Las bibliotecas atienden de lunes a viernes.';
    await clauseWith(andres, hours).waitFor();
    await typeAt(andres, hours, 'end', ' Abren también en domingo.');
    await isSaved(andres);
    await lucia.goTo(`${stages}/draft`);
    await clauseWith(lucia, 'Abren también en domingo.').waitFor();
    await lucia.page.getByText('Congelar la versión 2').first().click();
    await lucia.fill({ 'Qué es esta versión': 'Con los aportes acogidos' });
    await lucia.press('Congelar la versión 2');
    await expectHashOf(lucia, 2);
  });

  await test.step('anybody sees what changed, and because of whom', async () => {
    await tomas.goTo(`${stages}/compare/1/2`);
    await tomas.reads('Abren también en domingo.');
    await tomas.reads(/A raíz de este aporte/);
    await tomas.goTo(`/follow/${code}`);
    await tomas.reads('Acogido');
    await tomas.follow(/Ver el cambio/);
    await expect(tomas.page).toHaveURL(/compare\/1\/2/);
  });

  await test.step('whoever wrote in the text can not approve it, and each institution signs the very hash', async () => {
    await advance(lucia);
    await sign(ernesto, /^Aprobar(?! con)/, '');
    await advance(lucia);
    await sign(ernesto, /^Aprobar(?! con)/, '');
    await advance(lucia);
    await sign(ernesto, /^Aprobar con reservas/, 'Con la reserva de que el horario del domingo tenga presupuesto.');
  });

  await test.step('Elena, who entered by a code, has her dissent recorded', async () => {
    const dissent = 'El préstamo debe tener un plazo igual en todo el país.';
    await elena.goTo(`${stages}/approval`);
    await sign(elena, /^Voto razonado en contra/, dissent, 'elena.coy@example.org');
  });

  await test.step('the policy is published with its signatures and its dissent', async () => {
    await publish(lucia);
    await tomas.goTo(`${stages}/policy`);
    await tomas.reads('El préstamo debe tener un plazo igual en todo el país.');
    await tomas.reads('Abren también en domingo.');
  });

  await test.step('Sofía reads the record, and a separate program says that it is valid', async () => {
    const sofia = await (await someone()).signInAs('observer');
    await sofia.goTo(`${stages}/record`);
    await sofia.reads(/publicó/);
    const said = execFileSync(process.execPath, ['apps/verify/dist/main.js', `${baseURL}${stages}`], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/válid/i);
  });
});

/** The stage passes, as every condition is met. */
async function advance(coordinator: Person) {
  await coordinator.goTo(`${stages}/approval`);
  await coordinator.page.getByText(/^Pasar a «/).click();
  await coordinator.press(/^Sí, pasar a/);
  await expect(coordinator.page).toHaveURL(/done=advanceStage/);
}

async function sign(
  approver: Person,
  decision: RegExp,
  statement: string,
  email = 'aprobacion@demo.articulado.example',
) {
  await approver.goTo(`${stages}/approval`);
  await approver.choose(decision);
  await approver.press('Pedir un código');
  await approver.fill({ 'Código que recibió': await codeInMails(approver, email) });
  if (statement) await approver.fill({ 'Razones o reservas': statement });
  await approver.press(/^Firmar la versión/);
  await expect(approver.page).toHaveURL(/done=signVersion/);
}

async function publish(coordinator: Person) {
  await coordinator.goTo(`${stages}/policy`);
  await coordinator.fill({
    'Qué se dice al público': 'Aprobada por las instituciones de la mesa. Rige desde su publicación.',
  });
  await coordinator.press(/^Publicar la versión/);
  await expect(coordinator.page).toHaveURL(/done=publishVersion/);
}

async function signInByCode(person: Person, email: string, reader: Person) {
  await person.goTo('/sign-in');
  await person.fill({ Correo: email });
  await person.press(/código/);
  await person.fill({ Código: await codeInMails(reader, email) });
  await person.page.getByRole('main').getByRole('button', { name: 'Entrar' }).click();
  await expect(person.page.locator('.viewer')).toBeVisible();
}

/** The newest code for somebody, as the demonstration shows it. */
async function codeInMails(person: Person, email: string): Promise<string> {
  const back = person.page.url();
  await person.goTo('/outbox');
  const mail = person.page.locator('details', { hasText: `Para ${email}` }).first();
  const code = /\b\d{6}\b/.exec((await mail.textContent()) ?? '')?.[0] ?? '';
  await person.goTo(back);
  return code;
}

/** Goes from the public text to the page of the clause that holds some words. */
async function openClause(person: Person, words: string) {
  const id = await person.page.locator('[data-clause]', { hasText: words }).first().getAttribute('data-clause');
  await person.goTo(`${new URL(person.page.url()).pathname}/clauses/${id}`);
  await person.reads(words);
}

async function expectHashOf(person: Person, number: number) {
  const answer = await person.page.request.get(`${stages}/versions/${number}.json`);
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256')
    .update(await answer.body())
    .digest('hex');
  await person.goTo(`${stages}/versions/${number}`);
  await expect(person.page.locator('.hash').first()).toHaveText(hash);
}
