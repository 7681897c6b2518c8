import { FrameOption, ReferrerPolicy } from "./choices";

/** Headers that CloudFront puts on every answer, in place of the origin's. */
export interface SecurityHeadersConfig {
  /**
   * Where scripts, styles and frames of a page may come from, such as `default-src 'self'`. Unset: no such
   * header, since only the application knows.
   *
   * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
   */
  contentSecurityPolicy?: string;

  /**
   * Seconds that browsers refuse plain HTTP for after a visit, 86400 to 63072000.
   *
   * @default 63072000: two years
   */
  hstsSeconds?: number;

  /**
   * Whether browsers refuse plain HTTP for all names below the alias as well.
   *
   * @default true
   */
  hstsIncludeSubdomains?: boolean;

  /**
   * Asks browsers' makers to know the name before the first visit. It takes months to undo.
   *
   * @default false
   */
  hstsPreload?: boolean;

  /**
   * Which pages may show an answer in a frame.
   *
   * @default "DENY"
   */
  frameOption?: FrameOption;

  /**
   * How much of its address a page tells where its links lead.
   *
   * @default "strict-origin-when-cross-origin"
   */
  referrerPolicy?: ReferrerPolicy;
}

export const securityHeadersDefaults = {
  hstsSeconds: 63_072_000,
  hstsIncludeSubdomains: true,
  hstsPreload: false,
  frameOption: FrameOption.Deny as FrameOption,
  referrerPolicy: ReferrerPolicy.StrictOriginWhenCrossOrigin as ReferrerPolicy,
};
