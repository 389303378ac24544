import { Agent, request } from 'node:http';

/** One request as it goes over the line, and the answer as it came. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  readonly body?: object;
  readonly form?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  /** The problem's code, or null where it is no problem. */
  readonly code: string | null;
  readonly rule: string | null;
}

export interface Wire {
  readonly send: (call: Call) => Promise<Reply>;
  readonly close: () => void;
}

/** A client that keeps its connections: a matrix has thousands of cells, and `fetch` costs more than most answers. */
export function wireTo(url: string): Wire {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return {
    send: ({ method, path, token, body, form = false, headers = {} }) =>
      new Promise((resolve, reject) => {
        const said =
          body === undefined ? '' : form ? new URLSearchParams({ ...body }).toString() : JSON.stringify(body);
        const call = request(
          {
            ...{ hostname, port, agent, method, path },
            headers: {
              ...(path.startsWith('/api/') ? {} : { Accept: 'text/html' }),
              ...(token !== null && { Authorization: `Bearer ${token}` }),
              ...(body !== undefined && {
                'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json',
                'Content-Length': String(Buffer.byteLength(said)),
              }),
              ...headers,
            },
          },
          (answer) => {
            const parts: Buffer[] = [];
            answer
              .on('data', (part: Buffer) => parts.push(part))
              .on('error', reject)
              .on('end', () => {
                const text = Buffer.concat(parts).toString();
                resolve({
                  status: answer.statusCode!,
                  headers: answer.headers,
                  text,
                  ...problemIn(answer.headers, text),
                });
              });
          },
        );
        call.on('error', reject).end(said);
      }),
    close: () => {
      agent.destroy();
    },
  };
}

function problemIn(headers: NodeJS.Dict<string | string[]>, text: string): Pick<Reply, 'code' | 'rule'> {
  if (!String(headers['content-type']).startsWith('application/problem+json')) return { code: null, rule: null };
  const { code, rule = null } = JSON.parse(text) as { readonly code: string; readonly rule?: string };
  return { code, rule };
}
