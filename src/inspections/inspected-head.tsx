import { BackLink } from '../ui/back-link.js';

interface InspectedHeadProps {
  readonly code: string;
  readonly title: string;
  readonly words: { readonly back: string; readonly code: string };
}

/** Above what is told of one case: the way back to it, its code, what this is. */
export function InspectedHead({ code, title, words }: InspectedHeadProps) {
  return (
    <>
      <BackLink href={`/quan-chung/${encodeURIComponent(code)}`} text={words.back} />
      <h1>
        <span class="caption">
          {words.code} {code}
        </span>
        {title}
      </h1>
    </>
  );
}
