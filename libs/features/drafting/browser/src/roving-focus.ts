/** Makes a row of controls one stop of the Tab key; the arrows, Home and End lead from one to the next. */
export function rovingFocus(row: HTMLElement): void {
  const stops = () => [...row.querySelectorAll<HTMLElement>('button, select')];
  const makeStop = (chosen: HTMLElement) => {
    for (const stop of stops()) stop.tabIndex = stop === chosen ? 0 : -1;
  };
  const [first] = stops();
  if (first) makeStop(first);
  row.addEventListener(
    'focusin',
    ({ target }) => target instanceof HTMLElement && stops().includes(target) && makeStop(target),
  );
  row.addEventListener('keydown', (event) => {
    const all = stops();
    const at = all.indexOf(event.target as HTMLElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    // Else an arrow would also change what the menu says.
    event.preventDefault();
    all.at(next % all.length)?.focus();
  });
}
