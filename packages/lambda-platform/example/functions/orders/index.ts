import { accepted } from "./answer";

interface ApiEvent {
  body?: string;
}

export function handler({ body = "{}" }: ApiEvent) {
  const { id } = JSON.parse(body) as { id?: string };
  return Promise.resolve(accepted(id ?? "unknown"));
}
