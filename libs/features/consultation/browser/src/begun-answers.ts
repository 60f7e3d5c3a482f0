/** What was written in a form's fields, by their names. */
type Written = Readonly<Record<string, string>>;

interface BegunAnswer {
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly written: Written;
}

const prefix = 'articulado.begun-answer ';

/** What nobody has touched for so long was given up. */
const lifeMs = 14 * 86_400_000;

/**
 * Keeps the answer that somebody has begun to write, in their browser, until it is published or thrown away. `data-begun-answer` names
 * it; the form that publishes it has `data-publishes-begun`. Without scripts nothing is kept.
 */
export function mountBegunAnswers(page: Document, storage: Storage = localStorage, now = Date.now()): void {
  dropOld(storage, now);
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-begun-answer]')) keep(form, storage);
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-publishes-begun]'))
    form.addEventListener('submit', () => storage.removeItem(prefix + form.dataset.publishesBegun));
}

function keep(form: HTMLFormElement, storage: Storage): void {
  const key = prefix + form.dataset.begunAnswer;
  const note = form.querySelector<HTMLElement>('[data-begun-note]');
  const begun = read(storage, key);
  if (begun && !comesWithWords(form)) {
    write(form, begun.written);
    if (note) note.hidden = false;
  }
  form.addEventListener('input', () => store(storage, key, { writtenAt: Date.now(), written: writtenIn(form) }));
  form.addEventListener('reset', () => {
    storage.removeItem(key);
    if (note) note.hidden = true;
    form.querySelector<HTMLElement>('input[type=radio]')?.focus();
  });
}

function store(storage: Storage, key: string, answer: BegunAnswer): void {
  try {
    storage.setItem(key, JSON.stringify(answer));
  } catch {
    // The browser has no room, or keeps nothing for this site: the form works as it does without scripts.
  }
}

/** Whether the server sent what was written: then that is newer. */
const comesWithWords = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll('textarea')].some((field) => field.defaultValue !== '') ||
  [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].some((field) => field.defaultChecked);

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      'name' in field &&
      'value' in field &&
      field.getAttribute('type') !== 'hidden' &&
      field.getAttribute('name') !== null,
  );

const isChosen = (field: Element): boolean =>
  !(field instanceof HTMLInputElement && field.type === 'radio') || field.checked;

const writtenIn = (form: HTMLFormElement): Written =>
  Object.fromEntries(
    fieldsOf(form)
      .filter(isChosen)
      .map(({ name, value }) => [name, value]),
  );

function write(form: HTMLFormElement, written: Written): void {
  for (const field of fieldsOf(form)) {
    const value = written[field.name];
    if (value === undefined) continue;
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
    else field.value = value;
  }
}

function read(storage: Storage, key: string): BegunAnswer | undefined {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? 'null') as BegunAnswer | null;
    return stored?.written && typeof stored.writtenAt === 'number' ? stored : undefined;
  } catch {
    return undefined; // not ours
  }
}

function dropOld(storage: Storage, now: number): void {
  for (const key of Object.keys(storage).filter((each) => each.startsWith(prefix))) {
    const begun = read(storage, key);
    if (!begun || now - begun.writtenAt > lifeMs) storage.removeItem(key);
  }
}
