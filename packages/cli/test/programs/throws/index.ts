function priceOf(article: { price: number } | undefined): number {
  if (article === undefined) throw new Error("The article has no price.");
  return article.price;
}

export const price = priceOf(undefined);
