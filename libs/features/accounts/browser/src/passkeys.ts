import { type GivenOptions, makesPasskey, readOptions, writeCredential } from './json-credential.js';

/**
 * Lets forms ask for a passkey. A form that asks what is to be signed is sent in the background, and the form that its page brings back takes
 * its place; that one waits for the browser's passkey before it is sent like the others.
 */
export function mountPasskeys(page: Document): void {
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.passkeyRequest !== undefined) {
      event.preventDefault();
      request(form).catch(() => form.submit()); // the network failed: the browser says so
    } else if (form.dataset.passkeyOptions !== undefined) {
      event.preventDefault();
      void sign(form);
    }
  });
}

async function request(form: HTMLFormElement): Promise<void> {
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form) as never) });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = fresh.querySelector<HTMLFormElement>('form[data-passkey-options]');
  if (next) {
    form.replaceWith(next);
    return sign(next);
  }
  document.querySelector('main')?.replaceWith(fresh.querySelector('main')!);
  document.querySelector<HTMLElement>('main .error-summary, main .notice.is-bad')?.focus();
}

async function sign(form: HTMLFormElement): Promise<void> {
  const credential = await credentialFor(JSON.parse(form.dataset.passkeyOptions!) as GivenOptions);
  if (typeof credential === 'string') {
    form.querySelector<HTMLInputElement>('[name=credential]')!.value = credential;
    form.submit();
  } else say(form, credential.problem);
}

type Problem = 'failed' | 'known' | 'unsupported';

async function credentialFor(options: GivenOptions): Promise<string | { readonly problem: Problem }> {
  if (!('PublicKeyCredential' in window)) return { problem: 'unsupported' };
  const publicKey = readOptions(options);
  try {
    const { credentials } = navigator;
    const made = await (makesPasskey(options) ? credentials.create({ publicKey }) : credentials.get({ publicKey }));
    return writeCredential(made as PublicKeyCredential);
  } catch (error) {
    // Otherwise it was cancelled, too late, or there is none: the browser does not tell which.
    return { problem: (error as DOMException).name === 'InvalidStateError' ? 'known' : 'failed' };
  }
}

function say(form: HTMLFormElement, problem: Problem): void {
  const notice = form.querySelector<HTMLElement>('[data-failed]')!;
  notice.textContent = notice.dataset[problem]!;
  notice.hidden = false;
  form.querySelector<HTMLElement>('button')?.focus();
}
