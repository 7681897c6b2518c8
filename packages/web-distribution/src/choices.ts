/** Oldest TLS version and ciphers that viewers may use. Older ones than these are refused. */
export const TlsVersion = {
  Tls12Of2021: "TLSv1.2_2021",
  Tls12Of2025: "TLSv1.2_2025",
  Tls13Of2025: "TLSv1.3_2025",
} as const;
export type TlsVersion = (typeof TlsVersion)[keyof typeof TlsVersion];

/** Edges that serve: North America and Europe; those and Asia, Africa, the Middle East; all. */
export const PriceClass = {
  Class100: "PriceClass_100",
  Class200: "PriceClass_200",
  All: "PriceClass_All",
} as const;
export type PriceClass = (typeof PriceClass)[keyof typeof PriceClass];

/** Which name the API's certificate is held against: its own, or the one that the viewer asked for. */
export const HostHeader = { Origin: "ORIGIN", Viewer: "VIEWER" } as const;
export type HostHeader = (typeof HostHeader)[keyof typeof HostHeader];

/** All methods, or GET, HEAD and OPTIONS. CloudFront itself turns to another origin for the latter only. */
export const ApiMethods = { All: "ALL", Read: "READ" } as const;
export type ApiMethods = (typeof ApiMethods)[keyof typeof ApiMethods];

/** Which of two origins of an API is asked first. */
export const ActiveOrigin = { Primary: "PRIMARY", Failover: "FAILOVER" } as const;
export type ActiveOrigin = (typeof ActiveOrigin)[keyof typeof ActiveOrigin];

/**
 * How paths of a single-page application reach its page: by a function at the edge, or by answering
 * 403 and 404 with the page and status 200, which hides every refusal of the distribution.
 */
export const SinglePageFallback = {
  Rewrite: "REWRITE",
  ErrorPages: "ERROR_PAGES",
  Off: "OFF",
} as const;
export type SinglePageFallback = (typeof SinglePageFallback)[keyof typeof SinglePageFallback];

/** Which pages may show an answer in a frame: none, or those of the same origin. */
export const FrameOption = { Deny: "DENY", SameOrigin: "SAMEORIGIN" } as const;
export type FrameOption = (typeof FrameOption)[keyof typeof FrameOption];

/** How much of its own address a page tells where its links lead. */
export const ReferrerPolicy = {
  NoReferrer: "no-referrer",
  SameOrigin: "same-origin",
  StrictOrigin: "strict-origin",
  StrictOriginWhenCrossOrigin: "strict-origin-when-cross-origin",
} as const;
export type ReferrerPolicy = (typeof ReferrerPolicy)[keyof typeof ReferrerPolicy];
