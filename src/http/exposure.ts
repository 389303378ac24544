import { Config } from '../config.js';

/** How clients reach us, which decides cookies, HSTS, the origin of our pages and whom we believe about addresses. */
export interface Exposure {
  /** A proxy in front ends TLS. The real profile always has one; the demo speaks plain HTTP on this machine. */
  readonly tls: boolean;
}

export const exposureOf = ({ profile }: Pick<Config, 'profile'>): Exposure => ({ tls: profile === 'real' });
