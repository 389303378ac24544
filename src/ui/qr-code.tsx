import { encode } from 'uqr';

interface QrCodeProps {
  /** What it says. */
  readonly text: string;
  /** What it is, for whoever does not see it. */
  readonly title: string;
}

/** A code for cameras; black on white in every theme, since a camera reads no other. */
export function QrCode({ text, title }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const dots = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" role="img" aria-label={title} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  );
}
