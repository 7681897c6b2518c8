/** Whether mail may leave SES over a connection without TLS. */
export const TlsPolicy = { Require: "REQUIRE", Optional: "OPTIONAL" } as const;
export type TlsPolicy = (typeof TlsPolicy)[keyof typeof TlsPolicy];

/** What receivers do with mail in the domain's name that neither SPF nor DKIM proves. */
export const DmarcPolicy = { None: "none", Quarantine: "quarantine", Reject: "reject" } as const;
export type DmarcPolicy = (typeof DmarcPolicy)[keyof typeof DmarcPolicy];

/** What SES reports of a mail. Opens and clicks are left out: they watch the reader. */
export const EmailEventType = {
  Bounce: "BOUNCE",
  Complaint: "COMPLAINT",
  Reject: "REJECT",
  DeliveryDelay: "DELIVERY_DELAY",
  Send: "SEND",
  Delivery: "DELIVERY",
  RenderingFailure: "RENDERING_FAILURE",
  Subscription: "SUBSCRIPTION",
} as const;
export type EmailEventType = (typeof EmailEventType)[keyof typeof EmailEventType];
