/** What a caller of the API gets for an order that is on its way. */
export function accepted(id: string) {
  return { statusCode: 202, body: JSON.stringify({ id }) };
}
