import { QrCode } from '../../ui/qr-code.js';
import { factorWords } from '../../ui/words/factor-words.js';
import type { Lang } from '../../ui/words/text.js';
import type { Offered } from './factors.service.js';

/** A secret for the authenticator program, told this once: for a camera, to be typed, and for a program on this device. */
export function SecretOffer({ lang, secret, uri }: Offered & { readonly lang: Lang }) {
  const words = factorWords[lang];
  return (
    <>
      <p>{words.secretLead}</p>
      <div class="secret-code">
        <QrCode text={uri} title={words.qr} />
      </div>
      <p>
        {words.secret}: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <p>
        <a href={uri}>{words.link}</a>
      </p>
    </>
  );
}
