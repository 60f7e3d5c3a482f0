import { useT } from '@articulado/ui';

/** What a link is about, for those who don't see what it stands beside: "2 aportes" says on which clause. */
export function About({ label }: { readonly label: string }) {
  return <span className="hidden"> {useT()('consultation.invite.about', { label })}</span>;
}
