/** What a form carries along without showing it. */
export function HiddenFields({ fields = {} }: { readonly fields?: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
