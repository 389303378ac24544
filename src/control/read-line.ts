import type { Socket } from 'node:net';

/** More came than may come. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
}

/**
 * The first line a socket sends, without its line feed; null where it ends or breaks before one. Throws `LineTooLong`.
 * The socket is left open for the answer.
 */
export function readLine(socket: Socket, longest: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const end = (settle: () => void): void => {
      socket.off('data', take);
      settle();
    };
    const take = (part: Buffer): void => {
      const at = part.indexOf(0x0a);
      parts.push(at < 0 ? part : part.subarray(0, at));
      bytes += parts.at(-1)!.length;
      if (bytes >= longest)
        end(() => {
          reject(new LineTooLong(`more than ${longest} bytes`));
        });
      else if (at >= 0)
        end(() => {
          resolve(Buffer.concat(parts).toString('utf8'));
        });
    };
    const broken = (): void => {
      end(() => {
        resolve(null);
      });
    };
    socket.on('data', take).once('end', broken).once('error', broken).once('close', broken);
  });
}
