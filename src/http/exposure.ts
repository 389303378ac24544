import { Config } from '../config.js';

/** How clients reach us, which decides cookies, HSTS, the origin of our pages and whom we believe about addresses. */
export interface Exposure {
  /** A proxy in front ends TLS. The real profile always has one; the demo speaks plain HTTP on this machine. */
  readonly tls: boolean;
  /** Addresses of the proxies in front, and of nobody else, whose word about clients is believed. */
  readonly proxies: readonly string[];
}

export const exposureOf = ({ profile, proxies }: Pick<Config, 'profile' | 'proxies'>): Exposure => ({
  tls: profile === 'real',
  proxies,
});
